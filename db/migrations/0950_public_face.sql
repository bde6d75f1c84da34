-- The public reads through a role of its own that can see these views and nothing else. A view shows only what is told
-- now: no drafts, no contacts, no ballots, nothing whose consent was withdrawn, nothing behind a closed door.
do $$ begin
  if not exists (select from pg_roles where rolname = 'gs_public') then
    create role gs_public nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then
    raise exception 'Public pages are read through a role of their own. Ask whoever runs the server to do this once: create role gs_public nologin; grant gs_public to %;', current_user;
end $$;
do $$ begin
  -- Since PostgreSQL 16 whoever creates a role may hand it out but not yet take it on; 'usage' says whether they may.
  if not pg_has_role(current_user, 'gs_public', 'usage') then
    execute format('grant gs_public to %I', current_user);
  end if;
end $$;

create schema public_face;
grant usage on schema public_face to gs_public;

create view public_face.stories as
  select f.story_id as id, s.slug, f.language, f.first_on, f.changed_at, f.name, f.kind, f.title, f.lead, f.place, f.place_slug, f.place_name,
    f.ethnic_group, g.name as ethnic_group_name, f.field, f.year, f.content, f.folded_words, f.marked_words,
    p.file_reference_id as picture_id,
    (select min(c.expires_on) from public.story_needs n join public.consents c on c.id = n.consent_id where n.story_id = s.id) as shown_until
  from public.story_faces f
  join public.stories s on s.id = f.story_id
  left join public.ethnic_groups g on g.slug = f.ethnic_group
  left join public.story_pictures p on p.story_id = s.id and p.size = 'small'
    and exists (select from public.story_needs n where n.story_id = s.id and n.subject_id = s.subject_id and n.purpose = 'PHOTO')
  where s.withdrawn_at is null
    and exists (select from public.story_needs n where n.story_id = s.id)
    and not exists (select from public.story_needs n join public.consents c on c.id = n.consent_id
      where n.story_id = s.id and (c.withdrawn_at is not null or n.purpose <> all (c.purposes)))
    and not exists (select from public.closures k where k.ended_at is null and k.reason in ('embargo', 'hold')
      and (k.subject_kind, k.subject_id) in (('story', s.id), ('subject', s.subject_id), ('nomination', s.nomination_id)));

-- What was told once and is no more: the address and the moment, nothing about the person.
create view public_face.withdrawn as
  select s.slug, s.id, coalesce(s.withdrawn_at,
    (select max(w.taken_at) from public.story_needs n join public.consent_withdrawals w on w.consent_id = n.consent_id
      where n.story_id = s.id and n.purpose = any (w.purposes))) as at
  from public.stories s
  where exists (select from public.story_faces f where f.story_id = s.id)
    and (s.withdrawn_at is not null or exists (select from public.story_needs n join public.consents c on c.id = n.consent_id
      where n.story_id = s.id and (c.withdrawn_at is not null or n.purpose <> all (c.purposes))));

create view public_face.pictures as
  select p.file_reference_id as id, r.sha256, p.size, p.width, p.height, p.described, f.slug, f.id as story_id, f.shown_until
  from public_face.stories f
  join public.story_pictures p on p.story_id = f.id
  join public.file_references r on r.id = p.file_reference_id
  where f.language = 'vi' and f.picture_id is not null;

create view public_face.models as
  select m.id, m.slug, m.title, m.lead, m.problem, m.steps, m.needed, m.cost, m.cost_note, m.months_to_result, m.conditions, m.results,
    m.stop_signs, m.failures, m.approved_at, s.id as story_id, s.slug as story_slug, s.name as story_name, s.kind as story_kind,
    s.place as story_place, s.picture_id, s.shown_until
  from public.models m join public_face.stories s on s.id = m.story_id and s.language = 'vi'
  where m.approved_at is not null;

create view public_face.gone_models as
  select m.slug from public.models m
  where m.approved_at is not null and not exists (select from public_face.models v where v.id = m.id);

-- An adoption is shown when the adopter and somebody else have both confirmed it; no names of persons.
create view public_face.adoptions as
  select a.id, a.model_id, a.copied_from, a.place, a.began_on, a.people, a.what, a.ended_on, a.ended_because, a.recorded_at
  from public.adoptions a join public_face.models m on m.id = a.model_id
  where (select count(*) from public.adoption_confirmations c where c.adoption_id = a.id) = 2;

create view public_face.adoption_results as
  select r.adoption_id, r.on_date, r.text from public.adoption_results r join public_face.adoptions a on a.id = r.adoption_id;

create view public_face.agency as
  select n.name, a.place_name from public.agency a
  join public.organisation_names n on n.organisation_id = a.organisation_id
  order by n.from_on desc limit 1;

grant select on all tables in schema public_face to gs_public;

-- Whatever changes what the public sees says so when it commits; pages kept ready are dropped by it.
create function told_story_changed() returns trigger language plpgsql as $$
declare story uuid := coalesce(new.story_id, old.story_id);
begin
  perform pg_notify('kept', 'story:' || story);
  perform pg_notify('kept', 'stories');
  return null;
end $$;
create trigger told_face after insert or update or delete on story_faces for each row execute function told_story_changed();
create trigger told_picture after insert or update or delete on story_pictures for each row execute function told_story_changed();
create trigger told_need after insert or update or delete on story_needs for each row execute function told_story_changed();

create function story_withdrawn_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('kept', 'story:' || new.id);
  perform pg_notify('kept', 'stories');
  return null;
end $$;
create trigger story_withdrawn after update of withdrawn_at on stories for each row execute function story_withdrawn_changed();

create function consent_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('kept', 'story:' || n.story_id), pg_notify('kept', 'stories') from story_needs n where n.consent_id = new.id;
  return null;
end $$;
create trigger consent_withdrawn after update on consents for each row execute function consent_changed();

create function everything_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('kept', '*');
  return null;
end $$;
create trigger door_changed after insert or update or delete on closures for each statement execute function everything_changed();
create trigger agency_changed after insert or update or delete on agency for each statement execute function everything_changed();

create function models_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('kept', 'models');
  return null;
end $$;
create trigger models_changed after insert or update or delete on models for each statement execute function models_changed();
create trigger adoptions_changed after insert or update or delete on adoptions for each statement execute function models_changed();
create trigger adoption_confirmed after insert or update or delete on adoption_confirmations for each statement execute function models_changed();
create trigger adoption_results_changed after insert or update or delete on adoption_results for each statement execute function models_changed();
