-- A public notice on the website is read by everyone while it runs, and then no more. Whoever has something to say says
-- it there without an account: the row is then recorded by nobody, and has a receipt.
alter table public_notices
  add column taken_down_at timestamptz,
  add column taken_down_because text,
  add column taken_down_by uuid references users,
  add check ((taken_down_at is null) = (taken_down_because is null));
alter table objections
  alter column recorded_by drop not null,
  add column receipt text unique check (receipt ~ '^[2-9A-HJ-NP-Z]{12}$'),
  add check (recorded_by is not null or receipt is not null);

create function public_face.notices(today date)
returns table (id uuid, title text, opens_on date, closes_on date, cases int)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.id, n.title, n.opens_on, n.closes_on, (select count(*)::int from public_notice_cases c where c.notice_id = n.id)
  from public_notices n
  where 'Trang thông tin điện tử' = any (n.channels) and today between n.opens_on and n.closes_on and n.taken_down_at is null
  order by n.closes_on, n.id
$$;

-- A name is given in full where a rule asks for the notice, or where the person agreed to be told about; else initials,
-- and nothing of the deed. A case on hold, under embargo or withdrawn is not told at all. The place of a case never moves.
create function public_face.notice_cases(asked uuid, today date)
returns table (place int, kind text, name text, about text, achievement text, award_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.place::int, s.kind,
    case when known then s.name else (select string_agg(upper(left(word, 1) collate "vi-x-icu") || '.', ' ' order by at)
      from regexp_split_to_table(normalize(s.name, NFC), '\s+') with ordinality as words (word, at) where word <> '') end,
    concat_ws(', ', case when known then s.position end,
      (select o.name from organisation_names o where o.organisation_id = s.organisation_id order by o.from_on desc limit 1),
      (select lower(p.kind) || ' ' || p.name from place_names p where p.place_id = s.place_id order by p.from_on desc limit 1)),
    case when known then n.achievement end, a.name
  from public_face.notices(today) shown
  join public_notices own on own.id = shown.id
  join lateral (select nomination_id, row_number() over (order by nomination_id) as place
    from public_notice_cases where notice_id = shown.id) c on true
  join nominations n on n.id = c.nomination_id and n.status in ('submitted', 'verified')
  join subjects s on s.id = n.subject_id
  join award_names a on a.code = n.award_code and a.language = 'vi'
  cross join lateral (select own.rule_id is not null or s.kind = 'collective' or exists (
    select from consents g where g.subject_id = s.id and g.withdrawn_at is null and 'WEB_STORY' = any (g.purposes)
      and g.given_on <= today and coalesce(g.expires_on, 'infinity') >= today) as known) as k
  where shown.id = asked
    and not exists (select from closures k where k.ended_at is null and k.reason in ('embargo', 'hold')
      and (k.subject_kind, k.subject_id) in (('subject', s.id), ('nomination', n.id)))
  order by c.place
$$;

-- What became of an objection, for whoever holds its receipt: the two days, not a word of it.
create function public_face.receipt(asked text)
returns table (received_on date, handled_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select o.received_on, (o.handled_at at time zone 'Asia/Ho_Chi_Minh')::date from objections o where o.receipt = asked
$$;

revoke all on function public_face.notices(date), public_face.notice_cases(uuid, date), public_face.receipt(text) from public;
grant execute on function public_face.notices(date), public_face.notice_cases(uuid, date), public_face.receipt(text) to gs_public;
