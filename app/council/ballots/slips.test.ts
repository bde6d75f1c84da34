import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeOpenSession } from '#test/council.ts'
import { formsOf } from '#test/walk/forms.ts'
import { openPdf } from '#test/pdf.ts'
import { offerPapers } from './box-desk.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, send, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)
const absent = council.people[6] ?? council.chair
const names = ["K'Brôi <script>alert(1)</script>", 'Tập thể Trường Phổ thông Dân tộc nội trú Ƀaƀ Čuñ Ŏĕ '.repeat(3).trim()]

async function session() {
  const made = await makeOpenSession(program, council, { names, method: 'paper', present: council.people.slice(0, 6) })
  return { ...made, path: `/office/council/sessions/${made.sessionId}` }
}

/** The one form of a page of handed-out papers, with everything it holds. */
function slipForm(html: string) {
  const form = formsOf(html).find(({ action }) => action.endsWith('/slips'))
  assert.ok(form)
  return { ...form, sheets: form.fields.filter(([name]) => name === 'sheets[]').map(([, value]) => value) }
}

const isPdf = async (response: Response) => {
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('cache-control'), 'private, no-store')
  return openPdf(new Uint8Array(await response.arrayBuffer()))
}

test('folded papers come as one tagged PDF, eight to a sheet, each item on sheets of its own, as often as the printer needs', async () => {
  const { path, sessionId, items } = await session()
  await offerPapers(program, secretary, sessionId)
  const shown = await send(council.secretary, `${path}/codes`)
  const page = await shown.text()
  const { action, fields, sheets } = slipForm(page)
  assert.equal(sheets.length, 12)
  assert.match(page, /K'Brôi &lt;script>/)
  for (const time of ['first', 'again']) {
    const pdf = await isPdf(await send(council.secretary, action, new URLSearchParams(fields)))
    assert.equal(pdf.pages, 2, time)
    assert.equal(pdf.tagged, true)
    assert.equal(pdf.language, 'vi-VN')
    for (const letter of 'ƀČñŎĕ') assert.ok(pdf.letters.has(letter), letter)
  }
  const [item] = items
  const forged = new URLSearchParams({ 'sheets[]': `${item?.id}:suối mận sóc bờ` })
  assert.equal((await send(council.secretary, action, forged)).status, 404, 'a code that was not handed out is not printed')
  assert.equal((await send(council.secretary, action, new URLSearchParams({ 'sheets[]': 'bậy' }))).status, 422)
  const other = await session()
  assert.equal(
    (await send(council.secretary, `${other.path}/slips`, new URLSearchParams(fields))).status,
    404,
    'nor one of another session',
  )
  assert.equal((await send(absent, action, new URLSearchParams(fields))).status, 403, 'nor by anybody else')
})

test('an absent member gets a sheet an item and the words for the envelope', async () => {
  const { path, seatOf } = await session()
  const shown = await send(council.secretary, `${path}/written`, { seatId: seatOf(absent) })
  const { action, fields, sheets } = slipForm(await shown.text())
  assert.equal(sheets.length, 2)
  assert.equal((await isPdf(await send(council.secretary, action, new URLSearchParams(fields)))).pages, 1)
})

test('codes are kept as hashes alone, printing them again writes nothing', async () => {
  const { path, sessionId } = await session()
  await offerPapers(program, secretary, sessionId)
  const { action, fields } = slipForm(await (await send(council.secretary, `${path}/codes`)).text())
  const lines = async () =>
    (
      await db
        .selectFrom('journal')
        .select((of) => of.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n
  const before = await lines()
  await isPdf(await send(council.secretary, action, new URLSearchParams(fields)))
  assert.equal(await lines(), before)
})
