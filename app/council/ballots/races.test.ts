import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeOpenSession, makeReadyCase } from '#test/council.ts'
import { accepted, noon } from '#test/makers.ts'
import { prepareSession, setAgenda } from '../sessions/agenda.ts'
import { invite } from '../sessions/invitation-commands.ts'
import { chooseAmongEquals, limitPlaces } from '../places/place-commands.ts'
import { decideByAuthority } from '../votes/authority-commands.ts'
import { openVote } from '../votes/open-vote.ts'
import { castNamed, closeHandVote, closeNamedVote } from '../votes/vote-commands.ts'

/** Two people at the same moment: one does it, the other is told, and nothing is there twice. */
const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)
const office = council.as(council.clerk)

const done = (results: readonly PromiseSettledResult<unknown>[]) => results.filter(({ status }) => status === 'fulfilled').length

async function voting(name: string, method: 'named' | 'hand') {
  const { sessionId, items } = await makeOpenSession(program, council, { names: [name], method })
  const itemId = items[0]?.id ?? ''
  await secretary((act) => openVote(act, itemId, accepted))
  return { sessionId, itemId }
}

test('two who open the same vote: it is opened once', async () => {
  const { items } = await makeOpenSession(program, council, { names: ['Điểu Mở'], method: 'named' })
  const itemId = items[0]?.id ?? ''
  const open = (as: typeof secretary) => as((act) => openVote(act, itemId, accepted))
  assert.equal(done(await Promise.allSettled([open(secretary), open(office)])), 1)
  const rolls = await db.selectFrom('voteRolls').select('seatId').where('itemId', '=', itemId).execute()
  assert.equal(rolls.length, council.people.length)
})

test('two who close a show of hands, and two who close a named vote: one outcome', async () => {
  const hands = await voting('Thị Tay', 'hand')
  const count = (yes: number) => ({ yes, no: 7 - yes, blank: 0, chair: 'unknown' as const })
  const close = (as: typeof secretary, yes: number) => as((act) => closeHandVote(act, hands.itemId, count(yes)))
  assert.equal(done(await Promise.allSettled([close(secretary, 6), close(office, 2)])), 1)
  const named = await voting('Thị Tên', 'named')
  for (const member of council.people) await council.as(member)((act) => castNamed(act, named.itemId, 'yes'))
  const shut = (as: typeof secretary) => as((act) => closeNamedVote(act, named.itemId))
  assert.equal(done(await Promise.allSettled([shut(secretary), shut(office)])), 1)
  for (const { itemId } of [hands, named])
    assert.equal((await db.selectFrom('outcomes').select('itemId').where('itemId', '=', itemId).execute()).length, 1)
})

test('a named vote given at the moment of closing is counted or refused, never kept and not counted', async () => {
  for (let turn = 0; turn < 5; turn++) {
    const { itemId } = await voting(`Điểu Chót ${turn}`, 'named')
    for (const member of council.people.slice(1)) await council.as(member)((act) => castNamed(act, itemId, 'yes'))
    const late = council.as(council.chair)((act) => castNamed(act, itemId, 'yes'))
    const [vote, outcome] = await Promise.allSettled([late, secretary((act) => closeNamedVote(act, itemId))])
    assert.equal(outcome.status, 'fulfilled')
    const { yes } = await db.selectFrom('outcomes').select('yes').where('itemId', '=', itemId).executeTakeFirstOrThrow()
    const kept = await db.selectFrom('namedVotes').select('seatId').where('itemId', '=', itemId).execute()
    assert.equal(yes, vote.status === 'fulfilled' ? 7 : 6)
    assert.equal(kept.length, yes)
  }
})

test('chair and deputy who choose among equals at once: one choice stands whole, with one reason', async () => {
  const { sessionId, items } = await makeOpenSession(program, council, { names: ['Lý Một', 'Lý Hai'], method: 'hand' })
  await secretary((act) => limitPlaces(act, sessionId, { awardCode: 'GK', places: 1, basis: 'mẫu' }, accepted))
  for (const { id } of items) {
    await secretary((act) => openVote(act, id, accepted))
    await secretary((act) => closeHandVote(act, id, { yes: 6, no: 1, blank: 0, chair: 'unknown' }))
  }
  const choose = (who: typeof council.chair, at: number) =>
    council.as(who)((act) =>
      chooseAmongEquals(act, sessionId, { awardCode: 'GK', items: [items[at]?.id ?? ''], because: 'giúp nhiều hộ (mẫu)' }),
    )
  assert.equal(done(await Promise.allSettled([choose(council.chair, 0), choose(council.deputy, 1)])), 1)
  assert.equal((await db.selectFrom('tieChoices').select('itemId').where('sessionId', '=', sessionId).execute()).length, 1)
  const item = items[0]?.id ?? ''
  await assert.rejects(
    council.as(council.chair)((act) => decideByAuthority(act, item, { decided: 'passed', because: 'không để lại cho ai' })),
  )
})

test('one case on two agendas at once: one council is invited, the other is told which item to take out', async () => {
  const { nominationId } = await makeReadyCase(program, council, { name: 'Thị Hai Phiên' })
  const sessions: string[] = []
  for (const hour of [8, 14]) {
    const input = { councilId: council.councilId, heldAt: noon.add({ hours: 24 + hour }), place: 'Phòng họp', writtenUntil: null }
    const id = await secretary((act) => prepareSession(act, input))
    await secretary((act) => setAgenda(act, id, [{ nominationId, method: 'paper' }]))
    sessions.push(id)
  }
  const [first = '', second = ''] = sessions
  const results = await Promise.allSettled([secretary((act) => invite(act, first, '')), office((act) => invite(act, second, ''))])
  assert.equal(done(results), 1)
  const [refused] = results.filter((result) => result.status === 'rejected')
  assert.match(String(refused?.reason), /Mục 1 đã vào chương trình của một phiên khác/)
})
