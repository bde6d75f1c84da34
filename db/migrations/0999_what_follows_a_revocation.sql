-- Every award that stands on the record of a subject, whatever book it came from: entered by hand, or decided here and
-- not taken back. Years in a row and "already rewarded" are read from it, so that a revocation is felt at once.
create view award_records as
select p.id, p.subject_id, p.award_code, p.award_name, p.year, p.commendation_type, p.decision_number, p.decided_on, p.achievement_from,
  p.achievement_to, null::uuid as nomination_id, null::uuid as decision_id
from past_awards p
union all
select c.id, c.subject_id, c.award_code, award_name(c.award_code, 'vi', d.issued_on), r.year, n.commendation_type,
  lpad(d.number::text, 2, '0') || '/' || d.symbol, d.issued_on, n.achievement_from, n.achievement_to, c.nomination_id, c.decision_id
from commendations c
join commendation_decisions i on i.id = c.decision_id
join documents d on d.id = i.document_id and d.status = 'issued'
join nominations n on n.id = c.nomination_id
join rounds r on r.id = n.round_id
where c.status in ('effective', 'restored');

-- A story about a case whose commendation was taken back is not told, and is told again when it was given again.
create or replace view told_stories as
  select f.story_id as id, s.slug, f.language, f.first_on, f.changed_at, f.name, f.kind, f.content::json ->> 'plate' as plate, f.title, f.lead,
    f.place, f.place_slug, f.place_name, f.ethnic_group, g.name as ethnic_group_name, f.field, f.year, p.file_reference_id as picture_id,
    (select min(c.expires_on) from story_needs n join consents c on c.id = n.consent_id where n.story_id = s.id) as shown_until,
    to_tsvector('simple', f.folded) as folded_words, to_tsvector('simple', f.marked) as marked_words
  from story_faces f
  join stories s on s.id = f.story_id
  left join ethnic_groups g on g.slug = f.ethnic_group
  left join story_pictures p on p.story_id = s.id and p.size = 'small'
    and exists (select from story_needs n where n.story_id = s.id and n.subject_id = s.subject_id and n.purpose = 'PHOTO')
  where s.withdrawn_at is null
    and exists (select from story_needs n where n.story_id = s.id)
    and not exists (select from story_needs n join consents c on c.id = n.consent_id
      where n.story_id = s.id and (c.withdrawn_at is not null or n.purpose <> all (c.purposes)))
    and not exists (select from closures k where k.ended_at is null and k.reason in ('embargo', 'hold')
      and (k.subject_kind, k.subject_id) in (('story', s.id), ('subject', s.subject_id), ('nomination', s.nomination_id)))
    and not exists (select from commendations k where k.nomination_id = s.nomination_id and k.status in ('revoked', 'stripped'));

create function tell_commended_anew() returns trigger language plpgsql as $$
declare wanted uuid[] := (select array_agg(s.id) from stories s where s.nomination_id = new.nomination_id);
begin
  if wanted is null then return null; end if;
  perform tell_alone();
  perform tell_anew(wanted);
  perform pg_notify('kept', 'story:' || one), pg_notify('kept', 'news') from unnest(wanted) one;
  return null;
end $$;
create constraint trigger commendation_told after update of status on commendations deferrable initially deferred
  for each row execute function tell_commended_anew();

create or replace view public_face.withdrawn as
  select s.slug, s.id, coalesce(s.withdrawn_at,
    (select max(w.taken_at) from public.story_needs n join public.consent_withdrawals w on w.consent_id = n.consent_id
      where n.story_id = s.id and n.purpose = any (w.purposes)),
    (select max(d.registered_at) from public.commendations k
      join public.commendation_changes h on h.commendation_id = k.id
      join public.commendation_decisions i on i.id = h.decision_id and i.kind in ('revocation', 'stripping')
      join public.documents d on d.id = i.document_id and d.status = 'issued'
      where k.nomination_id = s.nomination_id)) as at
  from public.stories s
  where exists (select from public.story_faces f where f.story_id = s.id)
    and (s.withdrawn_at is not null or exists (select from public.story_needs n join public.consents c on c.id = n.consent_id
        where n.story_id = s.id and (c.withdrawn_at is not null or n.purpose <> all (c.purposes)))
      or exists (select from public.commendations k where k.nomination_id = s.nomination_id and k.status in ('revoked', 'stripped')));

-- What is already revoked is taken from what the public reads.
select tell_anew(array(select s.id from stories s join commendations k on k.nomination_id = s.nomination_id
  where k.status in ('revoked', 'stripped')));
