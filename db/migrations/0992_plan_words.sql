-- What a plan is for and how it is carried out, in the officer's own words, a point a line; empty: the usual words.
alter table plans add column purpose text not null default '', add column execution text not null default '';
