-- A body that decides together is signed for "TM."; a paper whose agency head does not sign in person says who does.
alter table commendation_decisions drop constraint commendation_decisions_signing_form_check,
  add constraint commendation_decisions_signing_form_check check (signing_form in ('head', 'TM.', 'KT.', 'TL.', 'TUQ.'));

-- What came back after a revocation, and who took it in.
alter table commendation_changes
  add column return_note text not null default '',
  add column return_recorded_by uuid references users;

-- The emulation fund of a year as the agency was given it, and how much of it is set aside for movements, telling,
-- visits, inspection and meetings, by the rule cited.
create table reward_funds (
  organisation_id uuid not null references organisations,
  year int not null check (year between 1945 and 2200),
  amount bigint not null check (amount >= 0),
  set_aside_percent int not null check (set_aside_percent between 0 and 100),
  spent_aside bigint not null default 0 check (spent_aside >= 0),
  basis text not null check (basis <> ''),
  version int not null default 1,
  set_by uuid not null references users,
  set_at timestamptz not null,
  primary key (organisation_id, year)
);
