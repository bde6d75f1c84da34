-- A rule nobody has compared with the law in force may be used, but somebody says so by name, with the reason, for this very
-- record: a session, a case, a decision. What was accepted once for a record is not asked again for it.
create table rule_reliances (
  id uuid primary key,
  rule_id uuid not null references legal_rules,
  record_kind text not null check (record_kind <> ''),
  record_id uuid not null,
  because text not null check (because <> ''),
  relied_by uuid not null references users,
  relied_at timestamptz not null,
  unique (record_id, rule_id)
);
