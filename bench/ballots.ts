/**
 * A session of many items and members: scores given, boxes made and opened, papers taken and ballots cast by every
 * device at once through the ordinary routes, the count, the minutes. The devices' own waiting of up to ten seconds is left out, and so is the
 * work of the devices: only the server's part is timed.
 */
import { createHouse } from '../app.ts'
import { countOpenBoxes, handOver, offerPapers } from '#app/council/ballots/box-desk.ts'
import { fromBase64 } from '#app/council/ballots/ballot-bytes.ts'
import { askForPaper, fillBallot, finishPaper } from '#app/council/ballots/device.ts'
import { minutesPaperOf } from '#app/council/minutes/minutes-papers.ts'
import { giveScores } from '#app/council/scores/score-commands.ts'
import { closeSession, signMinutes } from '#app/council/minutes/sign-commands.ts'
import { openVote } from '#app/council/votes/open-vote.ts'
import { draftCriteria, issueCriteriaSet } from '#app/criteria/index.ts'
import { printDocx } from '#platform/paper/docx.ts'
import { printPdf } from '#platform/paper/pdf.ts'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeOpenSession } from '#test/council.ts'
import { noon, today } from '#test/makers.ts'

const devices = Number(process.env.GS_DEVICES ?? 15)
const items = Number(process.env.GS_ITEMS ?? 200)
const rows: { what: string; got: string; target: string }[] = []
const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`

export async function benchBallots() {
  await using house = await testHouse()
  const { program, db } = house
  const council = await makeCouncil(program, { members: devices })
  const secretary = council.as(council.secretary)
  const { app } = createHouse(program, { log: () => undefined })
  const criteria = await makeCriteria(house, council)
  const { sessionId, items: agenda } = await makeOpenSession(program, council, {
    names: Array.from({ length: items }, (_, at) => `Người được xét ${at + 1}`),
  })

  let began = performance.now()
  await Promise.all(council.people.map((member, at) => scoreAll({ council, member, at, agenda, criteria })))
  rows.push({
    what: `${devices * items} sheets of ${criteria.length} scores given by ${devices} members at once`,
    got: seconds(began),
    target: '',
  })

  began = performance.now()
  const boxes = await offerPapers(program, secretary, sessionId)
  rows.push({ what: `keys of ${items} boxes made and papers offered`, got: seconds(began), target: '≤ 15 s for 200' })

  const keys = boxes.map(({ boxId, keys: made }) => ({ id: boxId, issuingKey: made?.issuingKey ?? '', sealingKey: made?.sealingKey ?? '' }))
  const blank = await Promise.all(council.people.map(() => Promise.all(keys.map(askForPaper))))
  began = performance.now()
  const signed = await Promise.all(
    council.people.map((member, at) =>
      handOver(
        program,
        council.as(member),
        sessionId,
        (blank[at] ?? []).map(({ boxId, blinded }) => ({ boxId, blinded })),
      ),
    ),
  )
  rows.push({ what: `${devices} devices take ${devices * items} papers`, got: seconds(began), target: '' })
  if (fromBase64(signed[0]?.[0]?.signature ?? '') === null) throw new Error('no signature')

  const sent = await Promise.all(
    council.people.map(async (_, at) => {
      const ballots = []
      for (const [which, box] of keys.entries()) {
        const [own, by] = [blank[at]?.[which], signed[at]?.find(({ boxId }) => boxId === box.id)]
        if (!own || !by) throw new Error('a paper is missing')
        const paper = await finishPaper(box, own, by.signature)
        ballots.push({
          id: box.id,
          body: JSON.stringify(await fillBallot(box, paper, { choice: which % 5 ? 'yes' : 'no', phrase: `suối gùi ${at} ${which}` })),
        })
      }
      return ballots
    }),
  )
  began = performance.now()
  for (const item of agenda) await secretary((act) => openVote(act, item.id, { rely: true, because: 'Đo tốc độ.' }))
  rows.push({ what: `${items} boxes opened`, got: seconds(began), target: '' })

  began = performance.now()
  await Promise.all(
    sent.map(async (ballots) => {
      for (const { id, body } of ballots) {
        const answer = await app.request(`/ballot-boxes/${id}`, { method: 'POST', body })
        if (answer.status !== 200) throw new Error(await answer.text())
      }
    }),
  )
  rows.push({ what: `${devices * items} ballots cast by ${devices} devices at once`, got: seconds(began), target: '' })

  began = performance.now()
  await countOpenBoxes(program, secretary, sessionId)
  rows.push({ what: `${items} boxes opened, counted, their keys destroyed`, got: seconds(began), target: '< 1 s for 200' })
  const { n } = await db
    .selectFrom('boxLines')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  if (n !== devices * items) throw new Error(`${n} lines`)
  await minutes(house, council, sessionId)
  return rows
}

type House = Awaited<ReturnType<typeof testHouse>>
type Council = Awaited<ReturnType<typeof makeCouncil>>

/** Five things to score, weighing a hundred together, in force before any case comes in. */
async function makeCriteria({ db }: House, council: Council) {
  const office = council.as(council.clerk)
  const five = ['A', 'B', 'C', 'D', 'E'].map((code) => ({
    code,
    text: `Tiêu chí ${code}`,
    kind: 'score' as const,
    weight: 20,
    evidence: '',
  }))
  const setId = await office((act) => draftCriteria(act, { name: 'Bộ đo', subjectKind: 'individual', passMark: 80, criteria: five }))
  await office((act) => issueCriteriaSet(act, setId, { decisionNumber: '1/QĐ', issuedOn: today, validFrom: today }))
  const found = await db.selectFrom('criteria').select('id').where('setId', '=', setId).execute()
  return found.map(({ id }) => id)
}

type Scoring = { council: Council; member: Council['chair']; at: number; agenda: readonly { id: string }[]; criteria: readonly string[] }

/** One member scores every item, one sheet after another, as from one device. */
async function scoreAll({ council, member, at, agenda, criteria }: Scoring) {
  for (const { id } of agenda) {
    const points = new Map(criteria.map((criterion, which) => [criterion, 1600 + ((at + which) % 4) * 100]))
    await council.as(member)((act) => giveScores(act, id, { points, reason: '', note: '' }))
  }
}

/** The session ends, the minutes are written from what happened, printed both ways, and signed by two. */
async function minutes({ program }: House, council: Council, sessionId: string) {
  const later = noon.add({ hours: 1 })
  const secretary = council.as(council.secretary, later)
  await secretary((act) => closeSession(act, sessionId))
  let began = performance.now()
  const paper = await minutesPaperOf(program.db, sessionId)
  await Promise.all([printDocx(paper), printPdf(paper, later)])
  rows.push({ what: `minutes of ${items} items written, as Word and as PDF`, got: seconds(began), target: '' })
  began = performance.now()
  await secretary((act) => signMinutes(act, sessionId, 'secretary'))
  await council.as(council.chair, later)((act) => signMinutes(act, sessionId, 'chair'))
  rows.push({ what: 'signed by secretary and chair', got: seconds(began), target: '' })
}

if (process.argv[1]?.endsWith('bench/ballots.ts')) console.table(await benchBallots())
