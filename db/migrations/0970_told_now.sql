-- What the public may read at this moment, as plain rows. Whether a story may be told hangs on six tables (the story, its
-- texts, its picture, the receipts it rests on, consents, doors that are closed); to ask all of them for each reader cost
-- more than everything else. Now the transaction that changes one of them writes the outcome here before it commits.

-- The judgement itself, in one place: the same conditions as before, without the words to search by.
create view told_stories as
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
      and (k.subject_kind, k.subject_id) in (('story', s.id), ('subject', s.subject_id), ('nomination', s.nomination_id)));

create table told_now (
  id uuid not null,
  slug text not null,
  language text not null,
  first_on timestamptz not null,
  changed_at timestamptz not null,
  name text not null,
  kind text not null,
  plate text,
  title text not null,
  lead text not null,
  place text not null,
  place_slug text,
  place_name text,
  ethnic_group text,
  ethnic_group_name text,
  field text not null,
  year int not null,
  picture_id uuid,
  shown_until date,
  folded_words tsvector not null,
  marked_words tsvector not null,
  primary key (id, language)
);
insert into told_now select * from told_stories;

create index told_now_slug on told_now (slug);
create index told_now_newest on told_now (language, first_on desc, id desc);
create index told_now_place on told_now (language, place_slug, first_on desc, id desc);
create index told_now_field on told_now (language, field, first_on desc, id desc);
create index told_now_group on told_now (language, ethnic_group, first_on desc, id desc) where ethnic_group is not null;
create index told_now_year on told_now (language, year, first_on desc, id desc);
create index told_now_folded on told_now using gin (folded_words) with (fastupdate = off);
create index told_now_marked on told_now using gin (marked_words) with (fastupdate = off);

-- The public's view keeps its shape; what hangs on it (pictures, models, corrections) now hangs on plain rows.
create or replace view public_face.stories as
  select n.id, n.slug, n.language, n.first_on, n.changed_at, n.name, n.kind, n.title, n.lead, n.place, n.place_slug, n.place_name,
    n.ethnic_group, n.ethnic_group_name, n.field, n.year, f.content, n.folded_words, n.marked_words, n.picture_id, n.shown_until, n.plate
  from told_now n left join story_faces f on f.story_id = n.id and f.language = n.language;

alter table story_faces drop column folded_words, drop column marked_words;
drop index story_faces_newest, story_faces_place, story_faces_field, story_faces_group, story_faces_year;

-- One at a time until the commit: two transactions that touch the same story from two sides (a receipt is withdrawn while
-- the text is published) would each judge without the other. The lock is had first, and each statement after it sees what
-- was committed before. It runs when everything else of the transaction is done, so that nobody waits crosswise.
create function tell_alone() returns void language sql as 'select pg_advisory_xact_lock(7165002)';

create function tell_anew(wanted uuid[]) returns void language plpgsql as $$
begin
  delete from told_now n where n.id = any (wanted);
  insert into told_now select * from told_stories t where t.id = any (wanted);
end $$;

create function tell_story_anew() returns trigger language plpgsql as $$
begin
  perform tell_alone();
  if tg_op = 'DELETE' then
    perform tell_anew(array[old.story_id]);
  else
    perform tell_anew(array[new.story_id]);
  end if;
  return null;
end $$;
create constraint trigger face_told after insert or update or delete on story_faces deferrable initially deferred
  for each row execute function tell_story_anew();
create constraint trigger picture_told after insert or update or delete on story_pictures deferrable initially deferred
  for each row execute function tell_story_anew();
create constraint trigger need_told after insert or update or delete on story_needs deferrable initially deferred
  for each row execute function tell_story_anew();

create function tell_withdrawn_anew() returns trigger language plpgsql as $$
begin
  perform tell_alone();
  perform tell_anew(array[new.id]);
  return null;
end $$;
create constraint trigger story_told after update of slug, subject_id, nomination_id, withdrawn_at on stories deferrable initially deferred
  for each row execute function tell_withdrawn_anew();

create function tell_agreed_anew() returns trigger language plpgsql as $$
begin
  perform tell_alone();
  perform tell_anew((select array_agg(distinct n.story_id) from story_needs n where n.consent_id = new.id));
  return null;
end $$;
create constraint trigger consent_told after update on consents deferrable initially deferred
  for each row execute function tell_agreed_anew();

create function tell_behind_door_anew() returns trigger language plpgsql as $$
declare door closures;
begin
  perform tell_alone();
  foreach door in array case tg_op when 'INSERT' then array[new] when 'DELETE' then array[old] else array[old, new] end loop
    perform tell_anew((select array_agg(s.id) from stories s
      where case door.subject_kind when 'story' then s.id when 'subject' then s.subject_id when 'nomination' then s.nomination_id end = door.subject_id));
  end loop;
  return null;
end $$;
create constraint trigger door_told after insert or update or delete on closures deferrable initially deferred
  for each row execute function tell_behind_door_anew();

create function tell_group_anew() returns trigger language plpgsql as $$
begin
  perform tell_alone();
  perform tell_anew((select array_agg(distinct f.story_id) from story_faces f where f.ethnic_group = new.slug));
  return null;
end $$;
create constraint trigger group_told after update of name on ethnic_groups deferrable initially deferred
  for each row execute function tell_group_anew();
