create table places (
  id uuid primary key,
  level text not null check (level in ('country', 'province', 'district', 'commune', 'village')),
  created_at timestamptz not null
);

create table place_names (
  id uuid primary key,
  place_id uuid not null references places on delete cascade,
  code text,
  kind text not null,
  name text not null,
  folded text generated always as (vi_fold(name)) stored,
  from_on date not null default '-infinity',
  to_on date,
  certainty text not null default 'needs legal check',
  source text,
  check (to_on is null or to_on >= from_on)
);
create index place_names_place on place_names (place_id);
create index place_names_folded on place_names (folded);
create index place_names_code on place_names (code);

create table place_parents (
  place_id uuid not null references places on delete cascade,
  parent_id uuid not null references places on delete cascade,
  from_on date not null default '-infinity',
  to_on date,
  primary key (place_id, parent_id, from_on)
);
create index place_parents_parent on place_parents (parent_id);

create table place_changes (
  from_id uuid not null references places on delete cascade,
  to_id uuid not null references places on delete cascade,
  on_date date not null,
  divided boolean not null default false,
  document text,
  primary key (from_id, to_id, on_date)
);
create index place_changes_to on place_changes (to_id);

create table organisations (
  id uuid primary key,
  kind text not null check (kind in ('agency', 'unit', 'commune', 'union', 'party', 'partner', 'superior', 'bloc')),
  code text unique,
  place_id uuid references places,
  created_at timestamptz not null,
  ended_on date
);

create table organisation_names (
  id uuid primary key,
  organisation_id uuid not null references organisations on delete cascade,
  name text not null,
  abbreviation text,
  folded text generated always as (vi_fold(name)) stored,
  from_on date not null default '-infinity',
  to_on date,
  basis text,
  exclude using gist (organisation_id with =, daterange(from_on, to_on, '[]') with &&)
);

create table organisation_parents (
  organisation_id uuid not null references organisations on delete cascade,
  parent_id uuid not null references organisations on delete cascade,
  from_on date not null default '-infinity',
  to_on date,
  primary key (organisation_id, parent_id, from_on),
  check (organisation_id <> parent_id)
);
create index organisation_parents_parent on organisation_parents (parent_id);

create table organisation_changes (
  from_id uuid not null references organisations,
  to_id uuid not null references organisations,
  kind text not null check (kind in ('renamed', 'merged into', 'split from', 'absorbed function of', 'dissolved')),
  on_date date not null,
  document text,
  primary key (from_id, to_id, on_date)
);

-- The one agency whose office this is; what stands in the head of its papers.
create table agency (
  one boolean primary key default true check (one),
  organisation_id uuid not null references organisations,
  superior_name text not null,
  place_name text not null,
  head_title text not null default 'TRƯỞNG BAN',
  set_up_at timestamptz not null
);

create table users (
  id uuid primary key,
  login text not null unique check (login = lower(login)),
  name text not null,
  subject_id uuid,
  password_hash text,
  pin_hash text,
  language text not null default 'vi' check (language in ('vi', 'en')),
  must_change_password boolean not null default false,
  created_at timestamptz not null,
  ended_at timestamptz
);

create table appointments (
  id uuid primary key,
  user_id uuid not null references users,
  organisation_id uuid not null references organisations,
  role text not null check (role in ('office', 'publicity', 'division', 'commune', 'council', 'leader', 'party', 'partner', 'admin')),
  title text,
  from_on date not null,
  to_on date,
  basis text,
  appointed_by uuid,
  check (to_on is null or to_on >= from_on)
);
create index appointments_user on appointments (user_id);

create table deputies (
  id uuid primary key,
  deputy_id uuid not null references users,
  for_id uuid not null references users,
  form text not null check (form in ('KT.', 'TL.', 'TUQ.')),
  from_on date not null,
  to_on date not null,
  basis text not null,
  check (deputy_id <> for_id),
  check (to_on >= from_on)
);

-- A signed-in device. Only the hash of its cookie is kept; any change of a credential ends it.
create table sign_ins (
  id_hash text primary key,
  user_id uuid not null references users on delete cascade,
  acting_for uuid references deputies,
  device text,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  locked_at timestamptz,
  ends_at timestamptz not null
);
create index sign_ins_user on sign_ins (user_id);

create table api_tokens (
  id uuid primary key,
  token_hash text not null unique,
  owner_id uuid not null references users,
  purpose text not null,
  created_at timestamptz not null,
  ends_on date not null,
  ended_at timestamptz
);
