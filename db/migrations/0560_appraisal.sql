-- Appraisal: is the case complete, do the conditions hold, was this rewarded before, did anybody object.

-- From this year on every award of the subject stands in the record; only then does a missing one prove anything.
create table award_histories (
  subject_id uuid primary key references subjects,
  whole_since int not null check (whole_since between 1945 and 2200),
  basis text not null check (basis <> ''),
  declared_by uuid not null references users,
  declared_at timestamptz not null
);

-- The papers of a case against the lawful list in force for it.
create table case_papers (
  nomination_id uuid not null references nominations,
  part text not null check (part <> ''),
  status text not null check (status in ('there', 'not needed')),
  because text not null default '',
  file_reference_id uuid references file_references,
  by_id uuid not null references users,
  at timestamptz not null,
  primary key (nomination_id, part),
  check ((status = 'there') = (file_reference_id is not null)),
  check (status <> 'not needed' or because <> '')
);

create table appraisals (
  id uuid primary key,
  nomination_id uuid not null references nominations,
  conclusion text not null check (conclusion in ('eligible', 'not eligible', 'more needed')),
  opinion text not null check (opinion <> ''),
  condition_rule_id uuid references legal_rules,
  dossier_rule_id uuid references legal_rules,
  -- what was known when it was said
  findings jsonb not null,
  by_id uuid not null references users,
  at timestamptz not null
);
create index appraisals_nomination on appraisals (nomination_id, at desc);

-- A list shown to the public or inside the unit before the council meets.
create table public_notices (
  id uuid primary key,
  title text not null check (title <> ''),
  channels text[] not null check (cardinality(channels) > 0),
  opens_on date not null,
  closes_on date not null,
  rule_id uuid references legal_rules,
  posted_by uuid not null references users,
  posted_at timestamptz not null,
  check (closes_on >= opens_on)
);

create table public_notice_cases (
  notice_id uuid not null references public_notices,
  nomination_id uuid not null references nominations,
  primary key (notice_id, nomination_id)
);
create index public_notice_cases_nomination on public_notice_cases (nomination_id);

create table objections (
  id uuid primary key,
  notice_id uuid not null references public_notices,
  nomination_id uuid not null references nominations,
  from_name text,
  contact text,
  text text not null check (text <> ''),
  received_on date not null,
  recorded_by uuid not null references users,
  recorded_at timestamptz not null,
  handling text,
  handled_by uuid references users,
  handled_at timestamptz,
  check ((handling is null) = (handled_at is null))
);
create index objections_nomination on objections (nomination_id);

-- The shipped conditions say in marks what the program can answer from the award history.
update legal_rules set body = jsonb_build_object('parts', jsonb_build_array(
    'Có 2 lần liên tục đạt Chiến sĩ thi đua bộ, ban, ngành, tỉnh [liên tục CSTD_BT 2]',
    'Có sáng kiến hoặc đề tài áp dụng hiệu quả, có khả năng nhân rộng toàn quốc'))
  where kind = 'condition' and key = 'CSTDTQ' and entered_by is null;
update legal_rules set body = jsonb_build_object('parts', jsonb_build_array(
    'Có 3 lần liên tục đạt Chiến sĩ thi đua cơ sở [liên tục CSTDCS 3]',
    'Có sáng kiến hoặc đề tài đã áp dụng hiệu quả, có khả năng nhân rộng trong bộ, tỉnh'))
  where kind = 'condition' and key = 'CSTD_BT' and entered_by is null;
update legal_rules set body = jsonb_build_object('parts', jsonb_build_array(
    'Cá nhân gương mẫu và có một trong các điều: [cá nhân]',
    '- Xuất sắc trong phong trào thi đua [cá nhân]',
    '- Nhiều thành tích hoặc thành tích đột xuất có ảnh hưởng [cá nhân]',
    '- Đóng góp cho kinh tế - xã hội, khoa học, từ thiện [cá nhân]',
    '- 2 lần liên tục đạt Chiến sĩ thi đua cơ sở [cá nhân] [liên tục CSTDCS 2]',
    '- Công nhân, nông dân: nhiều thành tích trong lao động, có ảnh hưởng trong xã hoặc đơn vị [cá nhân]',
    'Tập thể đoàn kết, gương mẫu và xuất sắc trong phong trào, có thành tích đột xuất, có đóng góp, hoặc 2 năm liên tục xuất sắc [tập thể]',
    'Hộ gia đình gương mẫu, đóng góp công sức, đất đai, tài sản cho địa phương, xã hội [hộ]'))
  where kind = 'condition' and key = 'BK_BT' and entered_by is null;
update legal_rules set body = jsonb_build_object('parts', jsonb_build_array(
    'Cá nhân có một trong các điều: [cá nhân]',
    '- Đã có Bằng khen cấp bộ, tỉnh và 3 lần Chiến sĩ thi đua cơ sở trong 5 năm hoàn thành tốt nhiệm vụ [cá nhân] [đã có CSTDCS 3 trong 5 năm]',
    '- Tiêu biểu xuất sắc trong phong trào [cá nhân]',
    '- Thành tích đột xuất, đóng góp có ảnh hưởng trong bộ, tỉnh [cá nhân]',
    '- Nông dân: mô hình hiệu quả, ổn định từ 2 năm, có ảnh hưởng và giúp hộ khác [cá nhân]'))
  where kind = 'condition' and key = 'BK_TTG' and entered_by is null;
