-- Which lists hold a possible double against one of their rows is asked whenever lists are shown.
create index list_rows_compared on list_rows (list_id) where matches <> '[]';
