-- A device of one's own may rest longer before it locks; a shared one locks soon. Wrong PINs are counted where the
-- sign-in is, so that neither a restart nor a second copy of the program forgets them.
alter table sign_ins add column own_device boolean not null default false;
alter table sign_ins add column wrong_pins int not null default 0;
create index sign_ins_device on sign_ins (device) where device is not null;

alter table api_tokens add column used_at timestamptz;
create index api_tokens_owner on api_tokens (owner_id);

alter table users add column phone text;
