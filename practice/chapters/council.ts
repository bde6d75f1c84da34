import { prepareSession, setAgenda } from '#app/council/sessions/agenda.ts'
import { invite } from '#app/council/sessions/invitation-commands.ts'
import { castBallot } from '#app/council/ballots/ballot-box.ts'
import { countBox, handOver, offerPapers, type Perform } from '#app/council/ballots/box-desk.ts'
import { constituteCouncil } from '#app/council/constitution/constitution.ts'
import { askForPaper, fillBallot, finishPaper, proposePhrase } from '#app/council/ballots/device.ts'
import { answerInvitation, checkIn } from '#app/council/sessions/attendance-commands.ts'
import { openSession } from '#app/council/sessions/session-commands.ts'
import { declareTies } from '#app/council/conflicts/tie-commands.ts'
import { closeSession, signMinutes } from '#app/council/minutes/sign-commands.ts'
import { giveScores } from '#app/council/scores/score-commands.ts'
import { openVote } from '#app/council/votes/open-vote.ts'
import { findCriteria } from '#app/criteria/index.ts'
import type { Act } from '#platform/act.ts'
import { zone } from '#platform/language/time.ts'
import { seats, type Somebody } from '../cast.ts'
import { relied, type Story } from '../story.ts'
import { honoured } from '../subjects/honoured.ts'
import { upward } from '../subjects/upward.ts'
import { onTheTable } from '../subjects/on-the-table.ts'

const as =
  (story: Story, who: Somebody): Perform =>
  <Result>(command: (act: Act) => Promise<Result>) =>
    story.does(who, command)

/** The council is constituted and agrees on all eleven by secret ballot; the minutes are signed. */
export async function firstSession(story: Story) {
  story.at(104, '10:00')
  const [termFrom, termTo] = [story.today(), story.today().add({ years: 5 })]
  const id = (who: Somebody) => story.made.people[who] ?? ''
  const council = {
    name: 'Hội đồng Thi đua - Khen thưởng cơ sở (mẫu)',
    decisionNumber: '22/QĐ-BDT (mẫu)',
    decidedOn: termFrom,
    termFrom,
    termTo,
    seats: seats.map(({ who, part }) => ({ userId: id(who), part })),
    tellers: [id('tellerA'), id('tellerB')],
  }
  story.made.ids.set('council', await story.does('clerk', (act) => constituteCouncil(act, council)))
  story.at(90, '08:00')
  const sessionId = await prepare(
    story,
    [...honoured, ...upward].map(({ key }) => key),
    story.now().add({ hours: 24 * 7 }),
  )
  story.made.ids.set('session 1', sessionId)
  story.at(85, '19:30')
  for (const { who } of seats) await story.does(who, (act) => declareTies(act, sessionId, []))
  await scoreItems(story, sessionId, ['vice', 'member', 'union', 'kbroi', 'krong'])
  story.at(83, '08:00')
  await gather(story, sessionId)
  const items = await itemsOf(story, sessionId)
  const papers = await takePapers(story, sessionId)
  for (const [at, { id: itemId }] of items.entries()) {
    await story.does('secretary', (act) => openVote(act, itemId, relied))
    await cast(
      story,
      papers.filter((paper) => paper.itemId === itemId),
      at === 1 ? 1 : 0,
    )
    await countBox(story.program, as(story, 'secretary'), itemId)
  }
  await story.does('secretary', (act) => closeSession(act, sessionId))
  story.at(83, '11:30')
  await story.does('secretary', (act) => signMinutes(act, sessionId, 'secretary'))
  await story.does('chair', (act) => signMinutes(act, sessionId, 'chair'))
}

/** Today's session lies ready: nine dossiers, one member away, a tie of the chair's, and two who have scored already. */
export async function sessionOfToday(story: Story) {
  story.at(6, '08:00')
  const heldAt = story.last.toZonedDateTime({ timeZone: zone, plainTime: '14:00' }).toInstant()
  const sessionId = await prepare(
    story,
    onTheTable.map(({ key }) => key),
    heldAt,
    // whoever practises does so at any hour: the envelope may come in until the evening of the next day
    story.last.add({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: '21:00' }).toInstant(),
  )
  for (const { who } of seats) {
    const away = who === 'krong'
    const answer = away ? { answer: 'absent' as const, reason: 'Đi công tác tại xã Bù Mẫu' } : { answer: 'coming' as const, reason: '' }
    await story.does(who, (act) => answerInvitation(act, sessionId, answer))
  }
  await story.does('chair', (act) => declareTies(act, sessionId, [{ kind: 'kin', name: 'Phan Thị Ví' }]))
  story.at(2, '20:00')
  for (const who of ['union', 'kbroi'] as const) await story.does(who, (act) => declareTies(act, sessionId, []))
  await scoreItems(story, sessionId, ['union', 'kbroi'])
  story.made.ids.set('session today', sessionId)
}

