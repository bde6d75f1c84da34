-- A correction in the text of a story changes its page, not the lists it stands in. Lists and counts are dropped when what they
-- show is another; the feed, the site map and the places of what is gone with every change of any story.
create or replace function tell_anew(wanted uuid[]) returns void language plpgsql as $$
declare was text[];
begin
  was := listed_now(wanted);
  delete from told_now n where n.id = any (wanted);
  insert into told_now select * from told_stories t where t.id = any (wanted);
  if was is distinct from listed_now(wanted) then
    perform pg_notify('kept', 'stories');
  end if;
end $$;

create function listed_now(wanted uuid[]) returns text[] language sql stable as $$
  select array_agg((n.id, n.language, n.slug, n.first_on, n.name, n.kind, n.plate, n.title, n.lead, n.place, n.place_slug, n.place_name,
    n.ethnic_group, n.ethnic_group_name, n.field, n.year, n.picture_id, n.shown_until)::text order by n.id, n.language)
  from told_now n where n.id = any (wanted)
$$;

create or replace function told_story_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('kept', 'story:' || coalesce(new.story_id, old.story_id)), pg_notify('kept', 'news');
  return null;
end $$;

create or replace function story_withdrawn_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('kept', 'story:' || new.id), pg_notify('kept', 'news');
  return null;
end $$;

create or replace function consent_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('kept', 'story:' || n.story_id), pg_notify('kept', 'news') from story_needs n where n.consent_id = new.id;
  return null;
end $$;
