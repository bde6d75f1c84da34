-- The lines of the book whose certificates stand no more, for whoever checks without a network: no name, no code.
create function public_face.revoked_certificates()
returns table (book_year int, book_number int)
language sql stable security definer set search_path = public, pg_temp as $$
  select book_year, book_number from commendations where status in ('revoked', 'stripped') order by 1, 2
$$;
revoke all on function public_face.revoked_certificates() from public;
grant execute on function public_face.revoked_certificates() to gs_public;
