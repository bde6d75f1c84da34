-- The version each item would have been judged by when the invitations went out; null where none was in force that day.
alter table agenda_items add column invited_rule_id uuid references legal_rules;

-- The session was told, before a vote, that another version governs than the one it was invited under.
create table rule_changes_told (
  session_id uuid not null references council_sessions,
  rule_id uuid not null references legal_rules,
  instead_of uuid references legal_rules,
  told_by uuid not null references users,
  told_at timestamptz not null,
  unique nulls not distinct (session_id, rule_id, instead_of)
);
