-- A ceremony hands over commendations in the order of the rules; the order is worked out, never typed.
create table ceremonies (
  id uuid primary key,
  title text not null check (title <> ''),
  held_on date not null,
  place text not null default '',
  occasion text not null check (occasion <> ''),
  version int not null default 1,
  made_by uuid not null references users,
  made_at timestamptz not null
);

create table ceremony_commendations (
  ceremony_id uuid not null references ceremonies on delete cascade,
  commendation_id uuid not null references commendations,
  -- who comes on stage when the honouree cannot
  received_by text not null default '',
  primary key (ceremony_id, commendation_id)
);
create index ceremony_commendations_commendation on ceremony_commendations (commendation_id);
