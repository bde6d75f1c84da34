-- A package goes to the level above and comes back with an answer; the same tables hold what we send and what we receive.
create table packages (
  id uuid primary key,
  direction text not null check (direction in ('out', 'in')),
  -- the id both installations know it by: ours when we send, the sender's when we receive
  shared_id uuid not null,
  title text not null check (title <> ''),
  other_party text not null check (other_party <> ''),
  award_code text not null references award_kinds,
  -- the version of the dossier rule its checklist was taken from
  rule_id uuid references legal_rules,
  organisation_authored boolean not null default false,
  status text not null check (status in ('prepared', 'sent', 'received', 'returned', 'decided', 'withdrawn')),
  due_on date,
  receipt_number text,
  sender_key text,
  created_by uuid not null references users,
  created_at timestamptz not null,
  version int not null default 1,
  unique (direction, shared_id),
  check (direction = 'out' or sender_key is not null)
);

create table package_cases (
  package_id uuid not null references packages,
  ordinal int not null,
  nomination_id uuid references nominations,
  name text not null,
  -- what the other side is told of the case, frozen when it is sent
  summary jsonb not null,
  result text check (result in ('awarded', 'not awarded')),
  result_reason text not null default '',
  result_decision text,
  result_on date,
  primary key (package_id, ordinal),
  unique (package_id, nomination_id),
  check (result is distinct from 'awarded' or (result_decision is not null and result_on is not null))
);
create index package_cases_nomination on package_cases (nomination_id);

create table package_parts (
  id uuid primary key,
  package_id uuid not null references packages,
  ordinal int not null,
  part text not null check (part <> ''),
  status text not null check (status in ('missing', 'there', 'not needed')),
  because text not null default '',
  file_reference_id uuid references file_references,
  unique (package_id, ordinal),
  check ((status = 'there') = (file_reference_id is not null)),
  check (status <> 'not needed' or because <> '')
);

-- The history both sides see. A return stops the clock until the package is sent again.
create table package_events (
  id bigint generated always as identity primary key,
  package_id uuid not null references packages,
  event text not null check (event in ('sent', 'received', 'returned', 'sent again', 'decided', 'withdrawn')),
  at timestamptz not null,
  by_name text not null,
  note text not null default '',
  sha256 text
);
create index package_events_package on package_events (package_id, id);
