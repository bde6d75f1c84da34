import { sql } from 'kysely'
import type { Db } from '#platform/db/database.ts'
import { nameOf } from './list-file.ts'

type People = { count: number; keptBy: string; by: string }

/** People by SQL, as many as asked: only for the size of the tables; everything measured goes the ordinary ways. */
export async function fillPeople(db: Db, { count, keptBy, by }: People) {
  for (let from = 0; from < count; from += 50_000) {
    const size = Math.min(50_000, count - from)
    const rows = Array.from({ length: size }, (_, at) => ({
      name: nameOf((from + at) * 7),
      year: 1940 + ((from + at) % 70),
      village: `Ấp ${(from + at) % 97}`,
    }))
    await unhurried(
      db,
      sql`insert into subjects (id, kind, name, given_name, born_on, born_precision, village, kept_by, created_by, created_at, changed_at)
      select gen_random_uuid(), 'individual', r.name, regexp_replace(r.name, '^.* ', ''), make_date(r.year, 1, 1), 'year', r.village, ${keptBy}::uuid, ${by}::uuid, now(), now()
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(name text, year int, village text)`,
    )
  }
  await unhurried(db, sql`analyze`)
}

type Cases = { count: number; rounds: readonly string[]; organisationId: string; nominatorId: string }

/** Nominations for people on record, spread over rounds, awards and states; one in six is waiting to be checked. */
export async function fillNominations(db: Db, { count, rounds, organisationId, nominatorId }: Cases) {
  await unhurried(
    db,
    sql`insert into nominations (id, number, subject_id, round_id, award_code, track, organisation_id, nominator_id, achievement, status, received_on, created_at, changed_at, submitted_at)
    select gen_random_uuid(), 'B' || n, s.id, (${[...rounds]}::uuid[])[1 + n % ${rounds.length}], 'GK', 'regular', ${organisationId}::uuid, ${nominatorId}::uuid,
      'Vận động bà con làm đường dài ' || n || ' mét, ' || (array['dạy nghề dệt', 'giữ rừng đầu nguồn', 'hòa giải trong thôn', 'trồng cà phê xen'])[1 + n % 4] || ' (dữ liệu mẫu).',
      (array['submitted', 'verified', 'verified', 'verified', 'returned', 'verified'])[1 + n % 6], current_date,
      now() - n * interval '1 minute', now(), now() - n * interval '1 minute'
    from (select id, row_number() over () as n from subjects limit ${count}) s`,
  )
  await unhurried(db, sql`analyze`)
}

/** Without the time limit every statement of the program has. */
function unhurried(db: Db, statement: { execute: (db: Db) => Promise<unknown> }) {
  return db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx)
    await statement.execute(tx)
  })
}
