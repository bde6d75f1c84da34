-- Who may not see what, and why. user_id null: closed to everybody but those named in `open_to`.
create table closures (
  id uuid primary key,
  reason text not null check (reason in ('conflict', 'embargo', 'hold')),
  user_id uuid references users,
  subject_kind text not null,
  subject_id uuid not null,
  because text not null,
  by_id uuid not null,
  since timestamptz not null,
  ended_at timestamptz
);
create index closures_door on closures (user_id, subject_kind, subject_id) where ended_at is null;
create index closures_subject on closures (subject_kind, subject_id) where ended_at is null;

create table consents (
  id uuid primary key,
  subject_id uuid not null references subjects,
  purposes text[] not null check (cardinality(purposes) > 0),
  explained_in text not null,
  text_version text not null,
  text_shown text not null,
  method text not null check (method in ('signature', 'voice', 'otp', 'witnessed mark')),
  given_on date not null,
  given_at_place text,
  given_by text not null check (given_by in ('self', 'guardian', 'family')),
  given_by_name text,
  witness text,
  file_reference_id uuid references file_references,
  collector_id uuid not null references users,
  expires_on date,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_how text,
  withdrawal_taken_by uuid references users
);
create index consents_subject on consents (subject_id);
