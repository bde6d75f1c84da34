-- A member who shares a unit with the candidate does not see the case while it is not yet said whether they take part:
-- the door stands closed from the question to the answer.
alter table tie_questions add column closure_id uuid references closures;

with asked as (
  select q.id as question, gen_random_uuid() as door, s.user_id, i.nomination_id, q.because, q.asked_at
  from tie_questions q
  join council_seats s on s.id = q.seat_id
  join agenda_items i on i.id = q.item_id
  where q.answer is null
), closed as (
  insert into closures (id, reason, user_id, subject_kind, subject_id, because, by_id, since)
  select door, 'conflict', user_id, 'nomination', nomination_id, because, user_id, asked_at from asked
)
update tie_questions set closure_id = asked.door from asked where tie_questions.id = asked.question;
