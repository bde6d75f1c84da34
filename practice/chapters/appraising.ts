import { concludeAppraisal, keepPaper, recordNotice, recordObjection, settleObjection } from '#app/appraisal/index.ts'
import { findFindings } from '#app/appraisal/findings.ts'
import { conclusionForm, handlingForm, noticeForm, objectionForm } from '#app/appraisal/form.ts'
import { findCase } from '#app/appraisal/queries.ts'
import { showDay } from '#platform/language/time.ts'
import { referTo, store, type Upload } from '#platform/uploads.ts'
import { draw } from '../drawing.ts'
import { relied, type Story } from '../story.ts'
import { honoured } from '../subjects/honoured.ts'
import { upward } from '../subjects/upward.ts'
import { onTheTable } from '../subjects/on-the-table.ts'
import type { Sample } from '../subjects/sample.ts'

/** Everybody of the first session. */
const before = [...honoured, ...upward]

const channels = ['website', 'board']

/** Before the first session: ten working days in public, one objection heard, then each file concluded on. */
export async function appraiseHonoured(story: Story) {
  story.at(132, '08:00')
  await post(story, 'Công khai các trường hợp đề nghị khen thưởng, đợt 1 (mẫu)', before)
  story.at(125, '10:00')
  const nominationId = story.id('nomination krong')
  const said = objectionForm.parse({
    fromName: 'Một người dân (mẫu)',
    text: 'Đoạn đường gần trường do Đoàn thanh niên góp công, xin ghi cho đúng.',
    receivedOn: showDay(story.today()),
  })
  const objectionId = await story.does('clerk', (act) => recordObjection(act, nominationId, said))
  story.at(121, '15:00')
  const { handling } = handlingForm.parse({
    handling:
      'Đã gặp Đoàn thanh niên xã và ông Điểu Krơng: hai bên cùng làm; thành tích ghi là vận động hiến đất, không ghi công mở đường.',
  })
  await story.does('clerk', (act) => settleObjection(act, nominationId, objectionId, handling))
  for (const [at, sample] of before.entries()) {
    story.at(116 - at, '14:00')
    await conclude(story, sample)
  }
}

/** The nine of today stood in public until last week; each is concluded on before the council is invited. */
export async function postToday(story: Story) {
  story.at(29, '08:00')
  await post(story, 'Công khai các trường hợp đề nghị Giấy khen, đợt 2 (mẫu)', onTheTable)
}

export async function appraiseToday(story: Story) {
  story.at(10, '14:00')
  for (const sample of onTheTable) await conclude(story, sample)
}

/** A late case is on the website these days: anybody may say something to it. */
export async function postLate(story: Story) {
  story.at(8, '08:00')
  await story.does('clerk', (act) =>
    recordNotice(act, notice(story, 'Công khai bổ sung một trường hợp đề nghị Giấy khen (mẫu)', ['partly']), relied),
  )
}

async function post(story: Story, title: string, samples: readonly Sample[]) {
  const keys = samples.map(({ key }) => key)
  await story.does('clerk', (act) => recordNotice(act, notice(story, title, keys), relied))
}

function notice(story: Story, title: string, keys: readonly string[]) {
  const cases = keys.map((key) => story.id(`nomination ${key}`))
  return noticeForm.parse({ title, channels, opensOn: showDay(story.today()), closesOn: showDay(story.today().add({ days: 16 })), cases })
}

/** Every paper the checklist asks for is put in its place, as a drawn sheet, and somebody says that the case may go on. */
async function conclude(story: Story, { key }: Sample) {
  const { db, files } = story.program
  const nominationId = story.id(`nomination ${key}`)
  const one = await findCase(db, await story.actor('clerk'), nominationId)
  const { papers } = await findFindings(db, one, story.today())
  const sheet = await sheetOf(story)
  const owner = { kind: 'nomination', id: nominationId }
  for (const { part } of papers.parts.filter((asked) => !asked.paper && !asked.part.includes('(nếu có)')))
    await story.does('clerk', async (act) =>
      keepPaper(act, nominationId, { part, fileReferenceId: await referTo(act, files, sheet, owner) }),
    )
  const opinion = 'Đủ giấy tờ; thành tích đã kiểm chứng; công khai đủ ngày, không còn ý kiến khác (mẫu).'
  const conclusion = conclusionForm.parse({ conclusion: 'eligible', opinion })
  await story.does('clerk', (act) => concludeAppraisal(act, nominationId, conclusion, relied))
}

const sheets = new WeakMap<Story, Promise<Upload>>()

function sheetOf(story: Story) {
  const drawn = sheets.get(story) ?? scan(story)
  sheets.set(story, drawn)
  return drawn
}

async function scan({ program }: Story) {
  return store(program.files, { bytes: await draw('paper'), type: 'image/jpeg', name: 'ban-quet-mau.jpg' })
}
