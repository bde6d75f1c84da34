import { randomUUIDv7 } from 'node:crypto'
import { draftDocument } from '#app/documents/index.ts'
import { perform } from '#platform/act.ts'
import { paragraph } from '#platform/paper/parts.ts'
import { noon } from '../makers.ts'
import { marks } from './marks.ts'
import { idOf, type World } from './world.ts'

/** A draft that names the candidate; once issued it is public, until then it is closed like the case. */
function addPaper({ program, agency, insider }: World, nominationId: string) {
  if (!insider.actor) throw new Error('the insider has an account')
  const paper = {
    title: marks.decision,
    author: 'Ban Dân tộc tỉnh Mẫu',
    orientation: 'portrait' as const,
    parts: [paragraph(marks.decision)],
    annexes: [],
  }
  return perform(program, insider.actor, noon, (act) =>
    draftDocument(act, {
      kind: 'QĐ',
      symbol: 'QĐ-BDT',
      abstract: marks.decision,
      paper,
      organisationId: agency,
      signer: null,
      recipients: [],
      cause: null,
      nominationIds: [nominationId],
    }),
  )
}

export async function addDecision(world: World, subjectId: string, nominationId: string) {
  const { db, insider } = world
  const document = await addPaper(world, nominationId)
  const [decision, commendation] = [randomUUIDv7(), randomUUIDv7()]
  const words = { abstract: marks.decision, bases: ['Căn cứ mẫu'], execution: 'Văn phòng', recipients: ['Như Điều 2'], signingForm: 'head' }
  await db
    .insertInto('commendationDecisions')
    .values({ id: decision, kind: 'award', awardCode: 'GK', documentId: document, draftedBy: idOf(insider), draftedAt: noon, ...words })
    .execute()
  const line = { name: marks.name, address: 'ông', about: '', achievement: marks.achievement, subjectKind: 'individual', status: 'draft' }
  await db
    .insertInto('commendations')
    .values({ id: commendation, decisionId: decision, ordinal: 1, nominationId, subjectId, awardCode: 'GK', ...line })
    .execute()
  return { document, decision, commendation }
}
