import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { enterRule } from '#app/rulebook/commands.ts'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeOpenSession } from '#test/council.ts'
import { accepted, noon, today } from '#test/makers.ts'
import { councilRule } from '#test/sample-rule.ts'
import { leave } from './attendance-commands.ts'
import { voidAndRepeat } from '../ballots/box-desk.ts'
import { decideByAuthority } from '../votes/authority-commands.ts'
import { openVote } from '../votes/open-vote.ts'
import { noteDevice, notePower, undoOpening } from './panic-commands.ts'
import { resumeItem, suspendItem } from './session-commands.ts'
import { closeSession } from '../minutes/sign-commands.ts'
import { declareTies, stepAside } from '../conflicts/tie-commands.ts'
import { closeHandVote } from '../votes/vote-commands.ts'
import { askInWriting, openEnvelope, receiveWritten } from '../ballots/written-commands.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)
const [, , , fourth = council.chair, fifth = council.chair, sixth = council.chair, absent = council.chair] = council.people
await council.as(council.clerk)((act) => enterRule(act, 'threshold', councilRule({ citation: 'Sample regulation, Article 7' })))

/** What a person or the agency wrote: names, places, the catalogue's award; everything else is the program's own. */
async function typed() {
  const rows = await Promise.all([
    db.selectFrom('users').select('name').execute(),
    db.selectFrom('subjects').select('name').execute(),
    db.selectFrom('organisationNames').select('name').execute(),
    db.selectFrom('councils').select('name').execute(),
    db.selectFrom('nominations').select('achievement as name').execute(),
    db.selectFrom('claims').select('text as name').execute(),
    db.selectFrom('findings').select('reason as name').execute(),
    db.selectFrom('legalRules').select('citation as name').execute(),
    // the words of the law itself
    db
      .selectFrom('legalRules')
      .select(sql<string>`coalesce(body ->> 'text', '')`.as('name'))
      .execute(),
  ])
  const names = [...rows.flat().map(({ name }) => name), accepted.because, 'Phòng họp tầng 2', 'Giấy khen', 'Gương Sáng', 'Tiếng Việt']
  return names.filter((name) => name !== '').sort((a, b) => b.length - a.length)
}

const plain = (html: string) =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main>'))
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')

/** Lines of a page that still hold Vietnamese letters when all that was typed is taken away. */
async function vietnameseOn(actor: typeof council.chair, address: string) {
  let text = plain(await house.read(actor, `${address}?lang=en`))
  for (const name of await typed()) text = text.replaceAll(name, '')
  // a law is cited by its own name
  text = text.replace(/(Luật|Nghị định|Thông tư) \d+\/[^(;\n]*/gu, '')
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[ăâđêôơưĂÂĐÊÔƠƯáàãéèíìóòõúùýỳĩũ\u1ea0-\u1ef9]/u.test(line))
}

test('the pages of a session speak English to whoever reads English: only what people typed stays Vietnamese', async () => {
  const { sessionId, items, seatOf } = await makeOpenSession(program, council, {
    names: ['Thị Mai', "K'Brôi <b>", 'Y Čuñ'],
    method: 'hand',
    present: council.people.filter((one) => one !== absent),
  })
  const [first, second, third] = items
  assert.ok(first && second && third)
  const at = `/office/council/sessions/${sessionId}`
  const own = { because: 'a reason', text: 'a device' }
  await council.as(fifth)((act) => declareTies(act, sessionId, [{ kind: 'kin', name: 'Thị Mai' }]))
  await council.as(fourth)((act) => stepAside(act, second.id, own.because))
  await secretary((act) => askInWriting(act, sessionId, seatOf(absent)))
  await secretary((act) => receiveWritten(act, sessionId, seatOf(absent)))
  const version = await council.as(council.clerk)((act) =>
    enterRule(act, 'threshold', { ...councilRule(), validFrom: today, citation: 'Amended regulation, Article 7a' }),
  )
  const change = await db.selectFrom('agendaItems').select('invitedRuleId').where('id', '=', first.id).executeTakeFirstOrThrow()
  assert.deepEqual(await vietnameseOn(council.secretary, at), [])
  const told = { ...accepted, told: [`${change.invitedRuleId}:${version}`] }
  await secretary((act) => openVote(act, first.id, told))
  await secretary((act) => undoOpening(act, first.id))
  await secretary((act) => openVote(act, first.id, accepted))
  await secretary((act) => openEnvelope(act, first.id, { seatId: seatOf(absent), choice: 'blank' }))
  assert.deepEqual(await vietnameseOn(council.secretary, at), [])
  await secretary((act) => closeHandVote(act, first.id, { yes: 2, no: 2, blank: 1, chair: 'unknown' }))
  await voidAndRepeat(program, secretary, first.id, own.because)
  await secretary((act) => openVote(act, first.id, accepted))
  await secretary((act) => openEnvelope(act, first.id, { seatId: seatOf(absent), choice: 'yes' }))
  await secretary((act) => closeHandVote(act, first.id, { yes: 2, no: 3, blank: 0, chair: 'unknown' }))
  await council.as(council.chair)((act) => decideByAuthority(act, first.id, { decided: 'passed', because: own.because }))
  await secretary((act) => suspendItem(act, second.id, own.because))
  await secretary((act) => resumeItem(act, second.id))
  await secretary((act) => suspendItem(act, second.id, own.because))
  await secretary((act) => suspendItem(act, third.id, own.because))
  await secretary((act) => leave(act, sessionId, seatOf(sixth), own.because))
  await secretary((act) => noteDevice(act, sessionId, own.text))
  await secretary((act) => notePower(act, sessionId, own.because))
  const pages = [
    at,
    `${at}/minutes`,
    `${at}/panic`,
    `${at}/projector`,
    `/office/council/items/${first.id}`,
    `/office/council/items/${second.id}`,
  ]
  for (const address of pages) assert.deepEqual(await vietnameseOn(council.secretary, address), [], address)
  for (const actor of [fourth, fifth]) assert.deepEqual(await vietnameseOn(actor, `${at}/seat`), [])
  await council.as(council.secretary, noon.add({ hours: 1 }))((act) => closeSession(act, sessionId))
  assert.deepEqual(await vietnameseOn(council.secretary, `${at}/minutes`), [])
  assert.ok(plain(await house.read(council.secretary, `${at}/minutes?lang=vi`)).includes('Tạm dừng mục 2'), 'and Vietnamese to the others')
})
