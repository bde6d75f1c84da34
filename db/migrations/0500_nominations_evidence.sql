create table rounds (
  id uuid primary key,
  name text not null,
  year int not null,
  opens_on date not null,
  closes_on date not null,
  created_at timestamptz not null,
  check (closes_on >= opens_on)
);

-- A nomination proposes one subject for one award in one round; with its claims, evidence and criteria it is the case.
create table nominations (
  id uuid primary key,
  number text unique,
  subject_id uuid not null references subjects,
  round_id uuid not null references rounds,
  award_code text not null,
  track text not null default 'regular' check (track in ('regular', 'thematic', 'sudden')),
  commendation_type text not null default 'MERIT',
  organisation_id uuid not null references organisations,
  nominator_id uuid not null references users,
  achievement text not null default '',
  achievement_from date,
  achievement_to date,
  criteria_set_id uuid,
  batch_id uuid,
  status text not null check (status in ('draft', 'waiting', 'submitted', 'returned', 'verified', 'withdrawn')),
  status_reason text,
  received_on date,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  submitted_at timestamptz,
  check (status in ('draft', 'waiting', 'withdrawn', 'returned') or submitted_at is not null)
);
create index nominations_subject on nominations (subject_id);
create index nominations_round on nominations (round_id, status);
create index nominations_organisation on nominations (organisation_id, status);

-- A figure or a deed, its period and place; shown by evidence, judged by a checker who neither nominated nor wrote it.
create table claims (
  id uuid primary key,
  nomination_id uuid not null references nominations,
  subject_id uuid not null references subjects,
  ordinal int not null,
  text text not null check (text <> ''),
  figure numeric,
  unit text,
  period_from date,
  period_to date,
  place text,
  author_id uuid not null references users,
  version int not null default 1,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  unique (nomination_id, ordinal)
);
create index claims_subject on claims (subject_id);

create table evidence (
  id uuid primary key,
  claim_id uuid not null references claims,
  kind text not null check (kind in ('file', 'link', 'witness', 'visit')),
  file_reference_id uuid references file_references,
  text text not null default '',
  dated date,
  added_by uuid not null references users,
  added_at timestamptz not null,
  removed_at timestamptz
);
create index evidence_claim on evidence (claim_id);

create table findings (
  id uuid primary key,
  claim_id uuid not null references claims,
  claim_version int not null,
  result text not null check (result in ('shown', 'partly', 'not shown')),
  reason text not null,
  checker_id uuid not null references users,
  found_at timestamptz not null
);
create index findings_claim on findings (claim_id, found_at desc);
