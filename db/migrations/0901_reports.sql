-- A yearly report that was frozen: its figures, the question behind each, the moment, and a hash over all of it.
create table frozen_reports (
  id uuid primary key,
  year int not null,
  as_of timestamptz not null,
  frozen_by uuid not null references users,
  frozen_at timestamptz not null,
  -- exact texts, so that the hash can be computed again
  figures_text text not null,
  questions_text text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$')
);
create index frozen_reports_year on frozen_reports (year, frozen_at desc);

-- Which records each figure counted: only their ids, so that the list opens as far as one may see it.
create table frozen_report_rows (
  report_id uuid not null references frozen_reports,
  figure text not null,
  record_id text not null,
  primary key (report_id, figure, record_id)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a frozen report never changes' using errcode = 'integrity_constraint_violation';
end $$;
create trigger frozen_reports_stay before update or delete on frozen_reports for each row execute function refuse_change();
create trigger frozen_report_rows_stay before update or delete on frozen_report_rows for each row execute function refuse_change();
