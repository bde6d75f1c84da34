alter table nominations add foreign key (criteria_set_id) references criteria_sets;

create table councils (
  id uuid primary key,
  name text not null check (name <> ''),
  decision_number text not null,
  decided_on date not null,
  term_from date not null,
  term_to date not null,
  closed_on date,
  closed_because text,
  handed_to uuid references councils,
  created_at timestamptz not null,
  check (term_to > term_from),
  check ((closed_on is null) = (closed_because is null))
);

create table council_seats (
  id uuid primary key,
  council_id uuid not null references councils,
  user_id uuid not null references users,
  part text not null check (part in ('chair', 'deputy', 'secretary', 'member')),
  ordinal int not null,
  from_on date not null,
  to_on date,
  replaces_id uuid references council_seats,
  basis text not null,
  check (to_on is null or to_on >= from_on),
  constraint council_seats_one_person_one_seat exclude using gist (council_id with =, user_id with =, daterange(from_on, to_on, '[]') with &&),
  constraint council_seats_one_chair exclude using gist (council_id with =, daterange(from_on, to_on, '[]') with &&) where (part = 'chair')
);
create index council_seats_user on council_seats (user_id);

-- The people who count papers; at least two, and they need not be members.
create table council_tellers (
  council_id uuid not null references councils,
  user_id uuid not null references users,
  ordinal int not null,
  from_on date not null,
  to_on date,
  primary key (council_id, user_id, from_on)
);

create table council_sessions (
  id uuid primary key,
  council_id uuid not null references councils,
  number int not null,
  year int not null,
  held_at timestamptz not null,
  place text not null,
  status text not null check (status in ('prepared', 'invited', 'opened', 'closed', 'signed', 'postponed')),
  -- until when ballots of absent members are waited for
  written_until timestamptz,
  created_by uuid not null references users,
  created_at timestamptz not null,
  invited_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz,
  postponed_because text,
  -- who leads this session: the chair, or a deputy where the chair is absent
  presiding_id uuid references council_seats,
  -- the text both signed, so that any later change would show
  signed_text text,
  unique (council_id, year, number)
);

create table agenda_items (
  id uuid primary key,
  session_id uuid not null references council_sessions,
  ordinal int not null,
  nomination_id uuid not null references nominations,
  award_code text not null references award_kinds,
  criteria_set_id uuid references criteria_sets,
  rule_id uuid references legal_rules,
  method text not null check (method in ('secret', 'paper', 'hand', 'named')),
  status text not null check (status in ('waiting', 'voting', 'counted', 'suspended')),
  suspended_because text,
  -- how often this item has been voted on
  vote_round int not null default 0,
  unique (session_id, nomination_id),
  unique (session_id, ordinal) deferrable initially deferred,
  check ((status = 'suspended') = (suspended_because is not null))
);
create index agenda_items_nomination on agenda_items (nomination_id);

create table session_invitations (
  session_id uuid not null references council_sessions,
  seat_id uuid not null references council_seats,
  invited_at timestamptz not null,
  answer text check (answer in ('coming', 'absent')),
  reason text,
  answered_at timestamptz,
  primary key (session_id, seat_id)
);

create table attendances (
  id uuid primary key,
  session_id uuid not null references council_sessions,
  seat_id uuid not null references council_seats,
  arrived_at timestamptz not null,
  left_at timestamptz,
  left_because text,
  recorded_by uuid not null references users,
  check (left_at is null or left_at >= arrived_at)
);
create unique index attendances_present on attendances (session_id, seat_id) where left_at is null;

-- Said before names are shown: with whom and with which units the member has ties.
create table conflict_statements (
  session_id uuid not null references council_sessions,
  seat_id uuid not null references council_seats,
  made_at timestamptz not null,
  primary key (session_id, seat_id)
);
create table declared_ties (
  id uuid primary key,
  session_id uuid not null references council_sessions,
  seat_id uuid not null references council_seats,
  kind text not null check (kind in ('kin', 'unit', 'other')),
  name text not null check (name <> ''),
  folded text generated always as (vi_fold(name)) stored
);
create index declared_ties_session on declared_ties (session_id);

create table item_conflicts (
  id uuid primary key,
  item_id uuid not null references agenda_items,
  seat_id uuid not null references council_seats,
  kind text not null check (kind in ('self', 'nominator', 'author', 'checker', 'unit', 'kin', 'declared')),
  because text not null,
  closure_id uuid not null references closures,
  found_at timestamptz not null,
  unique (item_id, seat_id, kind)
);

create table score_sheets (
  item_id uuid not null references agenda_items,
  seat_id uuid not null references council_seats,
  status text not null check (status in ('reading', 'skipped', 'given')),
  note text not null default '',
  reason text not null default '',
  changed_at timestamptz not null,
  primary key (item_id, seat_id)
);
create table scores (
  item_id uuid not null references agenda_items,
  seat_id uuid not null references council_seats,
  criterion_id uuid not null references criteria,
  -- hundredths of a point; for a gate 1 is met and 0 is not
  points int not null check (points >= 0),
  primary key (item_id, seat_id, criterion_id)
);

