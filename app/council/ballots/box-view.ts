import type { ExpressionBuilder } from 'kysely'
import type { DB } from '#db/tables.ts'
import type { Db } from '#platform/db/database.ts'

/** Boxes of these items with how far each has come; how anybody chose is not among it. */
export async function boxesOf(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('boxes')
    .select([
      'id',
      'itemId',
      'voteRound',
      'kind',
      'state',
      'words',
      'question',
      'issuingKey',
      'sealingKey',
      'issued',
      'returned',
      'valid',
      'invalid',
      'yes',
      'no',
      'blank',
      'listHash',
      'complaintsUntil',
      'change',
    ])
    .select(howFar)
    .where('itemId', 'in', ids)
    .orderBy('voteRound')
    .execute()
  return rows.map((row) => ({
    ...row,
    onRoll: row.onRoll ?? 0,
    // a box of printed papers is voted on paper by all
    onPaper: row.kind === 'paper' ? (row.onRoll ?? 0) : (row.onPaper ?? 0),
    sent: row.sent ?? 0,
    scans: row.scans ?? 0,
    taken: row.taken ?? 0,
    cast: row.cast ?? 0,
    printed: row.printed ?? 0,
    read: row.read ?? 0,
  }))
}

/** How many are on the roll, were sent a code, took a paper, cast, were printed, were read. */
function howFar(eb: ExpressionBuilder<DB, 'boxes'>) {
  const rowsIn = (table: 'boxRoll' | 'ballotScans' | 'papers' | 'sealed' | 'paperCodes') =>
    eb
      .selectFrom(table)
      .whereRef(`${table}.boxId`, '=', 'boxes.id')
      .select(({ fn }) => fn.countAll<number>().as('n'))
  return [
    rowsIn('boxRoll').as('onRoll'),
    rowsIn('boxRoll').where('boxRoll.byMeans', '=', 'printed').as('onPaper'),
    rowsIn('ballotScans').as('scans'),
    rowsIn('papers').as('taken'),
    rowsIn('sealed').as('cast'),
    rowsIn('paperCodes').as('printed'),
    eb
      .selectFrom('writtenCodes')
      .whereRef('writtenCodes.itemId', '=', 'boxes.itemId')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .as('sent'),
    eb
      .selectFrom('paperReadings')
      .whereRef('paperReadings.boxId', '=', 'boxes.id')
      .select(({ fn }) => fn.count<number>('code').distinct().as('n'))
      .as('read'),
  ] as const
}

/** Members who vote on printed papers in a box that is not counted yet. */
export async function paperVoters(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('boxRoll')
    .innerJoin('boxes', 'boxes.id', 'boxRoll.boxId')
    .select('seatId')
    .distinct()
    .where('boxes.itemId', 'in', ids)
    .where('boxes.state', 'in', ['prepared', 'open'])
    .where('byMeans', '=', 'printed')
    .execute()
  return new Set(rows.map(({ seatId }) => seatId))
}

/** Pictures of the papers of a box, for tellers and those who run the session. */
export function listScans(db: Db, boxId: string) {
  return db
    .selectFrom('ballotScans')
    .innerJoin('fileReferences', 'fileReferences.id', 'ballotScans.fileReferenceId')
    .innerJoin('users', 'users.id', 'ballotScans.addedBy')
    .select(['ballotScans.id', 'fileReferenceId', 'fileReferences.name', 'users.name as addedByName', 'ballotScans.addedAt'])
    .where('boxId', '=', boxId)
    .orderBy('ballotScans.addedAt')
    .execute()
}
