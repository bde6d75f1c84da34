import type { Db } from '#platform/db/database.ts'
import { noon, today } from '#test/makers.ts'
import { sampleRule } from '#test/sample-rule.ts'

/** A rule of the agency's own for a title, so that a story can have the outcome it needs. */
export async function ownRule(db: Db, enteredBy: string, own: object) {
  const body = { ...sampleRule, share: { over: 1, under: 2 }, comparison: 'moreThan', denominator: 'present', absent: 'notCounted', ...own }
  const head = { id: crypto.randomUUID(), kind: 'threshold', key: 'THU_KHEN', validFrom: today, certainty: 'read' }
  await db
    .insertInto('legalRules')
    .values({ ...head, body: JSON.stringify(body), citation: 'Quy chế mẫu, Điều 9', enteredBy, enteredAt: noon })
    .execute()
}
