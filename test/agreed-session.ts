import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { noon } from '#test/makers.ts'

let sessions = 0

/** A signed session that agreed on these nominations, as the council would have left it. For tests. */
export async function makeAgreedSession(
  db: Db,
  { by, nominationIds, awardCode }: { by: Actor; nominationIds: readonly string[]; awardCode: string },
) {
  const [councilId, sessionId] = [randomUUIDv7(), randomUUIDv7()]
  const day = (text: string) => Temporal.PlainDate.from(text)
  await db
    .insertInto('councils')
    .values({
      id: councilId,
      name: 'Hội đồng Thi đua - Khen thưởng',
      decisionNumber: '01/QĐ-BDT',
      decidedOn: day('2026-01-05'),
      termFrom: day('2026-01-05'),
      termTo: day('2026-12-31'),
      createdAt: noon,
    })
    .execute()
  await db
    .insertInto('councilSessions')
    .values({
      id: sessionId,
      councilId,
      number: ++sessions,
      year: 2026,
      heldAt: noon,
      place: 'Phòng họp mẫu',
      status: 'signed',
      createdBy: by.id,
      createdAt: noon,
    })
    .execute()
  for (const [i, nominationId] of nominationIds.entries()) {
    const id = randomUUIDv7()
    await db
      .insertInto('agendaItems')
      .values({ id, sessionId, ordinal: i + 1, nominationId, awardCode, method: 'hand', status: 'counted', voteRound: 1 })
      .execute()
    await db
      .insertInto('outcomes')
      .values({
        itemId: id,
        voteRound: 1,
        count: '{}',
        verdict: 'passed',
        reason: 'đạt',
        yes: 7,
        of: 7,
        sum: '7/7 = 100 % ≥ 80 %',
        citation: 'Quy chế',
        reachedAt: noon,
      })
      .execute()
  }
  return sessionId
}
