-- The code on the wall by which a member's own device shows that it is in the room.
alter table council_sessions add column pin text check (pin ~ '^[0-9]{4}$');
create table pin_tries (
  session_id uuid not null references council_sessions,
  seat_id uuid not null references council_seats,
  wrong int not null,
  primary key (session_id, seat_id)
);
-- When a session could not be held: the new day, for the letter.
alter table council_sessions add column postponed_to timestamptz;
-- Minutes and tellers' minutes as they stood at the second signature; from then on these are printed.
alter table council_sessions add column signed_papers jsonb;

-- Whether a ballot may be replaced until the box is closed, as the rule said when it was opened.
alter table boxes add column change text not null default 'final' check (change in ('final', 'untilClosing'));
-- The same token, cast again: a later turn replaces an earlier one, never the other way round.
alter table sealed add column turn int not null default 1 check (turn between 1 and 99);
-- By what this member votes on this box; nobody has both.
alter table box_roll add column by_means text not null default 'device' check (by_means in ('device', 'printed'));
-- Codes of papers sent to absent members; they go into whichever box of the item is opened.
create table written_codes (
  item_id uuid not null references agenda_items,
  code_hash bytea not null,
  primary key (item_id, code_hash)
);
-- Photographs or scans of the papers, attached by a teller after the count.
create table ballot_scans (
  id uuid primary key,
  box_id uuid not null references boxes,
  file_reference_id uuid not null references file_references,
  added_by uuid not null references users,
  added_at timestamptz not null
);
create index ballot_scans_box on ballot_scans (box_id);

-- Where a tie is found that does not close the door by itself, somebody else says what follows, before the vote.
create table tie_questions (
  id uuid primary key,
  item_id uuid not null references agenda_items,
  seat_id uuid not null references council_seats,
  kind text not null check (kind in ('unit')),
  because text not null,
  -- the rule that asks; none in force asks too
  rule_id uuid references legal_rules,
  asked_at timestamptz not null,
  answer text check (answer in ('stays', 'steps aside')),
  reason text,
  answered_by uuid references users,
  answered_at timestamptz,
  unique (item_id, seat_id, kind),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null) and (answer is null) = (reason is null))
);
