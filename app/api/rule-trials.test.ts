import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeUser } from '#test/makers.ts'
import { sampleTrial } from '#test/sample-rule.ts'

const fieldsOfOne = { ...sampleTrial, share: '4/5', tie: 'authorityDecides', deadlinePassed: 'yes' }

test('each of the eight outcomes comes back to a program, with its words and its sum', async () => {
  await using house = await testHouse()
  await makeAgency(house.db)
  const office = await makeUser(house.db)
  const half = { share: '1/2', comparison: 'moreThan', members: '6', present: '6' }
  const rooms: Record<string, Record<string, string>> = {
    passed: { yes: '6', no: '1' },
    notPassed: { yes: '5', no: '2' },
    noQuorum: { present: '4', yes: '4' },
    awaitingWritten: { present: '6', yes: '6', consulted: '1', deadlinePassed: '' },
    voteAgain: { yes: '8' },
    wrongMethod: { yes: '7', method: 'open' },
    authorityDecides: { ...half, yes: '3', no: '3' },
  }
  const sums: Record<string, string> = { passed: '6/7 = 85,71 % ≥ 80 %', noQuorum: '4/7 < 2/3', authorityDecides: '3/6 = 50 % ≤ 50 %' }
  for (const [verdict, room] of Object.entries(rooms)) {
    const sent = Object.entries({ ...fieldsOfOne, ...room }).filter(([, value]) => value !== '')
    const answer: unknown = await (await house.ask(office, `/api/v1/rule-trials?${new URLSearchParams(sent)}`)).json()
    const said = JSON.stringify(answer)
    assert.ok(said.includes(`"verdict":"${verdict}"`), said)
    assert.ok(said.includes(sums[verdict] ?? '"words":"'), said)
  }
  assert.match(
    await (await house.ask(office, '/api/v1/rule-trials?award=GDVH&members=7')).text(),
    /"verdict":"noRule".*"words":"chưa có quy tắc"/,
  )
})

test('a program tries a rule: the one in force, one of its own, and numbers that cannot be', async () => {
  await using house = await testHouse()
  await makeAgency(house.db)
  const office = await makeUser(house.db)
  const ask = async (query: string) => {
    const answer = await house.ask(office, `/api/v1/rule-trials?${query}`)
    return { status: answer.status, said: (await answer.json()) satisfies object }
  }
  const room = 'members=7&present=7&method=secret&yes=6&no=1'
  const inForce = await ask(`award=CSTDCS&${room}`)
  assert.equal(inForce.status, 200)
  assert.match(JSON.stringify(inForce.said), /"verdict":"passed".*6\/7 = 85,71 %/)
  const own = await ask(
    `share=9/10&comparison=atLeast&denominator=members&recused=stays&absent=notAgree&secrecy=secret&quorumOf=members&blankBallots=valid&tie=fails&voteRequired=yes&${room}`,
  )
  assert.match(JSON.stringify(own.said), /"verdict":"notPassed".*"sum":"6\/7 = 85,71 % < 90 %"/)
  assert.match(JSON.stringify((await ask(`award=GDVH&${room}`)).said), /"verdict":"noRule"/)
  const odd = await ask('award=CSTDCS&members=7&present=9&method=secret')
  assert.equal(odd.status, 422)
  const nothing = await ask(room)
  assert.equal(nothing.status, 422, 'it does not guess whose rule is meant')
  assert.match(JSON.stringify(nothing.said), /danh hiệu, hình thức nào/)
  assert.equal((await house.ask(null, '/api/v1/rule-trials')).status, 401)
})
