-- The story page in two calls whose plans the session keeps: planning the views anew cost more than reading them.
create function public_face.told(wanted_slug text, wanted_language text, today date)
returns table (id uuid, slug text, language text, content text, first_on timestamptz, changed_at timestamptz, picture_id uuid)
language plpgsql stable as $$
#variable_conflict use_column
begin
  return query select s.id, s.slug, s.language, s.content, s.first_on, s.changed_at, s.picture_id
    from public_face.stories s
    where s.slug = wanted_slug and s.language in ('vi', wanted_language) and (s.shown_until is null or s.shown_until >= today)
    order by s.language <> wanted_language limit 1;
end $$;

create function public_face.around(story uuid, wanted_language text) returns json language plpgsql stable as $$
begin
  return json_build_object(
    'languages', (select coalesce(json_agg(s.language), '[]') from public_face.stories s where s.id = story),
    'corrections', (select coalesce(json_agg(json_build_object('at', c.at, 'note', c.note) order by c.at desc), '[]')
      from public_face.corrections c where c.story_id = story and c.language = wanted_language),
    'agreements', (select coalesce(json_agg(json_build_object('purpose', a.purpose, 'on', a.given_on)), '[]')
      from public_face.agreements a where a.story_id = story),
    'pictures', (select coalesce(json_agg(json_build_object('id', p.id, 'size', p.size, 'width', p.width, 'height', p.height, 'described', p.described)), '[]')
      from public_face.pictures p where p.story_id = story),
    'model', (select json_build_object('slug', m.slug, 'title', m.title) from public_face.models m where m.story_id = story));
end $$;

grant execute on function public_face.told(text, text, date), public_face.around(uuid, text) to gs_public;
