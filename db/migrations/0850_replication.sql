-- A way of working that others may take up, drawn from a told story; and who took it up.
create table models (
  id uuid primary key,
  story_id uuid not null unique references stories,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null,
  lead text not null,
  problem text not null,
  steps jsonb not null check (jsonb_typeof(steps) = 'array'),
  needed text not null,
  cost bigint check (cost >= 0),
  cost_note text not null default '',
  months_to_result int check (months_to_result > 0),
  conditions text not null,
  results text not null,
  stop_signs text not null,
  failures text not null,
  version int not null default 1,
  author_id uuid not null references users,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  approved_by uuid references users,
  approved_at timestamptz,
  check ((approved_at is null) = (approved_by is null)),
  check (approved_by is null or approved_by <> author_id)
);

create table adoptions (
  id uuid primary key,
  model_id uuid not null references models,
  copied_from uuid references adoptions,
  organisation_id uuid not null references organisations,
  place text not null check (trim(place) <> ''),
  began_on date not null,
  people int check (people > 0),
  what text not null,
  recorded_by uuid not null references users,
  recorded_at timestamptz not null,
  ended_on date,
  ended_because text,
  check (copied_from <> id),
  check ((ended_on is null) = (ended_because is null)),
  check (ended_on is null or ended_on >= began_on)
);
create index adoptions_model on adoptions (model_id);

create table adoption_confirmations (
  adoption_id uuid not null references adoptions,
  part text not null check (part in ('adopter', 'other')),
  by_id uuid not null references users,
  seen text not null check (trim(seen) <> ''),
  at timestamptz not null,
  primary key (adoption_id, part),
  unique (adoption_id, by_id)
);

create table adoption_results (
  id uuid primary key,
  adoption_id uuid not null references adoptions,
  on_date date not null,
  text text not null check (trim(text) <> ''),
  by_id uuid not null references users,
  at timestamptz not null
);
create index adoption_results_adoption on adoption_results (adoption_id);
