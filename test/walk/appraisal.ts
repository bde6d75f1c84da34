import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '#platform/db/database.ts'
import type { FileStore } from '#platform/files.ts'
import { noon, today } from '../makers.ts'
import { marks } from './marks.ts'
import { idOf, type World } from './world.ts'

export async function addAppraisal({ db, files, keeper, insider }: World, nominationId: string) {
  const [hold, notice, objection, consultation] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7(), randomUUIDv7()]
  const byId = idOf(insider)
  await db
    .insertInto('closures')
    .values({ id: hold, reason: 'hold', subjectKind: 'nomination', subjectId: nominationId, because: marks.objection, byId, since: noon })
    .execute()
  const days = { opensOn: today, closesOn: today.add({ days: 10 }) }
  await db
    .insertInto('publicNotices')
    .values({ id: notice, title: 'Niêm yết mẫu', channels: ['board'], postedBy: byId, postedAt: noon, ...days })
    .execute()
  await db.insertInto('publicNoticeCases').values({ noticeId: notice, nominationId }).execute()
  const said = { fromName: marks.name, contact: marks.phone, text: marks.objection, receivedOn: today }
  await db
    .insertInto('objections')
    .values({ id: objection, noticeId: notice, nominationId, recordedBy: byId, recordedAt: noon, ...said })
    .execute()
  const asked = { body: marks.objection, askedOn: today, dueOn: today.add({ days: 14 }), askedBy: byId, askedAt: noon }
  await db
    .insertInto('consultations')
    .values({ id: consultation, nominationId, ...asked })
    .execute()
  const paper = await addFile(db, files, nominationId, idOf(keeper))
  await db
    .insertInto('casePapers')
    .values({ nominationId, part: 'Báo cáo thành tích', status: 'there', fileReferenceId: paper, byId, at: noon })
    .execute()
  const yearRecord = randomUUIDv7()
  const { subjectId } = await db.selectFrom('nominations').select('subjectId').where('id', '=', nominationId).executeTakeFirstOrThrow()
  const rated = { kind: 'initiative', grade: 'base', year: 2025, words: marks.objection, decision: '', enteredBy: byId, enteredAt: noon }
  await db
    .insertInto('yearRecords')
    .values({ ...rated, id: yearRecord, subjectId })
    .execute()
  return { hold, notice, objection, paper, consultation, 'year record': yearRecord }
}

async function addFile(db: Db, files: FileStore, ownerId: string, addedBy: string) {
  const id = randomUUIDv7()
  const { sha256, size } = await files.put(new TextEncoder().encode(marks.paper))
  await db.insertInto('files').values({ sha256, size, type: 'text/plain', storedAt: noon }).execute()
  await db
    .insertInto('fileReferences')
    .values({ id, sha256, ownerKind: 'nomination', ownerId, name: 'báo cáo.txt', addedBy, addedAt: noon })
    .execute()
  return id
}
