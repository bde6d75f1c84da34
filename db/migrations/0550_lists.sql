-- Lists that came as files: every row as it was written, what it was read as, what a person put right, and what became of it.
create table lists (
  id uuid primary key,
  purpose text not null default 'nominations' check (purpose in ('nominations', 'past awards')),
  file_name text not null,
  sha256 text not null references files,
  organisation_id uuid not null references organisations,
  uploaded_by uuid not null references users,
  round_id uuid references rounds,
  award_code text,
  old_code text check (old_code in ('tcvn3', 'vni')),
  sheets jsonb not null default '[]',
  status text not null check (status in ('reading', 'columns', 'checking', 'checked', 'taking', 'taken', 'taking back', 'taken back', 'stopped', 'unreadable')),
  problem_vi text,
  problem_en text,
  done int not null default 0,
  total int not null default 0,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index lists_organisation on lists (organisation_id, created_at desc);
create index lists_sha256 on lists (sha256);

create table list_rows (
  list_id uuid not null references lists on delete cascade,
  sheet int not null,
  row_number int not null,
  cells text[] not null,
  -- what a person put right in the page: field → text
  typed jsonb not null default '{}',
  read jsonb,
  problems jsonb not null default '[]',
  matches jsonb not null default '[]',
  state text not null default 'unread' check (state in ('unread', 'outside', 'good', 'fix', 'double', 'known', 'skipped', 'waiting', 'taken', 'taken back')),
  answer text check (answer in ('new', 'same')),
  same_as uuid references subjects on delete set null,
  row_key text,
  subject_id uuid,
  opened boolean not null default false,
  nomination_id uuid,
  past_award_id uuid,
  primary key (list_id, sheet, row_number)
);
create index list_rows_state on list_rows (list_id, state, sheet, row_number);

-- A row taken once is known for ever after, whichever file brings it again; taking a list back forgets its rows.
create table taken_rows (
  row_key text primary key,
  list_id uuid not null references lists,
  nomination_id uuid,
  taken_at timestamptz not null
);
create index taken_rows_list on taken_rows (list_id);

-- How columns of a file of this shape were understood last time.
create table list_shapes (
  organisation_id uuid not null references organisations,
  shape text not null,
  columns jsonb not null,
  used_at timestamptz not null,
  primary key (organisation_id, shape)
);
