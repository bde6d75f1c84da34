-- Who accompanies and helps somebody on the way: from when, in what, and who wrote it down. A companion does not judge the
-- one they helped, so a council asks this table. Whoever has no account is kept by name.
create table companions (
  id uuid primary key,
  subject_id uuid not null references subjects,
  user_id uuid references users,
  name text check (name <> ''),
  help text not null check (help <> ''),
  from_on date not null,
  to_on date check (to_on >= from_on),
  recorded_by uuid not null references users,
  recorded_at timestamptz not null,
  ended_by uuid references users,
  check ((user_id is null) <> (name is null)),
  check ((to_on is null) = (ended_by is null))
);
create index companions_subject on companions (subject_id);
create index companions_user on companions (user_id) where user_id is not null;

alter table item_conflicts drop constraint item_conflicts_kind_check;
alter table item_conflicts add constraint item_conflicts_kind_check
  check (kind in ('self', 'nominator', 'author', 'checker', 'mentor', 'unit', 'kin', 'declared'));
