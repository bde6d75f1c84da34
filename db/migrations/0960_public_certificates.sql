-- The public may ask about one certificate at a time, by its code: there is no list to read. The name is given to
-- whoever also types the number printed on the paper, and never of a commendation that stands no more.
create function public_face.certificate(asked text, typed int)
returns table (status text, name text, initials text, about text, achievement text, award_name text,
  number int, symbol text, issued_on date, book_number int)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.status,
    case when known then trim(c.address || ' ' || c.name) end,
    (select string_agg(upper(left(word, 1) collate "vi-x-icu") || '.', ' ' order by at)
      from regexp_split_to_table(normalize(c.name, NFC), '\s+') with ordinality as words (word, at) where word <> ''),
    case when known then c.about end,
    case when known then c.achievement end,
    n.name, d.number, d.symbol, d.issued_on, c.book_number
  from commendations c
  cross join lateral (select typed = c.book_number and c.status in ('effective', 'restored')) as k (known)
  join commendation_decisions i on i.id = c.decision_id
  join documents d on d.id = i.document_id
  join award_names n on n.code = c.award_code and n.language = 'vi'
  where c.code = asked
$$;

create function public_face.certificate_changes(asked text)
returns table (kind text, number int, symbol text, issued_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.kind, d.number, d.symbol, d.issued_on
  from commendations c
  join commendation_changes h on h.commendation_id = c.id
  join commendation_decisions i on i.id = h.decision_id
  join documents d on d.id = i.document_id and d.status = 'issued'
  where c.code = asked
  order by d.issued_on, d.registered_at
$$;

revoke all on function public_face.certificate(text, int), public_face.certificate_changes(text) from public;
grant execute on function public_face.certificate(text, int), public_face.certificate_changes(text) to gs_public;
