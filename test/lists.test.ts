import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXlsx } from 'hucre/xlsx'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeRound, makeSubject, makeUser } from '#test/makers.ts'

const lists = [
  'people',
  'nominations',
  'verification',
  'appraisal',
  'consents',
  'stories',
  'documents',
  'tasks',
  'plans',
  'criteria',
  'places',
  'organisations',
  'notices',
]

/** An office with two nominations sent in: one is looked for by name, the other must then not be there. */
async function scene() {
  const house = await testHouse()
  const agency = await makeAgency(house.db)
  const officer = await makeUser(house.db)
  const roundId = await makeRound(house.db)
  for (const name of ['Điểu Thị Mẫu <b>', 'K’Brôi Thử']) {
    const subjectId = await makeSubject(house.db, { keptBy: agency, createdBy: officer.id, name })
    const fields = { subjectId, roundId, awardCode: 'GK', achievement: 'Mười năm dạy nghề dệt cho chị em trong sóc.', _then: 'send' }
    assert.equal((await house.send(officer, '/office/nominations', fields)).status, 303)
  }
  return { house, officer }
}

test('every list says when nothing matches, and is fetched as a file', async () => {
  const { house, officer } = await scene()
  await using _ = house
  for (const list of lists) {
    assert.match(await house.read(officer, `/office/${list}?q=khongcoai`), /Không có dòng nào khớp/, list)
    const file = await house.ask(officer, `/office/${list}/export.xlsx?q=khongcoai`)
    assert.match(file.headers.get('content-type') ?? '', /spreadsheetml/, list)
  }
})

test('the file holds exactly what is seen: what is searched and narrowed goes along', async () => {
  const { house, officer } = await scene()
  await using _ = house
  for (const [list, query] of [
    ['nominations', 'q=mau&status=submitted'],
    ['verification', 'q=mau'],
    ['appraisal', 'q=mau&conclusion=none&sort=name&down=1'],
  ] as const) {
    const page = await house.read(officer, `/office/${list}?${query}`)
    assert.ok(page.includes(`href="/office/${list}/export.xlsx?${query.replaceAll('&', '&amp;')}"`), list)
    assert.match(page, /Xuất 1 dòng/, list)
    const bytes = new Uint8Array(await (await house.ask(officer, `/office/${list}/export.xlsx?${query}`)).arrayBuffer())
    const text = JSON.stringify((await readXlsx(bytes)).sheets)
    assert.ok(text.includes('Điểu Thị Mẫu <b>') && !text.includes('K’Brôi'), list)
  }
  assert.match(await house.read(officer, '/office/appraisal?conclusion=eligible'), /Không có dòng nào khớp/)
})
