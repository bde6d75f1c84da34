import { changeDecision, draftDecision, issueDecision } from '#app/commendations/index.ts'
import { enterFund } from '#app/commendations/fund.ts'
import { decisionForm, fundForm } from '#app/commendations/form.ts'
import { addSeries } from '#app/documents/index.ts'
import { cast } from '../cast.ts'
import { relied, type Story } from '../story.ts'
import { honoured } from '../subjects/honoured.ts'

/** The council's outcome becomes decisions with a number, money by the rule, and certificates to print. */
export async function honour(story: Story) {
  story.at(80, '09:00')
  const agency = story.made.units.agency ?? ''
  const { year } = story.today()
  for (const one of [year, year + 1])
    for (const { name, kinds, last } of series)
      await story.does('chair', (act) =>
        addSeries(act, agency, one, { name, kinds, source: 'register', basis: 'Quy chế văn thư (mẫu)', last }),
      )
  const fund = fundForm.parse({ amount: '120.000.000', setAsidePercent: '20', spentAside: '6.500.000', basis: 'Dự toán năm (mẫu)' })
  await story.does('clerk', (act) => enterFund(act, agency, year, fund))
  const people = honoured.filter(({ kind }) => kind === 'individual')
  story.made.ids.set('decision', await decide(story, people, 'các cá nhân điển hình tiên tiến'))
  const others = honoured.filter(({ kind, key }) => kind !== 'individual' && key !== leftOpen)
  story.made.ids.set('decision 2', await decide(story, others, 'hộ gia đình và tập thể điển hình tiên tiến'))
  await decideOpen(story)
}

/** Decisions are counted apart from everything else, as most agencies do. */
const series = [
  { name: 'Quyết định', kinds: ['QĐ'], last: 40 },
  { name: 'Văn bản khác', kinds: [], last: 112 },
]

/** One decision still waits for its signature: the visitor may issue it. */
const leftOpen = 'weavers'

async function decide(story: Story, people: typeof honoured, whom: string) {
  const nominationIds = people.map(({ key }) => story.id(`nomination ${key}`))
  const id = await story.does('clerk', (act) => draftDecision(act, { awardCode: 'GK', sessionId: story.id('session 1'), nominationIds }))
  await fill(story, id, whom)
  story.at(76, '16:00')
  await story.does('secretary', (act) => issueDecision(act, id, { version: 2, issuedOn: story.today(), number: null }, relied))
  return id
}

async function decideOpen(story: Story) {
  story.at(74, '10:00')
  const nominationIds = [story.id(`nomination ${leftOpen}`)]
  const id = await story.does('clerk', (act) => draftDecision(act, { awardCode: 'GK', sessionId: story.id('session 1'), nominationIds }))
  await fill(story, id, 'Tổ dệt sóc Bù Mẫu')
}

async function fill(story: Story, id: string, whom: string) {
  const input = decisionForm.parse({
    version: '1',
    abstract: `Về việc tặng Giấy khen cho ${whom} (mẫu)`,
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
