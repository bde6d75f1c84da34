-- Whoever makes a role since PostgreSQL 16 may give it to others but not take it on: that is a grant of its own.
do $$ begin
  execute format('grant gs_public to %I', current_user);
exception
  when insufficient_privilege then
    if not pg_has_role(current_user, 'gs_public', 'member') then raise; end if;
end $$;
