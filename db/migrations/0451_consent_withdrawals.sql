-- A person may take back all of a receipt or some purposes of it. The receipt then holds what is left; this row holds what went.
create table consent_withdrawals (
  id uuid primary key,
  consent_id uuid not null references consents,
  purposes text[] not null check (cardinality(purposes) > 0),
  asked_on date not null,
  how text not null,
  taken_by uuid not null references users,
  taken_at timestamptz not null
);
create index consent_withdrawals_consent on consent_withdrawals (consent_id);

alter table consent_tasks
  drop constraint consent_tasks_consent_id_kind_key,
  add column withdrawal_id uuid not null references consent_withdrawals,
  add unique (withdrawal_id, kind);
