-- Word files that people bring: the agency's own templates, and drafts that came back with changes written in.
create table word_templates (
  id uuid primary key,
  name text not null check (name <> ''),
  kind text not null check (kind <> ''),
  file_reference_id uuid not null references file_references,
  tags text[] not null,
  uploaded_by uuid not null references users,
  uploaded_at timestamptz not null,
  retired_at timestamptz
);
create unique index word_templates_name on word_templates (kind, name) where retired_at is null;

create table document_corrections (
  id uuid primary key,
  document_id uuid not null references documents on delete cascade,
  -- the version that was compared, and its words at that moment
  version int not null,
  words_before text not null,
  words_after text not null,
  file_reference_id uuid not null references file_references,
  brought_by uuid not null references users,
  brought_at timestamptz not null
);
create index document_corrections_document on document_corrections (document_id, brought_at desc);
