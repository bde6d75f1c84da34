-- The number a quota is taken of, for one round and award: typed in by the office with where it comes from.
create table quota_bases (
  round_id uuid not null references rounds,
  award_code text not null references award_kinds,
  number int not null check (number >= 0),
  basis text not null check (basis <> ''),
  entered_by uuid not null references users,
  entered_at timestamptz not null,
  primary key (round_id, award_code)
);
