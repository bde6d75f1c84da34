-- Words of people and nominations come in by lists of thousands of rows. Entering each word of each row into the index at
-- once was a third of taking a list in; now words gather (half a megabyte at most, read along by every search) and are
-- entered together.
alter index subjects_search set (fastupdate = on, gin_pending_list_limit = 512);
alter index nominations_search set (fastupdate = on, gin_pending_list_limit = 512);
