import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { createHouse } from '../app.ts'
import { draftCriteria } from '#app/criteria/index.ts'
import { perform } from '#platform/act.ts'
import { testHouse } from './app.ts'
import { fill, isDeclared, routesOf } from './walk/addresses.ts'
import { makeNomination, makeUser } from './makers.ts'
import { addCase } from './walk/case.ts'
import { formsOf } from './walk/forms.ts'
import { addOwn } from './walk/own.ts'
import type { Walker } from './walk/people.ts'
import { makeWorld } from './walk/world.ts'

/** Two officers have the same record open: every form that changes one is found in the pages, and sent too late. */
const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { app } = createHouse(house.program, { log: () => undefined })
const world = await makeWorld(house.program)
const rule = await house.db.selectFrom('legalRules').select('id').orderBy('id').executeTakeFirstOrThrow()
const values = { rule: rule.id, 'frozen report': randomUUID(), box: randomUUID(), ...(await addCase(world)), ...(await addOwn(world)) }
const agency = await house.db.selectFrom('agency').select('organisationId as id').executeTakeFirstOrThrow()
const draft = await draftOfCriteria()
const nomination = await draftOfNomination()
const pages = routesOf(app)
  .filter(isDeclared)
  .filter(({ method, path }) => method === 'GET' && path.startsWith('/office/') && !path.startsWith('/office/gallery'))
  .map(({ path }) => fill(path, values))
  .concat(`/office/organisations/${agency.id}/heading/new`, `/office/criteria/${draft}/edit`)
  .filter((path) => !/nominations\/[^/]+\/edit$/.test(path))
  .concat(`/office/nominations/${nomination}/edit`)

type Found = ReturnType<typeof formsOf>[number] & { walker: Walker; page: string }
const kindOf = (action: string) => action.replace(/\?.*$/, '').replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id')

async function everyForm() {
  const found = new Map<string, Found>()
  for (const walker of [world.insider, world.keeper, world.admin])
    for (const page of pages) {
      const shown = await app.request(page, { headers: walker.headers })
      if (!(shown.headers.get('content-type') ?? '').includes('html')) continue
      for (const form of formsOf(await shown.text())) {
        const kind = kindOf(form.action)
        const before = found.get(kind)
        if (!before || (!before.hidden.includes('was') && form.hidden.includes('was'))) found.set(kind, { ...form, walker, page })
      }
    }
  return found
}

const forms = await everyForm()
const valueOf = ({ fields }: Found, name: string) => fields.find(([field]) => field === name)?.[1] ?? ''
const editing = [...forms].filter(([, form]) => form.hidden.includes('was'))

/** The world of the walk knows criteria that are issued; here somebody is still writing some. */
async function draftOfCriteria() {
  const officer = await makeUser(house.db, { roles: ['office'] })
  const line = { code: 'A', text: 'Việc có kết quả', kind: 'score' as const, weight: 100, evidence: 'Sổ' }
  const input = { name: 'Bộ đang soạn', subjectKind: 'individual' as const, passMark: 80, criteria: [line] }
  return perform(house.program, officer, house.time.now, (act) => draftCriteria(act, input))
}

/** The case of the walk was sent in; this one may still be changed. */
async function draftOfNomination() {
  const nominator = world.insider.actor ?? assert.fail('the insider has an account')
  const { roundId, subjectId } = await house.db.selectFrom('nominations').select(['roundId', 'subjectId']).executeTakeFirstOrThrow()
  return makeNomination(house.db, { subjectId, roundId, nominator, status: 'draft' })
}

/** What each form changes, a field two people may disagree about, and what one of them writes there. */
const records: Record<string, { record: string; field: string; mine: string; more?: Record<string, string> }> = {
  '/office/people/:id': { record: 'a record of somebody', field: 'position', mine: 'Trưởng thôn (tôi ghi)' },
  '/office/nominations/:id': {
    record: 'a nomination',
    field: 'achievement',
    mine: 'Điều tôi ghi về thành tích, dài hơn năm mươi chữ cái để gửi được ngay.',
  },
  '/office/models/:id': {
    record: 'the card of a model',
    field: 'title',
    mine: 'Tên tôi đặt <b>',
    more: { stopSigns: 'Ít người', failures: 'Chưa có', steps: 'Chọn nhà: gần đường\nGom khung cửi: sửa lại' },
  },
  '/office/plans/:id': { record: 'a plan', field: 'title', mine: 'Kế hoạch tôi sửa' },
  '/office/tasks/:id': { record: 'a task of a plan', field: 'text', mine: 'Việc tôi viết lại' },
  '/office/criteria/:id': { record: 'a draft of criteria', field: 'name', mine: 'Bộ tiêu chí tôi đặt tên' },
  '/office/organisations/:id/heading': { record: 'the head of our papers', field: 'placeName', mine: 'Bù Đốp' },
  '/office/commendations/:id': { record: 'the draft of a decision', field: 'abstract', mine: 'Về việc tôi viết lại trích yếu' },
  '/office/commendations/fund': {
    record: 'the fund of the year',
    field: 'basis',
    mine: 'Quyết định tôi ghi',
    more: { amount: '120000000' },
  },
  '/office/commendations/stock': { record: 'the stock of certificates', field: 'offsetX', mine: '1,5' },
  '/office/stories/:id/details': { record: 'what a story shows besides its words', field: 'field', mine: 'roads' },
}

