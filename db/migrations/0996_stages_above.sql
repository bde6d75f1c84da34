-- A case that is put together for the level above, came back from it, or was answered there stands at a stage of its own:
-- until now it fell back to what the council had said, as if nobody above had ever spoken.
create or replace view case_stages as
select
  nominations.id as nomination_id,
  case
    when nominations.status in ('draft', 'waiting', 'returned', 'withdrawn') then nominations.status
    when commended.status in ('effective', 'restored') then 'honoured'
    when commended.status in ('revoked', 'stripped') then 'revoked'
    when commended.status = 'draft' then 'deciding'
    when upward.result = 'awarded' then 'honoured above'
    when upward.result = 'not awarded' then 'refused above'
    when upward.status in ('sent', 'received') then 'forwarded'
    when upward.status = 'returned' then 'sent back above'
    when upward.status = 'prepared' then 'packing'
    when sat.session_status = 'signed' and sat.verdict = 'passed' then 'passed'
    when sat.session_status = 'signed' and sat.verdict = 'notPassed' then 'not passed'
    when sat.session_status in ('invited', 'opened', 'closed', 'signed') then 'council'
    when nominations.status = 'verified' then 'appraised'
    when not exists (select 1 from claims where claims.nomination_id = nominations.id and claims.withdrawn_at is null)
      or exists (
        select 1 from claims where claims.nomination_id = nominations.id and claims.withdrawn_at is null
          and not exists (select 1 from findings where findings.claim_id = claims.id and findings.claim_version = claims.version)
      ) then 'submitted'
    when appraised.conclusion in ('more needed', 'not eligible') then appraised.conclusion
    else 'appraising'
  end as stage
from nominations
left join commendations commended on commended.nomination_id = nominations.id
left join lateral (
  select packages.status, package_cases.result from package_cases join packages on packages.id = package_cases.package_id
  where package_cases.nomination_id = nominations.id and packages.direction = 'out' and packages.status <> 'withdrawn'
  order by packages.id desc limit 1
) upward on true
left join lateral (
  select council_sessions.status as session_status,
    case when outcomes.verdict = 'authorityDecides' then authority_decisions.decided else outcomes.verdict end as verdict
  from agenda_items
  join council_sessions on council_sessions.id = agenda_items.session_id
  left join lateral (
    select * from outcomes o where o.item_id = agenda_items.id order by o.vote_round desc limit 1
  ) outcomes on true
  left join authority_decisions on authority_decisions.item_id = outcomes.item_id and authority_decisions.vote_round = outcomes.vote_round
  where agenda_items.nomination_id = nominations.id and agenda_items.status <> 'suspended'
  order by council_sessions.held_at desc limit 1
) sat on true
left join lateral (
  select conclusion from appraisals where appraisals.nomination_id = nominations.id order by at desc, id desc limit 1
) appraised on true;
