-- Finding people: by words with or without marks, by a sound key for names spelt in several ways, by near spelling on
-- a table of distinct names (far smaller than the people).
create function vi_name_key(text) returns text language sql immutable strict parallel safe
  return regexp_replace(translate(regexp_replace(vi_fold($1), '[^a-z0-9]', '', 'g'), 'ykqw', 'iccv'), '(.)\1+', '\1', 'g');

create function names_text(text[]) returns text language sql immutable strict parallel safe
  return array_to_string($1, ' ');

alter table subjects add column name_key text generated always as (vi_name_key(name)) stored;
alter table subjects add column search tsvector
  generated always as (to_tsvector('simple'::regconfig, vi_fold(name || ' ' || names_text(other_names)))) stored;
create index subjects_name_key on subjects (name_key);
create index subjects_search on subjects using gin (search) with (fastupdate = off);
create index subjects_id_number on subjects (id_number) where id_number is not null;
create index subjects_born_place on subjects (place_id, born_on);
drop index subjects_folded_trgm;

create table name_forms (folded text primary key);
create index name_forms_trgm on name_forms using gin (folded gin_trgm_ops);
insert into name_forms select distinct folded from subjects;

create function keep_name_forms() returns trigger language plpgsql as $$
begin
  insert into name_forms select distinct folded from new_rows where folded is not null order by 1 on conflict do nothing;
  return null;
end $$;
create trigger subjects_name_forms after insert on subjects referencing new table as new_rows
  for each statement execute function keep_name_forms();
create trigger subjects_name_forms_changed after update on subjects referencing new table as new_rows
  for each statement execute function keep_name_forms();

-- A place and what it was or became: one address under two names.
create function kin_places(place uuid) returns setof uuid language sql stable parallel safe as $$
  select place where place is not null
  union select to_id from place_changes where from_id = place
  union select from_id from place_changes where to_id = place
$$;

-- Two records that were made one, with what the kept one was before: it can be undone field by field.
create table subject_merges (
  id uuid primary key,
  kept_id uuid not null references subjects,
  merged_id uuid not null references subjects,
  before jsonb not null,
  after jsonb not null,
  moved uuid[] not null default '{}',
  reason text,
  by_id uuid not null,
  at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  check (kept_id <> merged_id)
);
create index subject_merges_kept on subject_merges (kept_id);
create unique index subject_merges_once on subject_merges (merged_id) where undone_at is null;

-- Pairs that look alike, found by the machine; what a person said of them is kept, so that nobody is asked twice.
create table likenesses (
  a_id uuid not null references subjects on delete cascade,
  b_id uuid not null references subjects on delete cascade,
  score numeric not null,
  found_at timestamptz not null,
  answer text check (answer in ('two', 'one')),
  answered_by uuid,
  answered_at timestamptz,
  primary key (a_id, b_id),
  check (a_id < b_id)
);
create index likenesses_open on likenesses (score desc, a_id) where answer is null;
create index likenesses_b on likenesses (b_id);
create index subjects_merged_into on subjects (merged_into) where merged_into is not null;
