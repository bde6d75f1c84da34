-- What a reader may know besides the story: what earlier texts had wrong, and when the person agreed to which use.
create view public_face.corrections as
  select e.story_id, e.language, e.published_at as at, e.note
  from public.story_editions e join public_face.stories s on s.id = e.story_id and s.language = e.language
  where e.published_at is not null and e.note <> '';

create view public_face.agreements as
  select n.story_id, n.purpose, max(c.given_on) as given_on
  from public.story_needs n
  join public.stories t on t.id = n.story_id and t.subject_id = n.subject_id
  join public.consents c on c.id = n.consent_id
  join public_face.stories s on s.id = n.story_id and s.language = 'vi'
  group by n.story_id, n.purpose;

grant select on public_face.corrections, public_face.agreements to gs_public;
