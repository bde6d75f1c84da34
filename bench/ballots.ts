/**
 * A session of many items and members: boxes made and opened, papers taken and ballots cast by every device at once
 * through the ordinary routes, the count. The devices' own waiting of up to ten seconds is left out, and so is the
 * work of the devices: only the server's part is timed.
 */
import { createHouse } from '../app.ts'
import { countBox, handOver, offerPapers } from '#app/council/box-desk.ts'
import { fromBase64 } from '#app/council/ballot-bytes.ts'
import { askForPaper, fillBallot, finishPaper } from '#app/council/device.ts'
import { openVote } from '#app/council/vote-commands.ts'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeOpenSession } from '#test/council.ts'

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
  const { sessionId, items: agenda } = await makeOpenSession(program, council, {
    names: Array.from({ length: items }, (_, at) => `Người được xét ${at + 1}`),
  })

  let began = performance.now()
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
  for (const item of agenda) await countBox(program, secretary, item.id)
  rows.push({ what: `${items} boxes opened, counted, their keys destroyed`, got: seconds(began), target: '' })
  const { n } = await db
    .selectFrom('boxLines')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  if (n !== devices * items) throw new Error(`${n} lines`)
  return rows
}

if (process.argv[1]?.endsWith('bench/ballots.ts')) console.table(await benchBallots())
