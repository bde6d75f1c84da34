-- What the program wrote down in a session is read in the reader's language; what people typed stays as typed, in `text` alone.
alter table session_notes add column text_en text;

-- The part of a reason that a person typed; the rest is drawn from its kind.
alter table item_conflicts add column said text;
update item_conflicts set said = case kind
  when 'declared' then because
  when 'unit' then nullif(regexp_replace(because, '^cùng đơn vị với người được xét(; )?', ''), '')
end;
