create table ethnic_groups (
  slug text primary key,
  name text not null,
  other_names text[] not null default '{}',
  search_names text[] not null default '{}',
  code_1979 text,
  code_2008 text,
  certainty text not null,
  minority boolean not null
);

-- A subject is a person, a household or a collective: one record for life.
create table subjects (
  id uuid primary key,
  kind text not null check (kind in ('individual', 'household', 'collective')),
  name text not null check (name <> ''),
  given_name text not null,
  other_names text[] not null default '{}',
  folded text generated always as (vi_fold(name)) stored,
  sex text check (sex in ('female', 'male')),
  born_on date,
  born_precision text check (born_precision in ('day', 'month', 'year', 'about')),
  died_on date,
  ethnic_group text references ethnic_groups,
  place_id uuid references places,
  village text,
  organisation_id uuid references organisations,
  position text,
  is_manager boolean,
  phone text,
  id_number text,
  notes text,
  -- the organisation that keeps this record; decides who sees it
  kept_by uuid not null references organisations,
  merged_into uuid references subjects,
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((born_on is null) = (born_precision is null))
);
create index subjects_folded_trgm on subjects using gin (folded gin_trgm_ops);
create index subjects_folded on subjects (folded);
create index subjects_given_name on subjects (given_name collate "vi-x-icu", id) where merged_into is null;
create index subjects_kept_by on subjects (kept_by);
create index subjects_place on subjects (place_id);
create index subjects_phone on subjects (phone) where phone is not null;
alter table users add foreign key (subject_id) references subjects;

-- People of a household or members named in a collective.
create table memberships (
  subject_id uuid not null references subjects,
  member_id uuid not null references subjects,
  part text,
  primary key (subject_id, member_id)
);

create table past_awards (
  id uuid primary key,
  subject_id uuid not null references subjects,
  award_code text,
  award_name text not null,
  commendation_type text,
  year int not null check (year between 1945 and 2200),
  decision_number text,
  decided_on date,
  issuer text,
  achievement_from date,
  achievement_to date,
  entered_by uuid not null,
  entered_at timestamptz not null,
  unique nulls not distinct (subject_id, award_name, year, decision_number)
);
