-- Where a notice is posted was kept in the words of the page, and the portal looked for those words. Now it has a key.
create function pg_temp.key_of(words text) returns text language sql as $$
  select case words
    when 'Trang thông tin điện tử' then 'website'
    when 'Niêm yết tại trụ sở' then 'board'
    when 'Loa truyền thanh' then 'radio'
    when 'Họp thôn, họp đơn vị' then 'meeting'
    else words
  end
$$;
update public_notices set channels = array(select pg_temp.key_of(words) from unnest(channels) with ordinality as c (words, at) order by at);
-- Notices of before may name a place in words of their own; new ones may not.
alter table public_notices add constraint public_notices_channels_known
  check (channels <@ array['website', 'board', 'radio', 'meeting']) not valid;

create or replace function public_face.notices(today date)
returns table (id uuid, title text, opens_on date, closes_on date, cases int)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.id, n.title, n.opens_on, n.closes_on, (select count(*)::int from public_notice_cases c where c.notice_id = n.id)
  from public_notices n
  where 'website' = any (n.channels) and today between n.opens_on and n.closes_on and n.taken_down_at is null
  order by n.closes_on, n.id
$$;
