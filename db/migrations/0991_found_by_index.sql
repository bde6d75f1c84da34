-- Who is named so, and which cases say so, always by the index. How common the beginning of a word is the planner can only
-- guess; it guessed that reading a million rows for a name nobody bears would be over soon.
create function people_named(words text, most int) returns setof uuid language sql stable set enable_seqscan = off as $$
  select s.id from subjects s where s.search @@ to_tsquery('simple', words) limit most
$$;
create function cases_saying(words text, most int) returns setof uuid language sql stable set enable_seqscan = off as $$
  select n.id from nominations n where n.search @@ to_tsquery('simple', words) limit most
$$;

-- The year a case came in, for the list of years that have a report.
create index nominations_year on nominations
  (extract(year from coalesce(received_on, (submitted_at at time zone 'Asia/Ho_Chi_Minh')::date))) where submitted_at is not null;

-- Cases to appraise, those that wait longest first.
create index nominations_open on nominations (submitted_at, id) where status in ('submitted', 'verified');
