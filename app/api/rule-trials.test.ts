import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeUser } from '#test/makers.ts'

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
  assert.equal((await house.ask(null, '/api/v1/rule-trials')).status, 401)
})
