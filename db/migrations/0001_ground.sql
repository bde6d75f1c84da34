-- Ground that knows no word of the domain: folding, the journal, drafts, files, idempotent deeds, counters.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- The shape of a text that people search by. unaccent() is not immutable; with its dictionary named it may be wrapped.
create function vi_fold(text) returns text language sql immutable strict parallel safe
  return trim(regexp_replace(lower(translate(public.unaccent('public.unaccent'::regdictionary,
    regexp_replace(normalize($1, NFD), '[\u0300-\u036f]', '', 'g')), 'đĐƀɃ’‘ʼ`´', 'ddbb''''''''''')), '\s+', ' ', 'g'));

create table journal (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id uuid not null,
  on_behalf_of uuid,
  event text not null,
  subject_kind text not null,
  subject_id text not null,
  fields text[] not null default '{}',
  values_hash text,
  sealed_as text,
  sealed_place bigint unique,
  check ((sealed_as is null) = (sealed_place is null))
);
create index journal_subject on journal (subject_kind, subject_id, id desc);
create index journal_actor on journal (actor_id, id desc);
create index journal_unsealed on journal (id) where sealed_as is null;

-- Before and after, beside the line and tied to it by a salted hash, so that they can be purged without breaking the chain.
create table journal_values (
  journal_id bigint primary key references journal,
  salt text not null,
  before_text text,
  after_text text
);

create table journal_head (
  one boolean primary key default true check (one),
  last_id bigint not null,
  count bigint not null,
  hash text not null
);

create table deeds_done (
  actor_id uuid not null,
  key text not null,
  at timestamptz not null,
  result jsonb,
  primary key (actor_id, key)
);

-- Autosaved forms: one for each person and form, kept 30 days, outside the journal.
create table drafts (
  user_id uuid not null,
  form text not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  primary key (user_id, form)
);

create table files (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  type text not null,
  stored_at timestamptz not null
);

-- Rights hang on the reference, never on the content: equal files of two cases do not know of each other.
create table file_references (
  id uuid primary key,
  sha256 text not null references files,
  owner_kind text not null,
  owner_id uuid not null,
  name text not null,
  added_by uuid not null,
  added_at timestamptz not null
);
create index file_references_owner on file_references (owner_kind, owner_id);
create index file_references_sha256 on file_references (sha256);

-- Human numbers without gaps: the row is locked in the transaction that takes the number.
create table counters (
  name text primary key,
  last bigint not null
);
