import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { registerDocument } from '#app/documents/index.ts'
import { preparePackage, sendPackage } from '#app/forwarding/commands.ts'
import { takeInReply } from '#app/forwarding/exchange.ts'
import { filePapers, printForChecklist } from '#app/forwarding/filing.ts'
import { packageForm } from '#app/forwarding/form.ts'
import { openPackage, sealPackage, type Reply } from '#app/forwarding/package.ts'
import { receivePackage } from '#app/forwarding/receiving.ts'
import { showDay } from '#platform/language/time.ts'
import type { Signer } from '#platform/signing.ts'
import { draw } from '../drawing.ts'
import { relied, type Story } from '../story.ts'

const province = 'Sở Nội vụ tỉnh Mẫu (mẫu)'

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

/** A commune with a house of its own sends its package here; it waits to be examined. */
export async function receiveFromBelow(story: Story) {
  story.at(9, '09:30')
  const one = {
    number: 'MT-2026-0004',
    kind: 'individual',
    name: 'Y Đrăm Mẫu',
    sex: 'male',
    born: '1990-01-01',
    bornPrecision: 'year',
    ethnicGroup: 'e-de',
    address: 'buôn Mẫu Tây, Xã Mẫu Tây',
    position: null,
    unit: null,
    achievement: 'Sửa và giữ đường ống nước tự chảy cho cả buôn (dữ liệu mẫu).',
    achievementFrom: null,
    achievementTo: null,
    vote: '5/5 = 100 % ≥ 80 %',
    claims: [{ text: 'Nhà có nước quanh năm', figure: 88, unit: 'nhà', result: 'shown' }],
  } as const
  const manifest = {
    format: 'guong-sang-package',
    version: 1,
    id: randomUUID(),
    title: 'UBND xã Mẫu Tây đề nghị tặng Giấy khen (mẫu)',
    from: 'UBND xã Mẫu Tây (mẫu)',
    to: 'Ban Dân tộc tỉnh Mẫu (mẫu)',
    awardCode: 'GK',
    awardName: 'Giấy khen',
    organisationAuthored: true,
    rule: null,
    sentAt: story.now().subtract({ hours: 20 }).toString(),
    checklist: [
      { part: 'Tờ trình kèm danh sách', status: 'there', because: '' },
      { part: 'Báo cáo tóm tắt thành tích do đơn vị phát hiện viết', status: 'there', because: '' },
    ],
    history: [],
  } as const
  const bytes = await draw('paper')
  const papers = manifest.checklist.map(({ part }, at) => ({
    path: `papers/0${at + 1}.jpg`,
    part,
    name: at === 0 ? 'to-trinh-ky.jpg' : 'bao-cao-tom-tat.jpg',
    bytes,
  }))
  const zip = sealPackage(
    { ...manifest, cases: [{ ...one, claims: [...one.claims] }], checklist: [...manifest.checklist], history: [] },
    papers,
    someKey(),
  )
  await story.does('clerk', (act) => receivePackage(act, story.program.files, openPackage(zip)))
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
  const reply: Reply = {
    format: 'guong-sang-reply',
    version: 1,
    packageId,
    event,
    at: story.now().subtract({ minutes: 40 }).toString(),
    from: province,
    byName: 'Đinh Văn Ví',
    note,
    receiptNumber,
    results: [...results],
    history: [],
  }
  await story.does('clerk', (act) => takeInReply(act, reply, keyOf(story).publicPem))
}

const keys = new WeakMap<Story, Signer>()

/** The province signs with one key throughout, and nobody keeps its private half. */
function keyOf(story: Story) {
  const known = keys.get(story) ?? someKey()
  keys.set(story, known)
  return known
}

function someKey(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }),
    sign: (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
  }
}
