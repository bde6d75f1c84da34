-- Another body is asked for its opinion of a case (hiệp y): by when it replies, by which rule, and what it said.
create table consultations (
  id uuid primary key,
  nomination_id uuid not null references nominations,
  body text not null check (body <> ''),
  asked_on date not null,
  due_on date not null check (due_on >= asked_on),
  rule_id uuid references legal_rules,
  asked_by uuid not null references users,
  asked_at timestamptz not null,
  replied_on date,
  opinion text check (opinion in ('agrees', 'disagrees', 'no opinion')),
  reply text,
  replied_by uuid references users,
  check ((replied_on is null) = (opinion is null) and (replied_on is null) = (replied_by is null)),
  check (replied_on >= asked_on)
);
create index consultations_nomination on consultations (nomination_id);
create index consultations_open on consultations (due_on) where replied_on is null;