/** Forms that begin with words already in them, and why they need not know what their writer began from. */
const alone: Record<string, string> = {
  '/office/rounds': 'begins a new one, with this year in it',
  '/office/plans': 'begins a new plan, with the usual words in it',
  '/office/criteria': 'begins a new set, with the usual pass mark in it',
  '/office/claims/:id': 'every version of a claim is kept: its own test compares with the one that was read',
  '/office/stories/:id/texts/vi': 'every version of a text is kept: its own test compares with the one that was read',
}

test('every form that changes a record knows what its writer began from', () => {
  assert.deepEqual(
    editing.map(([kind]) => kind).sort((a, b) => a.localeCompare(b)),
    Object.keys(records).sort((a, b) => a.localeCompare(b)),
  )
  const blind = [...forms].filter(([kind, form]) => {
    const begun = form.words.filter((name) => !form.hidden.includes(name) && valueOf(form, name) && !isSample(valueOf(form, name)))
    return begun.length > 0 && !form.hidden.includes('was') && !(kind in alone)
  })
  assert.deepEqual(
    blind.map(([kind, form]) => `${kind}: ${form.words.filter((name) => !isSample(valueOf(form, name))).join(', ')}`),
    [],
  )
})

/** What the reader of forms writes into an empty field. */
const isSample = (value: string) => value.startsWith('Chữ mẫu') || value === '05/10/2026' || value === '5' || value === ''

for (const [kind, { record, field, mine, more = {} }] of Object.entries(records))
  test(`two officers change ${record}: both ways of writing stand side by side, and a person picks`, async () => {
    const form = forms.get(kind) ?? assert.fail(`no form of ${record}`)
    const was: Record<string, string> = { ...JSON.parse(valueOf(form, 'was')), ...more }
    const theirs = was[field] ?? assert.fail(`${record} has no ${field}`)
    const begun = JSON.stringify({ ...was, [field]: 'điều đã ghi từ trước' })
    const tooLate = await post(form, { ...was, [field]: mine }, { was: begun, version: '-1' })
    assert.equal(tooLate.status, 409)
    const asked = picks(await tooLate.text(), form, field)
    assert.deepEqual(asked.values, [mine, theirs])
    assert.equal(asked.ticked, false, 'nothing is chosen beforehand')

    const carried = { was: asked.was, version: asked.version, _clash: asked.clash }
    const { [field]: _unpicked, ...others } = was
    const unanswered = await post(form, others, carried)
    assert.equal(unanswered.status, 409, 'nobody picks for a person')
    assert.deepEqual(picks(await unanswered.text(), form, field).values, [mine, theirs])

    const picked = await post(form, { ...was, [field]: mine }, carried)
    assert.equal(picked.status, 303, await picked.clone().text())
    const again = formsOf(await (await app.request(form.page, { headers: form.walker.headers })).text())
    const now: Record<string, string> = JSON.parse(
      again.find(({ action, hidden }) => kindOf(action) === kind && hidden.includes('was'))?.fields.find(([name]) => name === 'was')?.[1] ??
        '{}',
    )
    assert.equal(now[field], mine)
  })

function post(form: Found, fields: Record<string, string>, carried: Record<string, string>) {
  const body = new URLSearchParams({ _key: randomUUID(), ...carried })
  for (const [name, value] of Object.entries(fields))
    if (name.endsWith('[]')) for (const one of listIn(value)) body.append(name, one)
    else body.append(name, value)
  const headers = { ...form.walker.headers, Origin: 'http://localhost', Referer: `http://localhost${form.page}` }
  return app.request(form.action, { method: 'POST', headers, body })
}

function listIn(json: string): string[] {
  const read: unknown = JSON.parse(json)
  return Array.isArray(read) ? read.map(String) : []
}

function picks(html: string, form: Found, field: string) {
  const found = formsOf(html).find(({ action, hidden }) => kindOf(action) === kindOf(form.action) && hidden.includes('was'))
  const of = (name: string) => found?.fields.filter(([known]) => known === name).map(([, value]) => value) ?? []
  const tag = new RegExp(`<input[^>]*name="${field}"[^>]*>`, 'g')
  return {
    values: of(field),
    ticked: [...html.matchAll(tag)].some(([one]) => one.includes(' checked')),
    was: of('was')[0] ?? '',
    version: of('version')[0] ?? '',
    clash: of('_clash')[0] ?? '',
  }
}
