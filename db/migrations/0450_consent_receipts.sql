-- A receipt says who agreed, for whom, how it can be proven; a withdrawal leaves work with a day on it.
alter table consents drop constraint consents_given_by_check;
alter table consents
  add constraint consents_given_by_check check (given_by in ('self', 'guardian', 'family', 'representative')),
  add constraint consents_purposes_known check (purposes <@ array['DOSSIER', 'INTERNAL_LIST', 'WEB_STORY', 'PHOTO', 'VIDEO_VOICE', 'RADIO',
    'BULLETIN_PRINT', 'SOCIAL_MEDIA', 'SHOW_ETHNICITY', 'SHOW_FAMILY', 'CONTACT_BY_PRESS', 'REUSE_BY_OTHERS']),
  add constraint consents_other_named check (given_by = 'self' or given_by_name is not null),
  add constraint consents_mark_witnessed check (method <> 'witnessed mark' or witness is not null),
  add constraint consents_withdrawal_taken check ((withdrawn_at is null) = (withdrawal_taken_by is null));

create table consent_tasks (
  id uuid primary key,
  consent_id uuid not null references consents,
  kind text not null check (kind in ('acknowledge', 'portal', 'static site', 'printed', 'radio', 'social', 'press', 'reuse')),
  due_on date not null,
  extended_because text,
  done_at timestamptz,
  done_by uuid references users,
  note text,
  unique (consent_id, kind),
  check ((done_at is null) = (done_by is null))
);
create index consent_tasks_open on consent_tasks (due_on) where done_at is null;
