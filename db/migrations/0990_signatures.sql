-- Certificates of certificate authorities that the agency trusts. Without a root among them no digital signature is
-- ever said to come from the person it names. A removed one stays, so that an old answer can be explained.
create table trusted_certificates (
  id uuid primary key,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  der bytea not null,
  subject text not null check (subject <> ''),
  organisation text,
  issuer text not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  is_root boolean not null,
  installed_by uuid not null references users,
  installed_at timestamptz not null,
  removed_by uuid references users,
  removed_at timestamptz,
  check ((removed_by is null) = (removed_at is null))
);
create unique index trusted_certificates_once on trusted_certificates (fingerprint) where removed_at is null;

-- What was found of the digital signatures in an attached file, with which trusted certificates, and when. The answer
-- counts only while the same certificates are trusted.
create table signature_checks (
  reference_id uuid primary key references file_references on delete cascade,
  trusted_hash text not null,
  checked_at timestamptz not null,
  answer jsonb not null
);
