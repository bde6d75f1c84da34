-- A decision that commends, or that takes a commendation back, gives it again: each is a paper of its own.
create table commendation_decisions (
  id uuid primary key,
  kind text not null check (kind in ('award', 'revocation', 'stripping', 'restoration')),
  award_code text not null references award_kinds,
  session_id uuid references council_sessions,
  -- what is said of those commended, after "vì đã có"
  occasion text not null default '',
  abstract text not null check (abstract <> ''),
  bases text[] not null check (cardinality(bases) > 0),
  fund text not null default '',
  execution text not null check (execution <> ''),
  recipients text[] not null,
  signing_form text not null check (signing_form in ('head', 'KT.', 'TL.', 'TUQ.')),
  signer_title text not null default '',
  signer text not null default '',
  reason text not null default '',
  document_id uuid not null unique references documents,
  version int not null default 1,
  drafted_by uuid not null references users,
  drafted_at timestamptz not null,
  check (kind = 'award' or reason <> '')
);

create table commendations (
  id uuid primary key,
  decision_id uuid not null references commendation_decisions on delete cascade,
  ordinal int not null check (ordinal > 0),
  nomination_id uuid not null constraint commendations_nomination_once unique references nominations,
  subject_id uuid not null references subjects,
  award_code text not null references award_kinds,
  -- as the paper names them, whatever the record says later
  subject_kind text not null check (subject_kind in ('individual', 'household', 'collective')),
  address text not null,
  name text not null check (name <> ''),
  about text not null,
  achievement text not null,
  period text not null default '',
  thousandths int,
  base_salary bigint,
  amount bigint check (amount >= 0),
  amount_note text not null default '',
  coefficient_rule_id uuid references legal_rules,
  base_rule_id uuid references legal_rules,
  status text not null check (status in ('draft', 'effective', 'revoked', 'stripped', 'restored')),
  -- the line in the book of commendations, and the code behind the QR: both given at registration
  book_year int,
  book_number int,
  code text unique check (code ~ '^[2-9A-HJ-NP-Z]{12}$'),
  unique (decision_id, ordinal) deferrable initially deferred,
  unique (book_year, book_number),
  check ((status = 'draft') = (code is null)),
  check ((status = 'draft') = (book_number is null))
);
create index commendations_subject on commendations (subject_id);

-- What happened to a commendation after it was given, each by a decision of its own.
create table commendation_changes (
  id uuid primary key,
  commendation_id uuid not null references commendations,
  decision_id uuid not null unique references commendation_decisions,
  -- money and object come back within so many working days
  return_by date,
  returned_on date
);
create index commendation_changes_commendation on commendation_changes (commendation_id);

create table reward_payments (
  commendation_id uuid primary key references commendations,
  paid_on date not null,
  received_by text not null check (received_by <> ''),
  recorded_by uuid not null references users,
  recorded_at timestamptz not null
);

-- Pre-printed stock of an agency: its size, where each block goes, how far the printer is off. Millimetres.
create table certificate_stocks (
  organisation_id uuid primary key references organisations,
  layout text not null,
  set_by uuid not null references users,
  set_at timestamptz not null
);

alter table documents add column registers_at text not null default 'here' check (registers_at in ('here', 'cause'));
