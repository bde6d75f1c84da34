import { changeDecision, draftDecision, issueDecision } from '#app/commendations/index.ts'
import { decisionForm } from '#app/commendations/form.ts'
import { addSeries } from '#app/documents/index.ts'
import { cast } from '../cast.ts'
import type { Story } from '../story.ts'
import { honoured } from '../subjects.ts'

/** The council's outcome becomes a decision with a number, money by the rule, and certificates to print. */
export async function honour(story: Story) {
  story.at(80, '09:00')
  const agency = story.made.units.agency ?? ''
  const { year } = story.today()
  for (const one of [year, year + 1])
    await story.does('chair', (act) =>
      addSeries(act, agency, one, { name: 'Quyết định', kinds: [], source: 'register', basis: 'Quy chế văn thư (mẫu)', last: 40 }),
    )
  const people = honoured.filter(({ kind }) => kind === 'individual')
  const decisionId = await decide(
    story,
    people.map(({ key }) => key),
  )
  story.made.ids.set('decision', decisionId)
  await decideOpen(story)
}

async function decide(story: Story, keys: readonly string[]) {
  const nominationIds = keys.map((key) => story.id(`nomination ${key}`))
  const id = await story.does('clerk', (act) => draftDecision(act, { awardCode: 'GK', sessionId: story.id('session 1'), nominationIds }))
  await fill(story, id)
  story.at(76, '16:00')
  await story.does('secretary', (act) => issueDecision(act, id, { version: 2, issuedOn: story.today(), number: null }))
  return id
}

/** The collective's decision still waits for its signature: the visitor may issue it. */
async function decideOpen(story: Story) {
  story.at(74, '10:00')
  const nominationIds = honoured.filter(({ kind }) => kind === 'collective').map(({ key }) => story.id(`nomination ${key}`))
  const id = await story.does('clerk', (act) => draftDecision(act, { awardCode: 'GK', sessionId: story.id('session 1'), nominationIds }))
  await fill(story, id)
}

async function fill(story: Story, id: string) {
  const input = decisionForm.parse({
    version: '1',
    abstract: 'Về việc tặng Giấy khen cho điển hình tiên tiến (mẫu)',
    occasion: 'thành tích xuất sắc trong phong trào thi đua',
    bases: 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022\nTheo đề nghị của Hội đồng Thi đua - Khen thưởng cơ sở',
    fund: 'trích từ Quỹ thi đua, khen thưởng',
    execution: 'Chánh Văn phòng, các phòng và những người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
    recipients: 'Như Điều 3\nLưu: VT, TĐKT',
    signingForm: 'head',
    signerTitle: '',
    signer: cast.chair.name,
  })
  await story.does('clerk', (act) => changeDecision(act, id, input))
}
