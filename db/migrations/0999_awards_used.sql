-- Since when an award has been proposed or given by somebody: until then the agency may correct its own at once, for no paper bears its name yet.
alter table award_kinds add column used_at timestamptz;
update award_kinds set used_at = now()
where exists (select from nominations n where n.award_code = award_kinds.code and n.submitted_at is not null)
  or exists (select from commendations c where c.award_code = award_kinds.code)
  or exists (select from past_awards p where p.award_code = award_kinds.code);

-- Of two versions written in one moment the later row holds.
create or replace function award_version(asked text, on_day date) returns setof legal_rules language sql stable rows 1 as $$
  select * from legal_rules
  where kind = 'award' and key = asked
  order by (valid_from <= on_day and (valid_to is null or valid_to >= on_day)) desc, (entered_by is null), valid_from desc, entered_at desc, id desc
  limit 1
$$;
