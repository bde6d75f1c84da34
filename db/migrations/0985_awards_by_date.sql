-- What an award is called, who may be given it and what is handed over with it are dated rules like all others: with a
-- basis, a certainty and an author. A rule may also end: from its day on nothing is in force in its place.
alter table legal_rules drop constraint legal_rules_kind_check;
alter table legal_rules add constraint legal_rules_kind_check check (
  kind in ('award', 'threshold', 'coefficient', 'base salary', 'quota', 'day count', 'dossier', 'condition', 'decider', 'principle',
    'conflict', 'type exclusion', 'law change')
);
alter table legal_rules add column effect text not null default 'holds' check (effect in ('holds', 'ends'));

insert into legal_rules (id, kind, key, body, valid_from, valid_to, citation, certainty, note, entered_at)
select md5('award ' || k.code || ' ' || s.since)::uuid, 'award', k.code,
  jsonb_build_object('vi', case when k.code = 'XPTB' and s.since < '2025-07-01' then 'Xã, phường, thị trấn tiêu biểu' else vi.name end,
    'en', case when k.code = 'XPTB' and s.since < '2025-07-01' then 'Exemplary Commune, Ward or Township' else en.name end,
    'subjects', to_jsonb(k.subjects), 'items', to_jsonb(k.items)),
  s.since, s.upto, s.citation, s.certainty, s.note, '2026-11-23T00:00:00+07:00'
from award_kinds k
join award_names vi on vi.code = k.code and vi.language = 'vi'
join award_names en on en.code = k.code and en.language = 'en'
join (values
  ('law', date '2017-10-01', date '2023-12-31', 'Luật Thi đua, khen thưởng 2003, sửa đổi 2005, 2009, 2013 (điều khoản chưa đọc được)', 'unread', null),
  ('law', '2024-01-01', '2025-06-30', 'Luật 06/2022/QH15, Điều 19, 20 và các điều về từng danh hiệu, hình thức', 'read', null),
  ('law', '2025-07-01', '2026-09-30', 'Luật 06/2022/QH15; Nghị định 152/2025/NĐ-CP, Điều 7, 8', 'read', null),
  ('law', '2026-10-01', null, 'Luật 06/2026/QH16 sửa đổi Luật Thi đua, khen thưởng (chưa đọc được toàn văn)', 'unread',
    'Tạm giữ tên và đối tượng của bộ quy tắc trước ngày 01/10/2026.'),
  ('programme', '2017-10-01', null, 'Luật 06/2022/QH15, Điều 81 khoản 1: cơ quan được dùng hình thức động viên khác', 'practice', null)
) as s (for_family, since, upto, citation, certainty, note)
  on s.for_family = case when k.family = 'programme' then 'programme' else 'law' end
where k.code <> 'XPTB' or s.since >= '2024-01-01';

-- The day a law changed, and which law holds for a dossier received before it.
insert into legal_rules (id, kind, key, body, valid_from, citation, certainty, entered_at)
select md5('law change ' || on_date)::uuid, 'law change', 'dossiers received before', '{"receivedBefore": "old law"}', on_date, citation, 'secondary',
  '2026-11-23T00:00:00+07:00'
from law_changes;
drop table law_changes;

-- The version of a kind in force on a day: the agency's own before the shipped one, the newest before older ones; where
-- none is in force (a decision of long ago), the newest there is, so that no award is ever without a name.
create function award_version(asked text, on_day date) returns setof legal_rules language sql stable rows 1 as $$
  select * from legal_rules
  where kind = 'award' and key = asked
  order by (valid_from <= on_day and (valid_to is null or valid_to >= on_day)) desc, (entered_by is null), valid_from desc, entered_at desc
  limit 1
$$;

create function award_name(asked text, language text, on_day date) returns text language sql stable as $$
  select coalesce((select coalesce(nullif(v.body ->> language, ''), v.body ->> 'vi') from award_version(asked, on_day) v), asked)
$$;

create function award_name(asked text, language text, at timestamptz) returns text language sql stable as $$
  select award_name(asked, language, (at at time zone 'Asia/Ho_Chi_Minh')::date)
$$;

-- What stays for ever with a code: whether it is a title or a form, its level and its place in the order of awards.
alter table award_kinds drop column subjects, drop column items,
  add column entered_by uuid references users,
  add column entered_at timestamptz,
  drop constraint award_kinds_ordinal_key,
  add constraint award_kinds_ordinal_key unique (ordinal) deferrable initially immediate;
drop table award_names;

create or replace function public_face.certificate(asked text, typed int)
returns table (status text, name text, initials text, about text, achievement text, award_name text,
  number int, symbol text, issued_on date, book_number int)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.status,
    case when known then trim(c.address || ' ' || c.name) end,
    (select string_agg(upper(left(word, 1) collate "vi-x-icu") || '.', ' ' order by at)
      from regexp_split_to_table(normalize(c.name, NFC), '\s+') with ordinality as words (word, at) where word <> ''),
    case when known then c.about end,
    case when known then c.achievement end,
    public.award_name(c.award_code, 'vi', d.issued_on), d.number, d.symbol, d.issued_on, c.book_number
  from commendations c
  cross join lateral (select typed = c.book_number and c.status in ('effective', 'restored')) as k (known)
  join commendation_decisions i on i.id = c.decision_id
  join documents d on d.id = i.document_id
  where c.code = asked
$$;

create or replace function public_face.notice_cases(asked uuid, today date)
returns table (place int, kind text, name text, about text, achievement text, award_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.place::int, s.kind,
    case when known then s.name else (select string_agg(upper(left(word, 1) collate "vi-x-icu") || '.', ' ' order by at)
      from regexp_split_to_table(normalize(s.name, NFC), '\s+') with ordinality as words (word, at) where word <> '') end,
    concat_ws(', ', case when known then s.position end,
      (select o.name from organisation_names o where o.organisation_id = s.organisation_id order by o.from_on desc limit 1),
      (select lower(p.kind) || ' ' || p.name from place_names p where p.place_id = s.place_id order by p.from_on desc limit 1)),
    case when known then n.achievement end, public.award_name(n.award_code, 'vi', own.opens_on)
  from public_face.notices(today) shown
  join public_notices own on own.id = shown.id
  join lateral (select nomination_id, row_number() over (order by nomination_id) as place
    from public_notice_cases where notice_id = shown.id) c on true
  join nominations n on n.id = c.nomination_id and n.status in ('submitted', 'verified')
  join subjects s on s.id = n.subject_id
  cross join lateral (select own.rule_id is not null or s.kind = 'collective' or exists (
    select from consents g where g.subject_id = s.id and g.withdrawn_at is null and 'WEB_STORY' = any (g.purposes)
      and g.given_on <= today and coalesce(g.expires_on, 'infinity') >= today) as known) as k
  where shown.id = asked
    and not exists (select from closures k where k.ended_at is null and k.reason in ('embargo', 'hold')
      and (k.subject_kind, k.subject_id) in (('subject', s.id), ('nomination', n.id)))
  order by c.place
$$;
