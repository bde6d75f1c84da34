-- By which law a case is judged: by the day it was received, or by the newest where that is kinder to it. Both may be
-- put right by the office, with a reason; every choice stays.
alter table nominations
  add column law text not null default 'by date' check (law in ('by date', 'newest')),
  add column received_under date generated always as (case when law = 'by date' then received_on end) stored;

create table law_choices (
  id uuid primary key,
  nomination_id uuid not null references nominations,
  received_on date not null,
  law text not null check (law in ('by date', 'newest')),
  because text not null check (because <> ''),
  by_id uuid not null references users,
  at timestamptz not null
);
create index law_choices_nomination on law_choices (nomination_id, at);

-- Every rule an act rested on, checked or not, in the version of that day: what is written down later changes no old act.
create table rules_used (
  record_kind text not null check (record_kind <> ''),
  record_id uuid not null,
  rule_id uuid not null references legal_rules,
  used_at timestamptz not null,
  primary key (record_id, rule_id)
);
