-- The key this installation signs with (packages sent upward, codes on certificates). It moves with the archive,
-- so that what was signed on a PC is still checked after the move to a server.
create table installation_key (
  one boolean primary key default true check (one),
  private_pem text not null,
  public_pem text not null,
  made_at timestamptz not null
);