/** Members read at home and give points against the criteria the dossier came with, each a little differently. */
async function scoreItems(story: Story, sessionId: string, members: readonly Somebody[]) {
  const items = await itemsOf(story, sessionId)
  for (const [nth, who] of members.entries())
    for (const [at, { id, criteriaSetId }] of items.entries()) {
      const { criteria } = await findCriteria(story.program.db, criteriaSetId ?? '')
      const points = criteria.map(({ id: criterion, kind, weight }): [string, number] => [
        criterion,
        kind === 'gate' ? 1 : weight * 100 - ((nth + at) % 4) * 150,
      ])
      await story.does(who, (act) => giveScores(act, id, { points: new Map(points), reason: '', note: '' }))
    }
}

async function prepare(story: Story, keys: readonly string[], heldAt: Temporal.Instant, writtenUntil: Temporal.Instant | null = null) {
  const councilId = story.id('council')
  const input = { councilId, heldAt, place: 'Phòng họp tầng 2 (mẫu)', writtenUntil }
  const sessionId = await story.does('secretary', (act) => prepareSession(act, input))
  const lines = keys.map((key) => ({ nominationId: story.id(`nomination ${key}`), method: 'secret' as const }))
  await story.does('secretary', (act) => setAgenda(act, sessionId, lines))
  await story.does('secretary', (act) => invite(act, sessionId, ''))
  return sessionId
}

async function gather(story: Story, sessionId: string) {
  const rows = await story.program.db
    .selectFrom('councilSeats')
    .select(['id', 'userId'])
    .where('councilId', '=', story.id('council'))
    .execute()
  for (const { who } of seats) {
    const seat = rows.find(({ userId }) => userId === story.made.people[who])?.id ?? ''
    await story.does('secretary', (act) => checkIn(act, sessionId, seat))
  }
  await story.does('secretary', (act) => openSession(act, sessionId))
}

function itemsOf({ program }: Story, sessionId: string) {
  return program.db
    .selectFrom('agendaItems')
    .select(['id', 'nominationId', 'criteriaSetId'])
    .where('sessionId', '=', sessionId)
    .orderBy('ordinal')
    .execute()
}

/** Each member's device takes its papers for every box, as the page does. */
async function takePapers(story: Story, sessionId: string) {
  const { db } = story.program
  const offered = await offerPapers(story.program, as(story, 'secretary'), sessionId)
  const rows = await db
    .selectFrom('boxes')
    .select(['id', 'itemId', 'issuingKey', 'sealingKey'])
    .where(
      'id',
      'in',
      offered.map(({ boxId }) => boxId),
    )
    .execute()
  const keys = rows.map(({ id, itemId, issuingKey, sealingKey }) => ({
    id,
    itemId,
    issuingKey: issuingKey ?? '',
    sealingKey: sealingKey ?? '',
  }))
  const papers = []
  for (const { who } of seats) {
    const blank = await Promise.all(keys.map(askForPaper))
    const signed = await handOver(
      story.program,
      as(story, who),
      sessionId,
      blank.map(({ boxId, blinded }) => ({ boxId, blinded })),
    )
    for (const [at, box] of keys.entries()) {
      const [mine, signature] = [blank[at], signed.find(({ boxId }) => boxId === box.id)?.signature]
      if (mine && signature) papers.push({ itemId: box.itemId, box, paper: await finishPaper(box, mine, signature) })
    }
  }
  return papers
}

type Taken = Awaited<ReturnType<typeof takePapers>>

/** Everybody agrees, but for so many. */
async function cast(story: Story, papers: Taken, against: number) {
  for (const [at, { box, paper }] of papers.entries()) {
    const sent = await fillBallot(box, paper, { choice: at < against ? 'no' : 'yes', phrase: `${proposePhrase()} mẫu` })
    const answer = await castBallot(story.program.db, box.id, sent)
    if (!answer.cast) throw new Error('the sample ballot was refused')
  }
}