create table written_requests (
  item_id uuid not null references agenda_items,
  seat_id uuid not null references council_seats,
  asked_at timestamptz not null,
  -- when the sealed envelope came in; what is in it is known at the count only
  received_at timestamptz,
  primary key (item_id, seat_id)
);

create table named_votes (
  item_id uuid not null references agenda_items,
  vote_round int not null,
  seat_id uuid not null references council_seats,
  choice text not null check (choice in ('yes', 'no', 'blank')),
  cast_at timestamptz not null,
  primary key (item_id, vote_round, seat_id)
);
create table hand_counts (
  item_id uuid not null references agenda_items,
  vote_round int not null,
  yes int not null check (yes >= 0),
  no int not null check (no >= 0),
  blank int not null check (blank >= 0),
  chair text not null check (chair in ('agreed', 'disagreed', 'unknown')),
  counted_at timestamptz not null,
  primary key (item_id, vote_round)
);

-- One box for one candidate and one award. Keys that open it live in a file, never here.
create table boxes (
  id uuid primary key,
  item_id uuid not null references agenda_items,
  vote_round int not null,
  kind text not null check (kind in ('electronic', 'paper')),
  state text not null check (state in ('prepared', 'open', 'closed', 'void')),
  question text not null,
  issuing_key text,
  sealing_key text,
  words text,
  prepared_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  void_because text,
  complaints_until timestamptz,
  issued int,
  returned int,
  valid int,
  invalid int,
  yes int,
  no int,
  blank int,
  list_hash text,
  unique (item_id, vote_round),
  check ((kind = 'electronic') = (issuing_key is not null)),
  check ((kind = 'electronic') = (sealing_key is not null)),
  check ((state = 'void') = (void_because is not null)),
  check ((state = 'closed') = (list_hash is not null))
);
create table box_roll (
  box_id uuid not null references boxes,
  seat_id uuid not null references council_seats,
  primary key (box_id, seat_id)
);
create table papers (
  box_id uuid not null references boxes,
  seat_id uuid not null references council_seats,
  blinded_hash bytea not null,
  primary key (box_id, seat_id)
);
-- No time, no order, no person: a token nobody signed for, and bytes that only the box's key opens.
create table sealed (
  box_id uuid not null references boxes,
  token_hash bytea not null,
  bytes bytea not null,
  primary key (box_id, token_hash)
);
create table box_lines (
  box_id uuid not null references boxes,
  place int not null,
  phrase text not null,
  choice text not null check (choice in ('yes', 'no', 'blank')),
  primary key (box_id, place)
);
-- One-time codes of printed papers, and what each teller read out of the bowl.
create table paper_codes (
  box_id uuid not null references boxes,
  code_hash bytea not null,
  primary key (box_id, code_hash)
);
create table paper_readings (
  box_id uuid not null references boxes,
  teller_id uuid not null references users,
  code text not null,
  choice text not null check (choice in ('yes', 'no', 'blank', 'invalid')),
  primary key (box_id, teller_id, code)
);

create table outcomes (
  item_id uuid not null references agenda_items,
  vote_round int not null,
  rule_id uuid references legal_rules,
  count jsonb not null,
  verdict text not null check (verdict in ('passed', 'notPassed', 'noQuorum', 'awaitingWritten', 'voteAgain', 'wrongMethod', 'noRule', 'authorityDecides')),
  reason text not null,
  yes int not null,
  of int not null,
  sum text not null,
  citation text not null,
  reached_at timestamptz not null,
  primary key (item_id, vote_round)
);
-- Where the rule leaves it to a person: who, which way, and why.
create table authority_decisions (
  item_id uuid not null references agenda_items,
  vote_round int not null,
  decided text not null check (decided in ('passed', 'notPassed')),
  because text not null check (because <> ''),
  decided_by uuid not null references users,
  decided_at timestamptz not null,
  primary key (item_id, vote_round)
);

-- Everything the minutes are written from, in the order it happened.
create table session_notes (
  id bigint generated always as identity primary key,
  session_id uuid not null references council_sessions,
  item_id uuid references agenda_items,
  kind text not null,
  text text not null,
  at timestamptz not null,
  by_id uuid not null references users
);
create index session_notes_session on session_notes (session_id, id);

create table box_complaints (
  id uuid primary key,
  box_id uuid not null references boxes,
  text text not null check (text <> ''),
  made_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);

create table session_signatures (
  session_id uuid not null references council_sessions,
  part text not null check (part in ('chair', 'secretary')),
  user_id uuid not null references users,
  text_hash text not null,
  signed_at timestamptz not null,
  primary key (session_id, part)
);
