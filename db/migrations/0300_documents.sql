-- How an agency counts its outgoing papers in a year, as its head has decided: all kinds together, or groups of kinds.
create table number_series (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  year int not null check (year between 1945 and 2200),
  name text not null check (name <> ''),
  -- the kinds counted here; none named: every kind that no other series of the year counts
  kinds text[] not null,
  -- where numbers come from: our register, or the clerical office's own system
  source text not null check (source in ('register', 'clerical office')),
  last int not null default 0 check (last >= 0),
  basis text not null check (basis <> ''),
  set_by uuid not null references users,
  set_at timestamptz not null,
  constraint number_series_name_once unique (organisation_id, year, name)
);
create unique index number_series_rest on number_series (organisation_id, year) where kinds = '{}';

-- A paper of the agency. What is issued never changes: content and hash are fixed at registration.
create table documents (
  id uuid primary key,
  organisation_id uuid not null references organisations,
  kind text not null check (kind <> ''),
  symbol text not null check (symbol <> ''),
  abstract text not null check (abstract <> ''),
  folded text generated always as (vi_fold(abstract || ' ' || symbol)) stored,
  year int not null,
  status text not null check (status in ('draft', 'issued', 'cancelled')),
  -- the paper as data, letter by letter as it was hashed
  content text not null,
  content_hash text not null,
  version int not null default 1,
  -- the record this paper comes from, and where it is worked on
  cause_kind text,
  cause_id uuid,
  cause_path text,
  drafted_by uuid not null references users,
  drafted_at timestamptz not null,
  changed_at timestamptz not null,
  series_id uuid references number_series,
  number int check (number > 0),
  issued_on date,
  signer text,
  recipients text not null default '',
  copies int not null default 1 check (copies > 0),
  registered_by uuid references users,
  registered_at timestamptz,
  word_sha256 text references files,
  pdf_sha256 text references files,
  signed_reference_id uuid references file_references,
  check ((cause_kind is null) = (cause_id is null)),
  check ((status = 'draft') = (number is null)),
  check ((number is null) = (registered_at is null)),
  check ((number is null) = (issued_on is null)),
  constraint documents_number_once unique (organisation_id, year, number, symbol)
);
create index documents_list on documents (status, year desc, number desc);
create index documents_cause on documents (cause_kind, cause_id);
create index documents_folded on documents using gin (folded gin_trgm_ops);

-- Every number that was ever taken; a cancelled one stays, with the reason. Our own register has no holes and no
-- doubles; the clerical office's numbers may repeat under another symbol.
create table taken_numbers (
  document_id uuid primary key references documents,
  series_id uuid not null references number_series,
  number int not null check (number > 0),
  given_by text not null check (given_by in ('register', 'clerical office')),
  taken_at timestamptz not null,
  cancelled_because text,
  cancelled_by uuid references users,
  cancelled_at timestamptz,
  check ((cancelled_because is null) = (cancelled_at is null))
);
create unique index taken_numbers_once on taken_numbers (series_id, number) where given_by = 'register';

create function keep_issued_paper() returns trigger language plpgsql as $$
begin
  if old.status <> 'draft' and (new.content, new.content_hash, new.number, new.symbol, new.issued_on, new.year, new.organisation_id)
      is distinct from (old.content, old.content_hash, old.number, old.symbol, old.issued_on, old.year, old.organisation_id) then
    raise exception 'an issued paper does not change' using constraint = 'documents_issued_stay';
  end if;
  return new;
end $$;
create trigger documents_issued_stay before update on documents for each row execute function keep_issued_paper();
