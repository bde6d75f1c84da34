import { registerDocument } from '#app/documents/index.ts'
import { preparePackage, sendPackage } from '#app/forwarding/commands.ts'
import { takeInReply } from '#app/forwarding/exchange.ts'
import { filePapers, printForChecklist } from '#app/forwarding/filing.ts'
import { packageForm } from '#app/forwarding/form.ts'
import type { Reply } from '#app/forwarding/package.ts'
import { showDay } from '#platform/language/time.ts'
import { province, provinceClerk, provinceSigner } from '../province.ts'
import { relied, type Story } from '../story.ts'

/** What the agency may not give goes to the province: papers in one act, the submission signed, the package sent. */
export async function sendUpward(story: Story) {
  story.at(73, '09:00')
  const id = await pack(story, { title: 'Đề nghị tặng Bằng khen, đợt 1 (mẫu)', keys: ['tieng', 'se'], dueIn: 10 })
  story.made.ids.set('package', id)
  await send(story, id)
  story.at(73, '16:00')
  await hear(story, id, { event: 'received', receiptNumber: 'TN-2026-0117' })
}

/** The province sends it back with its reason, and the clock stands still. */
export async function hearReturn(story: Story) {
  story.at(65, '16:00')
  await hear(story, story.id('package'), {
    event: 'returned',
    receiptNumber: 'TN-2026-0117',
    note: 'Báo cáo thành tích của bà Thị Sẻ Mẫu chưa có xác nhận của trạm y tế xã. Xin bổ sung rồi gửi lại.',
  })
}

export async function sendUpwardAgain(story: Story) {
  const id = story.id('package')
  story.at(63, '09:00')
  await story.does('clerk', (act) => sendPackage(act, id))
  story.at(63, '16:00')
  await hear(story, id, { event: 'received', receiptNumber: 'TN-2026-0117' })
}

/** One was commended, one was not; the decision stands on the life record and the commune can be told why. */
export async function hearResult(story: Story) {
  story.at(31, '10:00')
  await hear(story, story.id('package'), {
    event: 'decided',
    receiptNumber: 'TN-2026-0117',
    results: [
      {
        ordinal: 1,
        result: 'awarded',
        reason: '',
        decision: '512/QĐ-UBND (mẫu)',
        on: story.today().subtract({ days: 2 }).toString(),
        by: 'Chủ tịch UBND tỉnh Mẫu (mẫu)',
      },
      {
        ordinal: 2,
        result: 'not awarded',
        reason: 'Thành tích đã được Bộ Y tế tặng Bằng khen năm trước, không khen hai lần cho cùng một thành tích.',
        decision: null,
        on: null,
        by: null,
      },
    ],
  })
}

/** A dossier the agency wrote for a farmer lies with the province now; its days are counted. */
export async function sendForFarmer(story: Story) {
  story.at(16, '09:00')
  const id = await pack(story, {
    title: 'Đề nghị tặng Bằng khen cho nông dân, đồng bào dân tộc thiểu số (mẫu)',
    keys: ['seeds'],
    dueIn: 40,
    authored: true,
  })
  await send(story, id)
  story.at(16, '16:00')
  await hear(story, id, { event: 'received', receiptNumber: 'TN-2026-0131' })
}

type Wanted = { title: string; keys: readonly string[]; dueIn: number; authored?: boolean }

async function pack(story: Story, { title, keys, dueIn, authored }: Wanted) {
  const input = packageForm.parse({
    title,
    otherParty: province,
    awardCode: 'BK_BT',
    dueOn: showDay(story.today().add({ days: dueIn })),
    cases: keys.map((key) => story.id(`nomination ${key}`)),
    ...(authored && { organisationAuthored: 'yes' }),
  })
  return story.does('clerk', (act) => preparePackage(act, input, relied))
}

/** Twice by the same press: first the submission is drafted, and once it is signed and has its number it takes its place. */
async function send(story: Story, id: string) {
  const { db } = story.program
  await putPapers(story, id)
  const draft = await db.selectFrom('documents').select(['id', 'version']).where('causeId', '=', id).executeTakeFirstOrThrow()
  const signed = { version: draft.version, issuedOn: story.today(), number: null }
  await story.does('secretary', (act) => registerDocument(act, draft.id, signed))
  await story.work()
  await putPapers(story, id)
  await story.does('chair', (act) => sendPackage(act, id))
}

async function putPapers(story: Story, id: string) {
  const { db, files } = story.program
  const ready = await printForChecklist(db, files, await story.actor('clerk'), id, story.now())
  await story.does('clerk', (act) => filePapers(act, files, id, ready))
}

type Heard = Pick<Reply, 'event' | 'receiptNumber'> & Partial<Pick<Reply, 'note' | 'results'>>

/** The signed file the province sends back is taken in. */
async function hear(story: Story, packageId: string, { event, receiptNumber, note = '', results = [] }: Heard) {
  const { publicPem } = provinceSigner(story.program.settings.dataDir)
  const reply: Reply = {
    format: 'guong-sang-reply',
    version: 1,
    packageId,
    event,
    at: story.now().subtract({ minutes: 40 }).toString(),
    from: province,
    byName: provinceClerk,
    note,
    receiptNumber,
    results: [...results],
    history: [],
  }
  await story.does('clerk', (act) => takeInReply(act, reply, publicPem))
}
