import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeUser, today } from '#test/makers.ts'
import { headName, listSigners, signerFor, withKnownSigner, type Signer } from './signers.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db } = house
await makeAgency(db)

async function appointed(name: string, role: 'leader' | 'office', title: string) {
  const actor = await makeUser(db, { name, roles: [role] })
  await db.updateTable('appointments').set({ title }).where('userId', '=', actor.id).execute()
  return actor
}

test('whom the accounts know signs by title and by the paper that lets them stand in; two heads are nobody', async () => {
  assert.equal(await headName(db, today), null)
  const head = await appointed('Phan Văn Ví', 'leader', 'Trưởng Ban')
  await appointed('Hà Thị Thử', 'leader', 'Phó Trưởng Ban')
  await appointed('Nguyễn Thị Mẫu', 'office', 'Chánh Văn phòng')
  const clerk = await appointed('Vàng <b>Ví</b>', 'office', 'Chuyên viên')
  const named = async (form: string) => signerFor(form, await listSigners(db, today))?.name ?? null
  assert.deepEqual(await Promise.all(['head', 'TM.', 'KT.', 'TL.', 'TUQ.'].map(named)), [
    'Phan Văn Ví',
    'Phan Văn Ví',
    'Hà Thị Thử',
    'Nguyễn Thị Mẫu',
    null,
  ])
  await db
    .insertInto('deputies')
    .values({ id: randomUUIDv7(), deputyId: clerk.id, forId: head.id, form: 'TUQ.', fromOn: today, toOn: today, basis: 'Giấy ủy quyền' })
    .execute()
  assert.equal(await named('TUQ.'), 'Vàng <b>Ví</b>')
  await appointed('Lý Thị Hai', 'leader', 'Phó Trưởng Ban')
  assert.equal(await named('KT.'), null, 'of two deputies nobody is chosen for them')
  await db.updateTable('users').set({ endedAt: house.time.now }).where('id', '=', head.id).execute()
  assert.equal(await headName(db, today), null)
})

const signers: Signer[] = [
  { name: 'Phan Văn Ví', title: 'Trưởng Ban', forms: ['head', 'TM.'] },
  { name: 'Hà Thị Thử', title: 'Phó Trưởng Ban', forms: ['KT.'] },
]

function chosen(signingForm: string, signerTitle: string, signer: string) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ signingForm, signerTitle, signer })) body.set(name, value)
  const filled = withKnownSigner(body, signers)
  return [filled.get('signerTitle'), filled.get('signer')]
}

test('the form of signing brings its person; whoever is typed and unknown stays; nobody signs for themself', () => {
  assert.deepEqual(chosen('head', '', ''), ['', 'Phan Văn Ví'])
  assert.deepEqual(chosen('KT.', '', 'Phan Văn Ví'), ['Phó Trưởng Ban', 'Hà Thị Thử'])
  assert.deepEqual(chosen('KT.', '', 'Hà Thị Thử'), ['Phó Trưởng Ban', 'Hà Thị Thử'])
  assert.deepEqual(chosen('head', 'Phó Trưởng Ban', 'Hà Thị Thử'), ['', 'Phan Văn Ví'])
  assert.deepEqual(chosen('KT.', 'Phó Trưởng ban phụ trách', 'Người Mới'), ['Phó Trưởng ban phụ trách', 'Người Mới'])
  assert.deepEqual(chosen('TUQ.', '', 'Phan Văn Ví'), ['', ''])
})
