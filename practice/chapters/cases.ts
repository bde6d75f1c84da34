import { addClaim, addEvidence, recordFinding } from '#app/evidence/index.ts'
import { draftNomination, nominationForm, openRound, returnNomination, roundForm, submitNomination } from '#app/nominations/index.ts'
import { addPastAward, addSubject, pastAwardForm, subjectForm } from '#app/people/index.ts'
import { claimForm, evidenceForm } from '#app/evidence/form.ts'
import { showDay } from '#platform/language/time.ts'
import type { Story } from '../story.ts'
import { honoured } from '../subjects/honoured.ts'
import { upward } from '../subjects/upward.ts'
import { onTheTable } from '../subjects/on-the-table.ts'
import { onTheWay } from '../subjects/on-the-way.ts'
import type { Sample } from '../subjects/sample.ts'

/** People are found, nominated and checked; some cases stay where the visitor may go on with them. */
export async function findPeople(story: Story) {
  story.at(200, '08:30')
  const year = story.program.clock().toZonedDateTimeISO('Asia/Ho_Chi_Minh').year
  const [opensOn, closesOn] = [story.today().subtract({ days: 10 }), story.today().add({ days: 400 })]
  const round = roundForm.parse({
    name: `Điển hình tiên tiến năm ${year} (mẫu)`,
    year: String(year),
    opensOn: showDay(opensOn),
    closesOn: showDay(closesOn),
  })
  story.made.ids.set('round', await story.does('clerk', (act) => openRound(act, round)))
  const first = [...honoured, ...upward]
  for (const [at, sample] of first.entries()) {
    story.at(184 - at * 2, '09:00')
    await nominate(story, sample)
    await send(story, sample)
  }
  for (const [at, sample] of first.entries()) {
    story.at(156 - at * 2, '14:00')
    await check(story, sample, 'shown', 'Đã đến tận nơi, gặp người thật, đối chiếu giấy tờ.')
  }
  await story.does('clerk', (act) =>
    addPastAward(
      act,
      story.id('subject krong'),
      pastAwardForm.parse({
        awardName: 'Giấy khen của Chủ tịch UBND xã',
        year: '2021',
        decisionNumber: '45/QĐ-UBND (mẫu)',
        decidedOn: '20/11/2021',
        issuer: 'UBND xã Suối Mẫu',
      }),
    ),
  )
}

/** The nine of today's session come in from three communes, and somebody goes to see. */
export async function findMore(story: Story) {
  for (const [at, sample] of onTheTable.entries()) {
    story.at(52 - at, '09:30')
    await nominate(story, sample)
    await send(story, sample)
  }
  for (const [at, sample] of onTheTable.entries()) {
    story.at(43 - at, '15:00')
    await check(story, sample, 'shown', 'Chứng cứ khớp với lời kể; đã hỏi lại người làm chứng.')
  }
}

/** One case stays at each stage, for the visitor to go on with. */
export async function leaveSomeOnTheWay(story: Story) {
  for (const [at, sample] of onTheWay.entries()) {
    story.at(20 - at, '10:00')
    await nominate(story, sample)
    if (sample.stage !== 'draft') await send(story, sample)
    if (sample.stage === 'partly') await check(story, sample, 'partly', 'Đếm được 33 cái đã dùng; 7 cái còn đang xây.')
    if (sample.stage === 'returned')
      await story.does('clerk', (act) =>
        returnNomination(
          act,
          story.id(`nomination ${sample.key}`),
          'Xin hỏi lại ông có đồng ý được nêu tên không, và bổ sung giấy biên nhận hai năm gần đây.',
        ),
      )
  }
}

async function nominate(story: Story, sample: Sample) {
  const { kind, name, sex = '', born = '', group = '', village = '', by, achievement } = sample
  const placeId = sample.place ? story.id(`place ${sample.place}`) : ''
  const subject = subjectForm.parse({
    kind,
    name,
    sex,
    born,
    ethnicGroup: group,
    placeId,
    village,
    isManager: kind === 'individual' ? 'no' : '',
    notes: 'Dữ liệu mẫu: người này do chúng tôi đặt ra.',
  })
  const subjectId = await story.does(by, (act) => addSubject(act, subject))
  story.made.ids.set(`subject ${sample.key}`, subjectId)
  const form = nominationForm.parse({ subjectId, roundId: story.id('round'), awardCode: sample.award ?? 'GK', achievement })
  const nominationId = await story.does(by, (act) => draftNomination(act, form))
  story.made.ids.set(`nomination ${sample.key}`, nominationId)
  for (const [at, { text, figure = '', unit = '', evidence }] of sample.claims.entries()) {
    const claimId = await story.does(by, (act) => addClaim(act, nominationId, claimForm.parse({ text, figure, unit })))
    const witness = evidenceForm.parse({ kind: 'witness', text: evidence, dated: '' })
    await story.does(by, (act) => addEvidence(act, claimId, { input: witness, upload: null, files: story.program.files }))
    story.made.ids.set(`claim ${sample.key} ${at + 1}`, claimId)
  }
}

async function send(story: Story, { key, by }: Sample) {
  await story.does(by, (act) => submitNomination(act, story.id(`nomination ${key}`)))
}

async function check(story: Story, { key, claims }: Sample, result: 'shown' | 'partly', reason: string) {
  for (const at of claims.keys())
    await story.does('checker', (act) => recordFinding(act, story.id(`claim ${key} ${at + 1}`), { version: 1, result, reason }))
}
