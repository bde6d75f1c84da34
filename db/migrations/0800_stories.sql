-- A story is written beside its claims, approved as exactly one text, and shown only as far as consent reaches.
create table stories (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  subject_id uuid not null references subjects,
  nomination_id uuid not null references nominations,
  organisation_id uuid not null references organisations,
  author_id uuid not null references users,
  field text not null check (field in ('craft', 'livelihood', 'teaching', 'forest', 'roads', 'health', 'culture', 'peace')),
  place_id uuid references places,
  show_ethnic_group boolean not null default false,
  shows_family boolean not null default false,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references users,
  withdrawn_because text check (withdrawn_because in ('asked', 'wrong', 'office')),
  withdrawn_note text,
  check ((withdrawn_at is null) = (withdrawn_because is null))
);
create index stories_subject on stories (subject_id);
create index stories_nomination on stories (nomination_id);

-- Others who are named or can be recognised in the picture: each has to agree too.
create table story_people (
  story_id uuid not null references stories on delete cascade,
  subject_id uuid not null references subjects,
  named boolean not null,
  pictured boolean not null,
  primary key (story_id, subject_id),
  check (named or pictured)
);

create table story_texts (
  story_id uuid not null references stories on delete cascade,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  title text not null,
  lead text not null,
  body text not null,
  version int not null default 1,
  of_version int,
  work text not null default 'writing' check (work in ('writing', 'waiting', 'approved', 'told')),
  changed_by uuid not null references users,
  changed_at timestamptz not null,
  primary key (story_id, language)
);

-- Every hand that wrote: none of them may approve.
create table story_hands (
  story_id uuid not null references stories on delete cascade,
  user_id uuid not null references users,
  primary key (story_id, user_id)
);

-- Every saved version of a text, so that two writers can be shown what each of them changed.
create table story_text_versions (
  story_id uuid not null,
  language text not null,
  version int not null,
  title text not null,
  lead text not null,
  body text not null,
  by_id uuid not null references users,
  at timestamptz not null,
  primary key (story_id, language, version),
  foreign key (story_id, language) references story_texts on delete cascade
);

-- What a reader is told about a claim and its basis. Never taken from the evidence by itself: somebody chose the words.
-- In Vietnamese the claim speaks in its own words (text is null); other languages say it again.
create table story_sources (
  story_id uuid not null references stories on delete cascade,
  claim_id uuid not null references claims,
  language text not null,
  text text,
  source text not null,
  primary key (story_id, claim_id, language)
);

-- A flagged phrase that stays in the text, and why.
create table story_keeps (
  story_id uuid not null references stories on delete cascade,
  language text not null,
  phrase text not null,
  reason text not null check (trim(reason) <> ''),
  by_id uuid not null references users,
  at timestamptz not null,
  primary key (story_id, language, phrase)
);

create table story_pictures (
  story_id uuid not null references stories on delete cascade,
  size text not null check (size in ('portrait', 'small', 'share')),
  file_reference_id uuid not null references file_references,
  described text not null check (trim(described) <> ''),
  width int not null,
  height int not null,
  primary key (story_id, size)
);

-- Exactly what was put up for approval; never changed afterwards.
create table story_editions (
  id uuid primary key,
  story_id uuid not null references stories on delete cascade,
  language text not null,
  number int not null,
  text_version int not null,
  content text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- claim and version, for each claim the text leans on
  leans_on jsonb not null,
  note text not null default '',
  submitted_by uuid not null references users,
  submitted_at timestamptz not null,
  approved_by uuid references users,
  approved_at timestamptz,
  returned_by uuid references users,
  returned_at timestamptz,
  returned_because text,
  published_by uuid references users,
  published_at timestamptz,
  unique (story_id, language, number),
  check ((approved_at is null) = (approved_by is null)),
  check (approved_at is null or returned_at is null),
  check (published_at is null or approved_at is not null)
);

-- What the public may read now, one row for each story and language, ready to be listed and searched.
create table story_faces (
  story_id uuid not null references stories on delete cascade,
  language text not null,
  edition_id uuid not null references story_editions,
  first_on timestamptz not null,
  changed_at timestamptz not null,
  name text not null,
  kind text not null,
  title text not null,
  lead text not null,
  place text not null,
  place_slug text,
  place_name text,
  ethnic_group text references ethnic_groups,
  field text not null,
  year int not null,
  content text not null,
  folded text not null,
  marked text not null,
  folded_words tsvector generated always as (to_tsvector('simple', folded)) stored,
  marked_words tsvector generated always as (to_tsvector('simple', marked)) stored,
  primary key (story_id, language)
);
create index story_faces_newest on story_faces (language, first_on desc, story_id desc);
create index story_faces_place on story_faces (language, place_slug, first_on desc, story_id desc);
create index story_faces_field on story_faces (language, field, first_on desc, story_id desc);
create index story_faces_group on story_faces (language, ethnic_group, first_on desc, story_id desc) where ethnic_group is not null;
create index story_faces_year on story_faces (language, year, first_on desc, story_id desc);
create index story_faces_words on story_faces using gin (folded_words);

-- The receipts a publication rests on, one for each person and purpose. One withdrawn receipt takes the story down.
create table story_needs (
  story_id uuid not null references stories on delete cascade,
  subject_id uuid not null references subjects,
  purpose text not null,
  given_by text not null,
  consent_id uuid not null references consents,
  primary key (story_id, subject_id, purpose, given_by)
);
create index story_needs_consent on story_needs (consent_id);
