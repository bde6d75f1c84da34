-- The register of numbers: without gaps, and a number that was given is never given again. When a list is taken back its
-- numbers stay in the register, crossed out, with the reason.
create table nomination_numbers (
  number text primary key,
  year int not null,
  ordinal int not null,
  nomination_id uuid not null,
  given_at timestamptz not null,
  voided_at timestamptz,
  void_reason text,
  unique (year, ordinal),
  check ((voided_at is null) = (void_reason is null))
);
create index nomination_numbers_nomination on nomination_numbers (nomination_id);
create index nominations_newest on nominations (created_at desc, id desc);
create index nominations_batch on nominations (batch_id) where batch_id is not null;
create index nominations_status on nominations (status, created_at desc);
alter table nominations add column search tsvector
  generated always as (to_tsvector('simple'::regconfig, vi_fold(left(achievement, 4000)))) stored;
create index nominations_search on nominations using gin (search) with (fastupdate = off);
