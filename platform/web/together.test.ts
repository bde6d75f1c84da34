import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speak } from '../language/messages.ts'
import type { Form } from '../ui/typed.ts'
import { meet, standingOf, type Kept } from './together.ts'

const t = speak('vi')
const rows = { name: 'line', columns: ['code', 'text'] }
const kept = (saved: Form): Kept => ({ saved, version: 2, rows, by: async () => "K'Brôi <b>" })
const form = (values: Form['values'], lists: Form['lists'] = {}): Form => ({ values, lists, problems: {} })
const begun = form({ name: 'Bộ A', mark: '80' }, { unit: ['x', 'y'], code: ['A', 'B'], text: ['việc', 'bền'] })

function sent({ values, lists }: Form, version: number, from: Form = begun) {
  const body = new FormData()
  for (const [name, value] of Object.entries(values)) body.append(name, value)
  for (const [name, list] of Object.entries(lists)) for (const one of list) body.append(`${name}[]`, one)
  body.append('version', String(version))
  body.append('was', standingOf({ saved: from, version, rows }).was)
  return body
}

const read = (body: FormData) => ({
  name: body.get('name'),
  mark: body.get('mark'),
  units: body.getAll('unit[]'),
  text: body.getAll('text[]'),
})

test('alone with a record, everything arrives as it was sent', async () => {
  const mine = form({ name: 'Bộ B', mark: '' }, { unit: ['y'], code: ['A'], text: ['việc mới'] })
  const met = await meet(sent(mine, 2), kept(begun), t)
  assert.deepEqual(met.clash === null && [met.together, read(met.body)], [
    false,
    { name: 'Bộ B', mark: '', units: ['y'], text: ['việc mới'] },
  ])
})

test('what only one of two officers changed is taken from that one: fields, ticks and lines', async () => {
  const mine = form({ name: 'Bộ của tôi', mark: '80' }, { unit: ['x', 'y', 'z'], code: ['A', 'B'], text: ['việc', 'bền bỉ'] })
  const theirs = form({ name: 'Bộ A', mark: '70' }, { unit: ['y'], code: ['A', 'B', 'C'], text: ['việc tốt', 'bền', 'thêm'] })
  const met = await meet(sent(mine, 1), kept(theirs), t)
  assert.deepEqual(met.clash === null && [met.together, read(met.body)], [
    true,
    { name: 'Bộ của tôi', mark: '70', units: ['y', 'z'], text: ['việc tốt', 'bền bỉ', 'thêm'] },
  ])
})

test('where both wrote different things a person picks, and a line that both rewrote is picked as a line', async () => {
  const mine = form({ name: 'Của tôi', mark: '80' }, { unit: ['x', 'y'], code: ['A', 'B'], text: ['tôi', 'bền'] })
  const theirs = form({ name: 'Của họ', mark: '70' }, { unit: ['x', 'y'], code: ['A', 'B'], text: ['họ', 'bền'] })
  const met = await meet(sent(mine, 1), kept(theirs), t)
  assert.ok(met.clash)
  assert.deepEqual(Object.keys(met.clash.fields), ['name', 'line.A'])
  assert.equal(met.clash.who, "K'Brôi <b>")
  assert.deepEqual([met.form.values, met.form.lists['text']], [{ mark: '70' }, ['bền']])

  const answer = sent(form({ name: 'Của họ', mark: '70' }, { unit: ['x', 'y'], code: ['B'], text: ['bền'] }), 2, theirs)
  answer.append('line.A', JSON.stringify(['A', 'tôi']))
  const done = await meet(answer, kept(theirs), t)
  assert.deepEqual(done.clash === null && read(done.body), { name: 'Của họ', mark: '70', units: ['x', 'y'], text: ['bền', 'tôi'] })
})

test('a form that does not know what it began from asks about everything that differs', async () => {
  const mine = sent(form({ name: 'Của tôi', mark: '80' }, { unit: [], code: ['A', 'B'], text: ['việc', 'bền'] }), 1)
  mine.set('was', '{broken')
  const met = await meet(mine, kept(begun), t)
  assert.deepEqual(Object.keys(met.clash?.fields ?? {}), ['name'])
})

test('strange words in place of what a form carries are nothing', async () => {
  const mine = sent(begun, 2)
  mine.append('_clash', '{"fields":[1]}')
  mine.append('line.A', '[broken')
  assert.equal((await meet(mine, kept(begun), t)).clash, null)
})
