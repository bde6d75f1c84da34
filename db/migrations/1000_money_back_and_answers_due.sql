-- What comes back after a revocation, each time something does: money counts as back on the day it was handed over, not on
-- the day of the revocation. `returned_on` of the change stays the day on which everything was back, and ends its clock.
create table reward_returns (
  id uuid primary key,
  change_id uuid not null references commendation_changes,
  returned_on date not null,
  returned_by text not null check (returned_by <> ''),
  amount bigint not null check (amount >= 0),
  -- the certificate, its frame: empty where only money came
  objects text not null default '',
  recorded_by uuid references users,
  recorded_at timestamptz not null,
  check (amount > 0 or objects <> '')
);
create index reward_returns_change on reward_returns (change_id);

insert into reward_returns (id, change_id, returned_on, returned_by, amount, objects, recorded_by, recorded_at)
select gen_random_uuid(), h.id, h.returned_on, c.name,
  case when exists (select from reward_payments p where p.commendation_id = c.id) then coalesce(c.amount, 0) else 0 end,
  coalesce(nullif(h.return_note, ''), 'hiện vật khen thưởng'), h.return_recorded_by, (h.returned_on + time '12:00') at time zone 'Asia/Ho_Chi_Minh'
from commendation_changes h join commendations c on c.id = h.commendation_id where h.returned_on is not null;

alter table commendation_changes drop column return_note, drop column return_recorded_by;

-- The rule of the day a package went (or came) that says how long the level above has to answer: a later rule changes no clock.
alter table packages add column answer_rule_id uuid references legal_rules;
update packages p set answer_rule_id = (
  select case when r.effect = 'holds' then r.id end from legal_rules r
  where r.kind = 'day count' and r.key = 'province appraises' and r.valid_from <= went.day and (r.valid_to is null or r.valid_to >= went.day)
  order by r.entered_by is null, r.valid_from desc, r.entered_at desc, r.id desc limit 1)
from (select e.package_id, (max(e.at) at time zone 'Asia/Ho_Chi_Minh')::date as day from package_events e
    where e.event in ('sent', 'sent again', 'received') group by e.package_id) went,
  award_kinds k
where went.package_id = p.id and k.code = p.award_code and k.level = 'state';
