import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeNomination, makeRound, makeSubject, makeUser } from '#test/makers.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, ask, read, send } = house
const noon = house.time.now

const agency = await makeAgency(db)
const officer = await makeUser(db, { roles: ['office'] })
const editor = await makeUser(db, { roles: ['publicity'] })
const roundId = await makeRound(db)
const group = await db.selectFrom('ethnicGroups').select('slug').where('minority', '=', true).orderBy('slug').executeTakeFirstOrThrow()

for (let at = 0; at < 14; at++) {
  const name = ["=HYPERLINK('x')", 'Điểu Krƀiêng', "K'Brôi <script>", 'Y Čuč Ñŏñ'][at % 4] ?? ''
  const id = await makeSubject(db, { name: `${name} mẫu ${at}`, keptBy: agency, createdBy: officer.id })
  const sex = at < 3 ? 'female' : 'male'
  await db.updateTable('subjects').set({ sex, isManager: false, ethnicGroup: group.slug }).where('id', '=', id).execute()
  await makeNomination(db, { subjectId: id, roundId, nominator: officer })
}

async function unzipped(path: string) {
  const answer = await ask(officer, path)
  assert.equal(answer.status, 200, path)
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment/)
  const files = Object.entries(unzipSync(new Uint8Array(await answer.arrayBuffer())))
  return files.map(([, bytes]) => strFromU8(bytes)).join('\n')
}

test('the report goes out as a sheet, and three women among fourteen are not in it', async () => {
  const sheet = await unzipped('/office/reports/2026/export/xlsx')
  assert.match(sheet, /Phát hiện/)
  assert.match(sheet, /không in/)
  const figures = [...sheet.matchAll(/<c r="D\d+"><v>(\d+)</g)].map(([, value]) => Number(value))
  assert.ok(figures.includes(14))
  assert.ok(!figures.includes(3) && !figures.includes(11), figures.join(' '))
})

test('the list behind a figure goes out with its names, no name comes alive as a formula, and the journal says who took it', async () => {
  const sheet = await unzipped('/office/reports/2026/discovered/export')
  assert.match(sheet, /Điểu Krƀiêng mẫu 1/)
  assert.doesNotMatch(sheet, /<f>/)
  const line = await db.selectFrom('journal').select(['event', 'actorId', 'subjectId']).orderBy('id', 'desc').executeTakeFirstOrThrow()
  assert.deepEqual(line, { event: 'report list exported', actorId: officer.id, subjectId: '2026 discovered' })
})

test('the report goes out as a Word paper and as PDF in the lawful layout, blank where it is not registered yet', async () => {
  const word = await unzipped('/office/reports/2026/export/docx')
  for (const words of ['BÁO CÁO', 'BC-BDT', 'Độc lập - Tự do - Hạnh phúc', 'Tập huấn nghiệp vụ', 'không công bố'])
    assert.ok(word.includes(words), words)
  const pdf = new Uint8Array(await (await ask(officer, '/office/reports/2026/export/pdf')).arrayBuffer())
  assert.equal(strFromU8(pdf.subarray(0, 5)), '%PDF-')
  if (process.env['GS_KEEP_PDF']) writeFileSync(process.env['GS_KEEP_PDF'], pdf)
  assert.equal((await ask(officer, '/office/reports/2026/export/exe')).status, 404)
})

test('a frozen report becomes a draft among the papers, once however often the button is pressed', async () => {
  const frozen = (await send(officer, '/office/reports/2026/freezing')).headers.get('location') ?? ''
  assert.match(await unzipped(`${frozen}/export/xlsx`), /Phát hiện/)
  assert.equal((await send(editor, `${frozen}/paper`)).status, 403)
  const made = await send(officer, `${frozen}/paper`, { _key: 'mot-lan' })
  const again = await send(officer, `${frozen}/paper`, { _key: 'mot-lan' })
  assert.equal(made.status, 303)
  assert.equal(again.headers.get('location'), made.headers.get('location'))
  const document = await db.selectFrom('documents').select(['kind', 'status', 'number']).executeTakeFirstOrThrow()
  assert.deepEqual(document, { kind: 'BC', status: 'draft', number: null })
})

test('every number of the paper leads to the list that counts to exactly it', async () => {
  await makeDueTasks(['done', 'done', 'given'])
  const links = await linksOf('/office/reports/2026/paper')
  const counted = []
  for (const { figure, href } of links) {
    const page = await read(officer, href)
    counted.push([href.replace(/[0-9a-f-]{36}/, 'unit'), figure, [...(page.split('<tbody>')[1] ?? '').matchAll(/<tr/g)].length])
  }
  assert.deepEqual(
    counted.filter(([, figure, rows]) => figure !== rows),
    [],
  )
  const told = counted.map(([href, figure]) => `${href} ${figure}`)
  for (const one of [
    '2026/discovered 14',
    '2026/discovered?part=manager&of=no 14',
    '2026/tasks?part=given&of=unit 3',
    '2026/tasks?part=late&of=unit 1',
  ])
    assert.ok(told.includes(`/office/reports/${one}`), `${one} in ${told.join(', ')}`)
})

test('a group too small to be told is no list either, and neither is a part nobody counts', async () => {
  for (const query of ['part=sex&of=female', 'part=sex&of=male', 'part=shoe&of=42', 'part=kind&of=nobody'])
    assert.equal((await ask(officer, `/office/reports/2026/discovered?${query}`)).status, 404, query)
  for (const query of ['part=given&of=nobody', 'part=lost&of=00000000-0000-7000-8000-000000000000', ''])
    assert.equal((await ask(officer, `/office/reports/2026/tasks?${query}`)).status, 404, query)
})

/** Tasks of one plan, due in January: what is not done of them is late. */
async function makeDueTasks(states: readonly ('done' | 'given')[]) {
  const plan = { id: randomUUIDv7(), title: 'Kế hoạch mẫu', createdBy: officer.id, createdAt: noon }
  const [fromOn, toOn, dueOn] = ['2026-01-01', '2026-12-31', '2026-01-15'].map((day) => Temporal.PlainDate.from(day))
  if (!fromOn || !toOn || !dueOn) return
  await db
    .insertInto('plans')
    .values({ ...plan, fromOn, toOn })
    .execute()
  for (const [at, state] of states.entries()) {
    const task = {
      id: randomUUIDv7(),
      planId: plan.id,
      ordinal: at + 1,
      text: `Việc mẫu ${at}`,
      leadId: agency,
      dueOn,
      output: 'Báo cáo',
      state,
    }
    await db
      .insertInto('planTasks')
      .values({ ...task, createdAt: noon })
      .execute()
    if (state === 'done')
      await db
        .insertInto('planTaskNotes')
        .values({ id: randomUUIDv7(), taskId: task.id, kind: 'done', text: 'Xong', byId: officer.id, at: noon })
        .execute()
  }
}

/** The figures of a paper that lead to a list, as its page shows them. */
async function linksOf(path: string) {
  const page = await read(officer, path)
  const lines = [...page.matchAll(/<li><b>([^<]*)<\/b>.*?<\/li>/gs)]
  return lines.flatMap(([line = '', figures = '']) => {
    const href = /<a class="a" href="([^"]+)"/.exec(line)?.[1]?.replaceAll('&amp;', '&') ?? ''
    return /reports\/[^/]+\/[a-z]/.test(href) ? [{ figure: Number(/\d+/.exec(figures)?.[0]), href }] : []
  })
}
