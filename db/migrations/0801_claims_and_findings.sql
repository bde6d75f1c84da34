-- What a claim, its evidence and a finding must always hold.
alter table evidence add constraint evidence_file_there check ((kind = 'file') = (file_reference_id is not null) or removed_at is not null);
alter table claims add constraint claims_period check (period_to is null or period_from is null or period_to >= period_from);
alter table findings add constraint findings_reason_given check (trim(reason) <> '');
create index claims_open on claims (nomination_id) where withdrawn_at is null;

-- Every version of a claim, so that two people who edit at once can be shown what each of them changed.
create table claim_versions (
  claim_id uuid not null references claims,
  version int not null,
  text text not null,
  figure numeric,
  unit text,
  period_from date,
  period_to date,
  place text,
  by_id uuid not null references users,
  at timestamptz not null,
  primary key (claim_id, version)
);
