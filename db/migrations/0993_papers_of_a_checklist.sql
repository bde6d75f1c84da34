-- Which of our own papers belongs at a place of the checklist. The agency names the places in its own words, so it is
-- said once and remembered; for places named in the words of the decree it is known from the first.
alter table package_parts add column paper text not null default 'other'
  check (paper in ('submission', 'achievement-reports', 'minutes-extract', 'summary-list', 'other'));
update package_parts set paper = case
  when lower(part) like 'tờ trình%' then 'submission'
  when lower(part) like 'báo cáo%' then 'achievement-reports'
  when lower(part) like 'biên bản%' or lower(part) like 'trích biên bản%' then 'minutes-extract'
  when lower(part) like 'danh sách%' then 'summary-list'
  else 'other' end;
