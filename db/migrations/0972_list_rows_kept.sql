-- What a row says together with what stands above it, and who it is: kept when a list is checked, so that a row somebody
-- put right can be read again by itself.
alter table list_rows add column entry jsonb, add column twin text;
create index list_rows_twin on list_rows (list_id, twin) where twin is not null;
