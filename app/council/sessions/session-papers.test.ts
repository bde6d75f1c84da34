import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOfWord } from '#platform/word/compare.ts'
import { makeAgreedSession } from '#test/agreed-session.ts'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeOpenSession } from '#test/council.ts'
import { makeAgency, makeNomination, makeRound, makeSubject, makeUser } from '#test/makers.ts'
import { closeDoor } from '#app/closures/index.ts'
import { perform } from '#platform/act.ts'

test('invitation, minutes and tellers’ minutes come out in Word and PDF, and are closed to whom one case is closed', async () => {
  await using house = await testHouse()
  const { db, program, time } = house
  const agency = await makeAgency(db)
  const officer = await makeUser(db)
  const roundId = await makeRound(db)
  const subjectId = await makeSubject(db, { name: 'Điểu Krơng <b>', keptBy: agency, createdBy: officer.id })
  const nominationId = await makeNomination(db, { subjectId, roundId, nominator: officer, status: 'verified' })
  const sessionId = await makeAgreedSession(db, { by: officer, nominationIds: [nominationId], awardCode: 'GK' })
  const at = `/office/council/sessions/${sessionId}`
  for (const name of ['invitation', 'minutes', 'tellers-minutes', 'ballot', 'postponement']) {
    const word = await house.ask(officer, `${at}/${name}.docx`)
    assert.equal(word.status, 200, name)
    const text = await textOfWord(new Uint8Array(await word.arrayBuffer()))
    assert.match(text, /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/)
    assert.doesNotMatch(text, /undefined|null|\[object|NaN/)
    if (name === 'minutes') assert.match(text, /Điểu Krơng <b>/)
    const pdf = await house.ask(officer, `${at}/${name}.pdf`)
    assert.equal(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
      '%PDF-',
    )
  }
  const secretary = await makeUser(db)
  await perform(program, secretary, time.now, (act) =>
    closeDoor(act, { reason: 'conflict', userId: officer.id, kind: 'nomination', subjectId: nominationId, because: 'em ruột' }),
  )
  for (const name of ['invitation', 'minutes', 'tellers-minutes', 'ballot'])
    assert.equal((await house.ask(officer, `${at}/${name}.docx`)).status, 404, name)
})

test('who has not said their ties gets no paper of the session that names the candidates, neither on screen nor as a file', async () => {
  await using house = await testHouse()
  const council = await makeCouncil(house.program)
  const [, , , member, late] = council.people
  assert.ok(member && late)
  const { sessionId } = await makeOpenSession(house.program, council, { method: 'hand', present: [member], opened: false })
  const at = `/office/council/sessions/${sessionId}`
  for (const name of ['invitation', 'invitation.pdf', 'ballot.docx', 'minutes-paper', 'minutes.docx', 'tellers-minutes.pdf']) {
    assert.equal((await house.ask(late, `${at}/${name}`)).status, 404, name)
    assert.equal((await house.ask(member, `${at}/${name}`)).status, 200, name)
  }
})
