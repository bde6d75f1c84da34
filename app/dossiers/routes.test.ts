import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeNomination, makeOrganisation, makeRound, makeSubject, makeUser, noon, today } from '#test/makers.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db } = house

const agency = await makeAgency(db)
const commune = await makeOrganisation(db, { name: 'Xã Suối Mẫu', kind: 'commune', parentId: agency })
const other = await makeOrganisation(db, { name: 'Xã Đồi Thử', kind: 'commune', parentId: agency })
const office = await makeUser(db, { name: 'Nguyễn Thị Mẫu' })
const leader = await makeUser(db, { name: 'Phan Văn Ví', roles: ['leader'] })
const officer = await makeUser(db, { name: 'Điểu Thử', roles: ['commune'], organisationId: commune })
const stranger = await makeUser(db, { name: 'Lý Văn Thử', roles: ['commune'], organisationId: other })
const roundId = await makeRound(db)

async function nominate(name: string, status: 'draft' | 'submitted' | 'returned') {
  const subjectId = await makeSubject(db, { name, keptBy: commune, createdBy: officer.id })
  return makeNomination(db, { subjectId, roundId, nominator: officer, status })
}

const hostile = 'K’Brôi <script>alert(1)</script>'
await nominate(hostile, 'submitted')
await nominate('Thị Mai', 'returned')

test('the office sees what waits to be checked; a name that looks like a script stays a name', async () => {
  const page = await house.read(office, '/office')
  assert.match(page, /Kiểm chứng K’Brôi &lt;script>/)
  assert.equal(page.includes('<script>alert'), false)
  assert.equal(page.includes('Thị Mai'), false, 'what came back waits for its nominator, not for the office')
})

test('whoever nominated sees what came back, and is not asked to check their own', async () => {
  const page = await house.read(officer, '/office')
  assert.match(page, /Đề nghị cho Thị Mai bị trả lại/)
  assert.equal(page.includes('Kiểm chứng K’Brôi'), false)
})

test('a new office is led through its first hour, and only those who see to it are', async () => {
  const admin = await makeUser(db, { name: 'Trần Thị Thử', roles: ['admin'] })
  const page = await house.read(admin, '/office')
  assert.match(page, /Mấy việc đầu tiên của văn phòng mới/)
  assert.match(page, /href="\/office\/documents\/numbering"/)
  assert.equal((page.match(/>Đã xong</g) ?? []).length, 3, 'an office officer, a leader and an open round are there')
  for (const person of [officer, leader]) assert.equal((await house.read(person, '/office')).includes('Mấy việc đầu tiên'), false)
})

test('another commune sees nothing of it and is told how to begin', async () => {
  const page = await house.read(stranger, '/office')
  assert.equal(/K’Brôi|Thị Mai/.test(page), false)
  assert.match(page, /Hôm nay chưa có gì chờ/)
})

test('a conflict closes the door on the first page too', async () => {
  const nominationId = await nominate('Hoàng Thị Ví', 'submitted')
  assert.match(await house.read(office, '/office'), /Hoàng Thị Ví/)
  await db
    .insertInto('closures')
    .values({
      id: randomUUIDv7(),
      subjectKind: 'nomination',
      subjectId: nominationId,
      reason: 'conflict',
      because: 'cùng đơn vị',
      userId: office.id,
      since: noon,
      byId: leader.id,
    })
    .execute()
  assert.equal((await house.read(office, '/office')).includes('Hoàng Thị Ví'), false)
})

test('a late task comes first and says by how many days', async () => {
  const planId = randomUUIDv7()
  await db
    .insertInto('plans')
    .values({
      id: planId,
      title: 'Kế hoạch mẫu',
      fromOn: today.subtract({ days: 60 }),
      toOn: today.add({ days: 60 }),
      createdBy: leader.id,
      createdAt: noon,
    })
    .execute()
  await db
    .insertInto('planTasks')
    .values({
      id: randomUUIDv7(),
      planId,
      ordinal: 1,
      text: 'Gửi giấy mời phiên mẫu',
      leadId: agency,
      dueOn: today.subtract({ days: 2 }),
      output: 'Giấy mời',
      state: 'given',
      createdAt: noon,
    })
    .execute()
  const page = await house.read(office, '/office')
  assert.match(page, /class="next"[\s\S]*?Gửi giấy mời phiên mẫu[\s\S]*?quá hạn 2 ngày/)
})

test('a leader opens on what is late and weak; groups under five are not told in figures', async () => {
  const page = await house.read(leader, '/office')
  assert.match(page, /1 việc của kế hoạch quá hạn/)
  assert.match(page, /2 xã, phường và đơn vị chưa giới thiệu ai|1 xã, phường và đơn vị chưa giới thiệu ai/)
  assert.match(page, /ít người, không nêu số/)
  assert.equal((await house.read(office, '/office')).includes('Công bằng'), false)
})

test('the first page costs the same number of queries for few things waiting and for many', async () => {
  const ask = () => house.read(office, '/office')
  const few = await house.countQueries(ask)
  for (const name of ['Điểu Krơng', 'Thị Lành', 'Nông Văn Thử']) await nominate(name, 'submitted')
  assert.equal(await house.countQueries(ask), few)
})

test('the search finds people without marks; people of another commune are not there', async () => {
  assert.match(await house.read(officer, '/office/search?q=thi+mai'), /href="\/office\/people\/[0-9a-f-]{36}">Thị Mai/)
  assert.equal((await house.read(stranger, '/office/search?q=thi+mai')).includes('/office/people/'), false)
})

test('the search finds tasks and papers without marks, only what one may see', async () => {
  assert.match(await house.read(office, '/office/search?q=giay+moi+phien'), /Gửi giấy mời phiên mẫu/)
  assert.match(await house.read(stranger, '/office/search?q=giay+moi+phien'), /Không thấy gì khớp/)
  const hostilePage = await house.read(office, '/office/search?q=%3Cscript%3Ealert(1)%3C/script%3E')
  assert.equal(hostilePage.includes('<script>alert'), false)
  assert.match(await house.read(office, '/office/search'), /Gõ tên người/)
})
