-- Two people may set one agenda: the form says which version it began from, and who saved the last one is named.
alter table council_sessions
  add column agenda_version int not null default 1,
  add column agenda_by uuid references users;
