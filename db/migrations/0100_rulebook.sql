-- Rules of law and of the agency as dated data. A row never changes: a new version is a new row, and an act keeps the id it used.
create table award_kinds (
  code text primary key check (code ~ '^[A-Z0-9_]+$'),
  family text not null check (family in ('title', 'form', 'honour', 'programme')),
  level text not null check (level in ('state', 'province', 'sub-ministry', 'base', 'commune', 'unit', 'any')),
  subjects text[] not null check (cardinality(subjects) > 0 and subjects <@ array['individual', 'household', 'collective']),
  -- what is handed over with it; empty means money only
  items text[] not null default '{}',
  -- higher awards first: the order of lists and of ceremonies
  ordinal int not null unique
);

create table award_names (
  code text not null references award_kinds,
  language text not null check (language in ('vi', 'en')),
  name text not null check (name <> ''),
  primary key (code, language)
);

create table legal_rules (
  id uuid primary key,
  kind text not null check (kind in ('threshold', 'coefficient', 'base salary', 'quota', 'day count', 'dossier', 'condition', 'decider', 'principle')),
  -- the award it speaks of, or what it is called where it speaks of none
  key text not null check (key <> ''),
  body jsonb not null,
  valid_from date not null,
  valid_to date,
  citation text not null check (citation <> ''),
  certainty text not null check (certainty in ('read', 'secondary', 'unread', 'preset', 'practice')),
  note text,
  entered_by uuid references users,
  entered_at timestamptz not null,
  check (valid_to is null or valid_to >= valid_from)
);
create index legal_rules_in_force on legal_rules (kind, key, valid_from desc);

-- Only an officer, with a date, makes a rule "checked"; our own marks say no more than that the source was read.
create table rule_checks (
  id uuid primary key,
  rule_id uuid not null references legal_rules,
  checked_by uuid not null references users,
  checked_on date not null,
  note text not null default '',
  unique (rule_id, checked_by, checked_on)
);

-- A dossier received before a new law came into force stays under the old one.
create table law_changes (
  on_date date primary key,
  citation text not null
);

create table calendar_days (
  day date primary key,
  kind text not null check (kind in ('off', 'worked')),
  name text not null,
  source text not null,
  certainty text not null check (certainty in ('announced', 'computed', 'estimate')),
  entered_by uuid references users
);
