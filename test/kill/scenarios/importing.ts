import assert from 'node:assert/strict'
import { writeXlsx } from 'hucre/xlsx'
import { sql } from 'kysely'
import { makeRound } from '#test/makers.ts'
import { form, type Browser } from '../browser.ts'
import type { Office } from '../office.ts'
import { linesOf, sooner, type Scenario } from '../scenario.ts'

/** More than one step takes at once, so that there is a between. */
const rowsOfAList = 520
let lists = 0

/** From the file to the people: each step is a form in the browser, and between them the worker works. */
export const importing: Scenario = {
  name: 'bringing in a list',
  points: ['list brought in', 'rows kept', 'list laid out', 'rows checked', 'taking begun', 'rows taken', 'step taken', 'list taken'],
  async begin({ db }) {
    await makeRound(db)
  },
  async next(office) {
    const { id: roundId } = await office.db.selectFrom('rounds').select('id').executeTakeFirstOrThrow()
    const number = ++lists
    const file = { name: `danh-sach-mau-${number}.xlsx`, bytes: await listOf(number) }
    const bringing = form('/office/lists', { purpose: 'nominations', roundId, awardCode: 'GK' }, { file })
    const known = { listId: '', columns: form(''), taking: form('') }
    return {
      async carryOut(browser) {
        const address = (await browser.send(bringing))?.location
        if (!address) return false
        known.listId = address.replace('/office/lists/', '')
        if (!(await beyond(office, known.listId, 'reading'))) return false
        known.columns = { ...known.columns, path: `${address}/columns`, fields: layout }
        if ((await browser.send(known.columns))?.status !== 303) return false
        if (!(await beyond(office, known.listId, 'checking'))) return false
        known.taking = { ...known.taking, path: `${address}/taking` }
        return (await browser.send(known.taking))?.status === 303
      },
      async once(browser) {
        assert.ok(await beyond(office, known.listId, 'taking'), 'the list goes on by itself')
        await takenOnce(office, known.listId, file.name)
        // as much work as the list itself, so it is asked of every fourth
        if (number % 4 === 1) await sameFileAgain(office, browser, form('/office/lists', bringing.fields, { file }))
      },
    }
  },
  sound: nothingHalf,
}

const titles = ['ordinal', 'name', 'birth', 'ethnic', 'village', 'idNumber', 'achievement']
const layout = {
  'use.0': 'yes',
  'header.0': '3',
  'headerRows.0': '1',
  awardCode: 'GK',
  ...Object.fromEntries(titles.map((field, at) => [`column.0.${at}`, field])),
}

const starts = 'Br Kr Đ Gi H K L M Ng Nh Ph R S T Th V X Tr Ch'.split(' ')
const ends = 'ôi ơng an ía ên ước inh oan uy ăm iêu ang ot'.split(' ')

function listOf(number: number) {
  const nameOf = (at: number) =>
    `${['Điểu', 'Thị', 'Lâm', 'Nông', 'Lò'][at % 5]} Mẫu ${starts[at % 17]}${ends[number % 13]} ${starts[(at + number) % 19]}${ends[at % 11]}`
  const rows = Array.from({ length: rowsOfAList }, (_, at) => [
    at + 1,
    nameOf(at),
    1950 + (at % 50),
    'Kinh',
    `Ấp ${number}-${at}`,
    String(100_000_000_000 + number * 10_000 + at),
    `Vận động bà con làm ${at} mét đường (dữ liệu mẫu).`,
  ])
  const head = ['TT', 'Họ và tên', 'Năm sinh', 'Dân tộc', 'Thôn', 'Số CCCD', 'Thành tích']
  return writeXlsx({ sheets: [{ name: 'Danh sách', rows: [['BAN DÂN TỘC TỈNH MẪU'], ['(dữ liệu mẫu)'], head, ...rows] }] })
}

async function beyond({ db }: Office, listId: string, status: string) {
  const found = await sooner(async () => {
    const list = await db.selectFrom('lists').select(['status', 'problemVi']).where('id', '=', listId).executeTakeFirstOrThrow()
    assert.equal(list.problemVi, null)
    return list.status === status ? null : list.status
  })
  return found !== null
}

async function takenOnce(office: Office, listId: string, fileName: string) {
  const { db } = office
  const rows = await db.selectFrom('listRows').select(['state', 'subjectId', 'nominationId']).where('listId', '=', listId).execute()
  const taken = rows.filter(({ state }) => state === 'taken')
  assert.equal(taken.length, rowsOfAList)
  assert.equal(new Set(taken.map(({ subjectId }) => subjectId)).size, rowsOfAList)
  const nominations = await db.selectFrom('nominations').select('id').where('batchId', '=', listId).execute()
  assert.equal(nominations.length, rowsOfAList)
  assert.deepEqual(new Set(nominations.map(({ id }) => id)), new Set(taken.map(({ nominationId }) => nominationId)))
  const called = await db.selectFrom('lists').select(['id', 'status']).where('fileName', '=', fileName).execute()
  assert.deepEqual(
    called.filter(({ status }) => status === 'taken'),
    [{ id: listId, status: 'taken' }],
    'the file was brought in once',
  )
  assert.equal(await linesOf(office, 'list taken', listId), 1)
}

async function sameFileAgain(office: Office, { send }: Browser, again: Parameters<Browser['send']>[0]) {
  const { db } = office
  const before = await counted(office)
  const address = (await send(again))?.location ?? ''
  const listId = address.replace('/office/lists/', '')
  await beyond(office, listId, 'reading')
  assert.equal((await send(form(`${address}/columns`, layout)))?.status, 303)
  await beyond(office, listId, 'checking')
  assert.equal((await send(form(`${address}/taking`)))?.status, 409, 'nothing of it is new')
  const states = await db
    .selectFrom('listRows')
    .select('state')
    .distinct()
    .where('listId', '=', listId)
    .where('rowNumber', '>', 3)
    .execute()
  assert.deepEqual(states, [{ state: 'known' }])
  assert.deepEqual(await counted(office), before)
}

async function counted({ db }: Office) {
  const { rows } = await sql<{ people: number; cases: number }>`
    select (select count(*)::int from subjects) as people, (select count(*)::int from nominations) as cases`.execute(db)
  return rows[0]
}

/** Whatever was cut: a row that was taken has its person, its case and its mark, and nothing else has any of them. */
async function nothingHalf({ db }: Office) {
  const { rows } = await sql`
    select r.list_id, r.row_number from list_rows r
    left join nominations n on n.id = r.nomination_id
    left join subjects s on s.id = r.subject_id
    left join taken_rows t on t.row_key = r.row_key and t.list_id = r.list_id
    where r.state = 'taken' and (n.id is null or s.id is null or t.row_key is null)
    union all select null, null from nominations n
    where n.batch_id is not null and not exists (select 1 from list_rows r where r.nomination_id = n.id and r.state = 'taken')
    union all select null, null from taken_rows t
    where not exists (select 1 from list_rows r where r.row_key = t.row_key and r.list_id = t.list_id and r.state = 'taken')
    union all select null, null from subjects s
    where not exists (select 1 from list_rows r where r.subject_id = s.id and r.state = 'taken')
    union all select l.id, null from lists l where not exists (select 1 from files f where f.sha256 = l.sha256)`.execute(db)
  assert.deepEqual(rows, [], 'nothing of a list is half taken')
}
