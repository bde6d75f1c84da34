-- Hashes of the codes of written ballots told, long after the count, which line of a list came from somebody who was away.
delete from written_codes using agenda_items, council_sessions
where agenda_items.id = written_codes.item_id and council_sessions.id = agenda_items.session_id and council_sessions.status = 'signed';
