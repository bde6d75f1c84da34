-- Records that were saved over without asking: from now on a form says which version it began from.
alter table criteria_sets add column version int not null default 1;
alter table agency add column version int not null default 1;
alter table certificate_stocks add column version int not null default 1;
alter table stories add column details_version int not null default 1;
