-- Who was in the room when a vote was opened, and who of them took no part: what the count is judged by.
create table vote_rolls (
  item_id uuid not null references agenda_items,
  vote_round int not null,
  seat_id uuid not null references council_seats,
  takes_part text not null check (takes_part in ('votes', 'recused')),
  primary key (item_id, vote_round, seat_id)
);
