-- One set of criteria for each kind of subject at a time. An issued set never changes; a new version is a new set.
create table criteria_sets (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('individual', 'household', 'collective')),
  name text not null check (name <> ''),
  status text not null check (status in ('draft', 'issued')),
  decision_number text,
  issued_on date,
  valid_from date,
  -- whole points out of 100 that are enough to be proposed
  pass_mark int not null default 80 check (pass_mark between 0 and 100),
  replaces_id uuid references criteria_sets,
  created_by uuid not null references users,
  created_at timestamptz not null,
  check ((status = 'draft') = (decision_number is null)),
  check ((status = 'draft') = (issued_on is null)),
  check ((status = 'draft') = (valid_from is null))
);
create index criteria_sets_in_force on criteria_sets (subject_kind, valid_from desc) where status = 'issued';

create table criteria (
  id uuid primary key,
  set_id uuid not null references criteria_sets,
  ordinal int not null,
  code text not null,
  text text not null check (text <> ''),
  kind text not null check (kind in ('gate', 'score')),
  weight int not null default 0,
  evidence text not null default '',
  unique (set_id, ordinal),
  unique (set_id, code),
  check ((kind = 'gate' and weight = 0) or (kind = 'score' and weight between 1 and 100))
);
