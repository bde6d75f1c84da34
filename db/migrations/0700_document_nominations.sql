-- The cases a draft speaks of: whoever is closed out of one of them does not see the draft.
create table document_nominations (
  document_id uuid not null references documents on delete cascade,
  nomination_id uuid not null references nominations,
  primary key (document_id, nomination_id)
);
create index document_nominations_nomination on document_nominations (nomination_id);
