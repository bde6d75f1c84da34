-- A plan, and its tasks: who leads, until when, what comes out. What happened to a task stands in its own rows.
create table plans (
  id uuid primary key,
  title text not null check (title <> ''),
  number text,
  issued_on date,
  basis text not null default '',
  from_on date not null,
  to_on date not null,
  version int not null default 1,
  created_by uuid not null references users,
  created_at timestamptz not null,
  check (to_on >= from_on)
);
create unique index plans_number on plans (number, issued_on) where number is not null;

create table plan_tasks (
  id uuid primary key,
  plan_id uuid not null references plans,
  ordinal int not null,
  -- the place in the plan's own text, and the requirement it came from
  part text not null default '',
  text text not null check (text <> ''),
  lead_id uuid not null references organisations,
  due_on date not null,
  output text not null check (output <> ''),
  state text not null check (state in ('given', 'acknowledged', 'done', 'dropped')),
  version int not null default 1,
  created_at timestamptz not null,
  unique (plan_id, ordinal)
);
create index plan_tasks_lead on plan_tasks (lead_id, due_on);

create table plan_task_support (
  task_id uuid not null references plan_tasks on delete cascade,
  organisation_id uuid not null references organisations,
  primary key (task_id, organisation_id)
);
create index plan_task_support_organisation on plan_task_support (organisation_id);

-- One row for each thing that was said or done about a task.
create table plan_task_notes (
  id uuid primary key,
  task_id uuid not null references plan_tasks,
  kind text not null check (kind in ('acknowledged', 'progress', 'done', 'reopened', 'dropped')),
  text text not null default '',
  percent int check (percent between 0 and 100),
  by_id uuid not null references users,
  at timestamptz not null,
  check (kind <> 'progress' or text <> ''),
  check (kind not in ('done', 'reopened', 'dropped') or text <> '')
);
create index plan_task_notes_task on plan_task_notes (task_id, at);
