-- Where the money for a plan comes from, as the plan itself says it.
alter table plans add column funding text not null default '';
