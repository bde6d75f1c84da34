import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { takeNumber } from '#platform/counters.ts'
import { Refusal } from '#platform/errors.ts'
import type { FileStore } from '#platform/files.ts'
import { filled } from '#platform/language/messages.ts'
import { dayOf, showDay } from '#platform/language/time.ts'
import { referTo, store } from '#platform/uploads.ts'
import { answerRuleOn } from './answer-clock.ts'
import { addEvent } from './commands.ts'
import { messages } from './messages.ts'
import type { Manifest, Opened, Paper } from './package.ts'
import { receiveForwarding } from './rules.ts'

/** Takes in a package from below. The same package again changes nothing and says its receipt; one sent again after a return replaces the cases. */
export async function receivePackage(act: Act, files: FileStore, opened: Opened) {
  act.authorise(receiveForwarding, null)
  const { manifest } = opened
  const earlier = await act.tx
    .selectFrom('packages')
    .selectAll()
    .where('direction', '=', 'in')
    .where('sharedId', '=', manifest.id)
    .forUpdate()
    .executeTakeFirst()
  if (earlier && earlier.senderKey !== opened.senderKey) throw new Refusal(messages.fromOtherKey)
  if (earlier && earlier.status !== 'returned') throw new Refusal(filled(messages.alreadyReceived, { number: earlier.receiptNumber ?? '' }))
  const id = earlier?.id ?? randomUUIDv7()
  const receiptNumber = earlier?.receiptNumber ?? (await nextReceipt(act))
  if (earlier) await clear(act, id)
  else await insert(act, id, receiptNumber, opened)
  await fill(act, files, id, opened)
  const answerRuleId = await answerRuleOn(act.tx, manifest.awardCode, dayOf(act.now))
  await act.tx.updateTable('packages').set({ answerRuleId }).where('id', '=', id).execute()
  await addEvent(act, id, earlier ? 'sent again' : 'sent', '', { at: Temporal.Instant.from(manifest.sentAt), byName: manifest.from })
  await addEvent(act, id, 'received', receiptNumber)
  await act.record('package received', { kind: 'package', id }, { after: { receiptNumber } })
  return id
}

async function insert(act: Act, id: string, receiptNumber: string, { manifest, senderKey }: Opened) {
  const { title, from, awardCode, organisationAuthored, rule } = manifest
  const known = await act.tx.selectFrom('awardKinds').select('code').where('code', '=', awardCode).executeTakeFirst()
  if (!known) throw new Refusal(messages.otherVersion)
  await act.tx
    .insertInto('packages')
    .values({
      id,
      sharedId: manifest.id,
      direction: 'in',
      title,
      otherParty: from,
      awardCode,
      organisationAuthored,
      status: 'received',
      receiptNumber,
      senderKey,
      ruleSaid: rule && filledIn(rule),
      createdBy: act.actor.id,
      createdAt: act.now,
    })
    .execute()
}

function filledIn({ citation, validFrom }: NonNullable<Manifest['rule']>) {
  return filled(messages.checklistBy, { citation, from: showDay(Temporal.PlainDate.from(validFrom)) }).vi
}

async function clear(act: Act, id: string) {
  await act.tx.deleteFrom('packageCases').where('packageId', '=', id).execute()
  await act.tx.deleteFrom('packageParts').where('packageId', '=', id).execute()
  await act.tx.updateTable('packages').set({ status: 'received' }).where('id', '=', id).execute()
}

async function fill(act: Act, files: FileStore, id: string, { manifest, papers }: Opened) {
  const cases = manifest.cases.map((one, at) => ({ packageId: id, ordinal: at + 1, name: one.name, summary: JSON.stringify(one) }))
  await act.tx.insertInto('packageCases').values(cases).execute()
  for (const [at, line] of manifest.checklist.entries()) await addPart(act, files, { ...line, packageId: id, ordinal: at + 1 }, papers)
}

type Line = Manifest['checklist'][number] & { packageId: string; ordinal: number }

async function addPart(act: Act, files: FileStore, line: Line, papers: readonly Paper[]) {
  const { packageId, ordinal } = line
  const id = randomUUIDv7()
  const paper = line.status === 'there' ? papers.find((one) => one.part === line.part) : undefined
  const upload = paper && (await store(files, { bytes: paper.bytes, type: 'application/octet-stream', name: paper.name }))
  const fileReferenceId = upload ? await referTo(act, files, upload, { kind: 'package', id: packageId }) : null
  const status = line.status === 'there' && !paper ? 'missing' : line.status
  await act.tx
    .insertInto('packageParts')
    .values({ id, packageId, ordinal, part: line.part, status, because: line.because, fileReferenceId })
    .execute()
}

/** Receipts are numbered by year without gaps: the counter row is locked until this is saved. */
async function nextReceipt(act: Act) {
  const { year } = dayOf(act.now)
  const number = await takeNumber(act.tx, `package receipt ${year}`)
  return `TN-${year}-${String(number).padStart(4, '0')}`
}
