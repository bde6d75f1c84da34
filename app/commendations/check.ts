import { sql } from 'kysely'
import type { Db } from '#platform/db/database.ts'
import { showBookNumber } from './certificates.ts'
import type { CommendationStatus, DecisionKind } from './rules.ts'

export type Checked = NonNullable<Awaited<ReturnType<typeof checkCertificate>>>

type Row = {
  status: CommendationStatus
  /** Null until the number printed on the paper is typed, and for whatever stands no more. */
  name: string | null
  initials: string
  about: string | null
  achievement: string | null
  awardName: string
  number: number
  symbol: string
  issuedOn: Temporal.PlainDate
  bookNumber: number
}
type Change = { kind: DecisionKind; number: number; symbol: string; issuedOn: Temporal.PlainDate }

/** What anyone holding a code may know: that the paper is real, whether it stands, and by which decisions. */
export async function checkCertificate(publicDb: Db, code: string, typedNumber: string) {
  const typed = /^\d{1,6}$/.test(typedNumber.trim()) ? Number(typedNumber) : null
  const [found, changes] = await Promise.all([
    sql<Row>`select * from public_face.certificate(${code}, ${typed}::int)`.execute(publicDb),
    sql<Change>`select * from public_face.certificate_changes(${code})`.execute(publicDb),
  ])
  const [row] = found.rows
  if (!row) return null
  return {
    ...row,
    stands: row.status === 'effective' || row.status === 'restored',
    known: row.name !== null,
    name: row.name ?? row.initials.replaceAll(' ', '\u00a0'),
    number: { value: row.number, symbol: row.symbol },
    bookNumber: showBookNumber(row.bookNumber),
    changes: changes.rows,
  }
}

/** Who gives the certificates, by the name the public knows. */
export async function agencyOf(publicDb: Db) {
  const row = await publicDb.selectFrom('publicFace.agency').select('name').executeTakeFirst()
  return row?.name ?? 'Gương Sáng'
}
