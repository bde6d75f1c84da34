-- Among equally qualified candidates the law chooses some: as criteria the program can apply, with the words they come from.
alter table legal_rules drop constraint legal_rules_kind_check;
alter table legal_rules add constraint legal_rules_kind_check check (
  kind in ('award', 'threshold', 'coefficient', 'base salary', 'quota', 'day count', 'dossier', 'condition', 'decider', 'principle',
    'conflict', 'type exclusion', 'law change', 'tie-break')
);
update legal_rules set kind = 'tie-break', key = 'equal merit', body = jsonb_build_object('criteria', '["woman"]'::jsonb, 'text', body ->> 'text')
where kind = 'principle' and key = 'tie-break';

-- How many of those who pass may go on, for one award in one session: typed in with where the number comes from, and the
-- rule for equals it is applied with. Only where more pass than may go on does it decide anything.
create table session_places (
  session_id uuid not null references council_sessions,
  award_code text not null references award_kinds,
  places int not null check (places > 0),
  basis text not null check (basis <> ''),
  rule_id uuid references legal_rules,
  entered_by uuid not null references users,
  entered_at timestamptz not null,
  primary key (session_id, award_code)
);

-- Where the rule leaves equals to a person: whom of them the chair names, and why.
create table tie_choices (
  session_id uuid not null,
  award_code text not null,
  item_id uuid not null references agenda_items,
  primary key (session_id, award_code, item_id),
  foreign key (session_id, award_code) references session_places
);
create table tie_reasons (
  session_id uuid not null,
  award_code text not null,
  because text not null check (because <> ''),
  decided_by uuid not null references users,
  decided_at timestamptz not null,
  primary key (session_id, award_code),
  foreign key (session_id, award_code) references session_places
);

-- Those who passed and do not go on, written down when the minutes are signed.
create table items_left_out (
  item_id uuid primary key references agenda_items,
  because text not null check (because <> '')
);
