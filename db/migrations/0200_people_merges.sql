-- Two records that were found to be one life, and the way back.
create table subject_merges (
  id uuid primary key,
  kept_id uuid not null references subjects,
  merged_id uuid not null references subjects,
  -- what the kept record said before; nothing else moves: what hangs on the merged record is read through it
  before jsonb not null,
  merged_by uuid not null references users,
  merged_at timestamptz not null,
  undone_by uuid references users,
  undone_at timestamptz,
  check (kept_id <> merged_id)
);
create index subject_merges_kept on subject_merges (kept_id);

-- Somebody looked at both and said: these are two people.
create table different_subjects (
  a uuid not null references subjects,
  b uuid not null references subjects,
  said_by uuid not null references users,
  said_at timestamptz not null,
  primary key (a, b),
  check (a < b)
);
