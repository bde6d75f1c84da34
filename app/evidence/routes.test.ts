import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { closeDoor } from '#app/closures/index.ts'
import { perform } from '#platform/act.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeNomination, makeOrganisation, makeRound, makeSubject, makeUser, noon } from '#test/makers.ts'

const hostile = 'Thị Mai <script>alert(1)</script>'

async function scene() {
  const house = await testHouse()
  const agency = await makeAgency(house.db)
  const commune = await makeOrganisation(house.db, { name: 'Xã Mẫu', kind: 'commune', parentId: agency })
  const elsewhere = await makeOrganisation(house.db, { name: 'Xã Khác', kind: 'commune', parentId: agency })
  const nominator = await makeUser(house.db, { roles: ['commune'], organisationId: commune })
  const checker = await makeUser(house.db, { name: 'Người Kiểm' })
  const stranger = await makeUser(house.db, { roles: ['commune'], organisationId: elsewhere })
  const subjectId = await makeSubject(house.db, { name: hostile, keptBy: commune, createdBy: nominator.id })
  const nomination = await makeNomination(house.db, { subjectId, roundId: await makeRound(house.db), nominator })
  const path = `/office/nominations/${nomination}/claims`
  const write = (fields: Record<string, string> = {}) =>
    house.send(nominator, path, {
      text: 'Dạy nghề dệt trong sóc',
      figure: '12,5',
      unit: 'người',
      periodFrom: '2019',
      periodTo: '9/2026',
      ...fields,
    })
  const claim = () => house.db.selectFrom('claims').selectAll().orderBy('ordinal', 'desc').executeTakeFirstOrThrow()
  return { house, nominator, checker, stranger, nomination, path, write, claim }
}

test('a claim is written as people type it, checked by somebody else, and leaves the queue', async () => {
  const { house, nominator, checker, path, write, claim } = await scene()
  await using _ = house
  assert.match(await house.read(checker, '/office/verification'), /Thị Mai &lt;script>[\s\S]*Chưa ghi thành tích/)
  assert.equal((await write()).status, 303)
  const { id, figure, periodFrom, periodTo } = await claim()
  assert.deepEqual([figure, periodFrom?.toString(), periodTo?.toString()], [12.5, '2019-01-01', '2026-09-30'])
  assert.match(await house.read(checker, '/office/verification'), /1\/1 điều chưa kiểm/)

  const finding = { version: '1', result: 'partly', reason: 'Đã gặp 9/12 người, sổ thiếu tháng 2' }
  assert.equal((await house.send(nominator, `/office/claims/${id}/findings`, finding)).status, 409)
  assert.equal((await house.send(checker, `/office/claims/${id}/findings`, { ...finding, reason: ' ' })).status, 422)
  assert.equal((await house.send(checker, `/office/claims/${id}/findings`, finding)).status, 303)
  assert.match(await house.read(nominator, path), /Thấy một phần[\s\S]*Người Kiểm kiểm ngày 05\/10\/2026/)
  assert.match(await house.read(checker, '/office/verification'), /Không còn gì chờ kiểm/)

  assert.equal(
    (await house.send(nominator, `/office/claims/${id}`, { text: 'Dạy nghề dệt', figure: '26', unit: 'người', version: '1' })).status,
    303,
  )
  assert.match(await house.read(nominator, path), /Đã sửa sau khi kiểm, phải kiểm lại/)
  assert.match(await house.read(checker, '/office/verification'), /1\/1 điều chưa kiểm/)
})

test('a wrong form keeps everything typed and says what is wrong beside each field', async () => {
  const { house, write } = await scene()
  await using _ = house
  const page = await (await write({ figure: 'nhiều lắm', periodFrom: 'hồi đó', text: ' "><script>x' })).text()
  assert.match(page, /Xin ghi con số bằng chữ số/)
  assert.match(page, /Xin ghi năm \(2024\)/)
  assert.match(page, /value="nhiều lắm"/)
  assert.doesNotMatch(page, /<script>x/)
  assert.equal((await write({ unit: '' })).status, 422)
  assert.equal((await write({ periodFrom: '2026', periodTo: '2025' })).status, 422)
})

test('whoever began from an older version is shown both, picks, and loses nothing', async () => {
  const { house, nominator, checker, write, claim } = await scene()
  await using _ = house
  await write()
  const { id } = await claim()
  await house.send(checker, `/office/claims/${id}`, { text: 'Dạy nghề dệt trong sóc', figure: '26', unit: 'người', version: '1' })
  const late = { text: 'Dạy dệt cho chị em', figure: '28', unit: 'người', periodFrom: '2019', periodTo: '9/2026', version: '1' }
  const conflict = await house.send(nominator, `/office/claims/${id}`, late)
  assert.equal(conflict.status, 409)
  const page = await conflict.text()
  assert.match(page, /Bản đã lưu: 26/)
  assert.match(page, /value="28"/)
  assert.match(page, /Dạy dệt cho chị em/)
  assert.match(page, /name="version" value="2"/)
  assert.equal((await house.send(nominator, `/office/claims/${id}`, { ...late, version: '2' })).status, 303)
})

test('a photo is drawn anew without its place and camera; an HTML page named .jpg is refused and nothing typed is lost', async () => {
  const { house, nominator, checker, stranger, path, write, claim } = await scene()
  await using _ = house
  await write()
  const { id } = await claim()
  const attach = (file: File, text = 'Ảnh lớp dệt, 30/9') => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ kind: 'file', text, dated: '30/9/2026' })) body.set(name, value)
    body.set('file', file)
    return house.ask(nominator, `/office/claims/${id}/evidence`, { method: 'POST', body })
  }
  const page = new File(['<!doctype html><script>alert(1)</script>'], 'anh.jpg', { type: 'image/jpeg' })
  const refused = await attach(page)
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /không phải ảnh[\s\S]*Ảnh lớp dệt, 30\/9/)

  const exif = { IFD0: { Artist: 'Camera of M.' }, IFD3: { GPSLatitude: '11/1 30/1 0/1' } }
  const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#a33' } })
    .withExif(exif)
    .jpeg()
    .toBuffer()
  assert.ok(photo.includes('Camera of M.'))
  assert.equal((await attach(new File([new Uint8Array(photo)], '../../ảnh lớp.jpg'))).status, 303)
  const { id: piece } = await house.db.selectFrom('evidence').select('id').executeTakeFirstOrThrow()
  const sent = await house.ask(checker, `/office/evidence/${piece}/file`)
  const bytes = Buffer.from(await sent.arrayBuffer())
  assert.equal((await sharp(bytes).metadata()).exif, undefined)
  assert.ok(!bytes.includes('Camera of M.'))
  assert.deepEqual(
    ['content-disposition', 'x-content-type-options', 'content-security-policy'].map((name) => sent.headers.get(name)),
    [`attachment; filename*=UTF-8''${encodeURIComponent('.. .. ảnh lớp.jpg')}`, 'nosniff', "default-src 'none'; sandbox"],
  )
  assert.equal((await house.ask(stranger, `/office/evidence/${piece}/file`)).status, 404)

  const { sha256 } = await house.db.selectFrom('files').select('sha256').executeTakeFirstOrThrow()
  assert.equal((await house.send(nominator, `/office/evidence/${piece}/removal`)).status, 303)
  await house.drain()
  assert.equal(await house.program.files.has(sha256), false)
  assert.doesNotMatch(await house.read(nominator, path), /ảnh lớp/)
})

test('what only looks like a picture or a paper is refused, and what is two things at once is only ever saved', async () => {
  const { house, nominator, write, claim } = await scene()
  await using _ = house
  await write()
  const { id } = await claim()
  const attach = (name: string, content: string) => {
    const body = new FormData()
    for (const [field, value] of Object.entries({ kind: 'file', text: 'Sổ lớp', dated: '30/9/2026' })) body.set(field, value)
    body.set('file', new File([content], name))
    return house.ask(nominator, `/office/claims/${id}/evidence`, { method: 'POST', body })
  }
  const script = '<script>alert(document.cookie)</script>'
  for (const [name, content] of [
    ['hinh.svg', `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`],
    ['hinh.png', `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`],
    ['so.pdf', `<!doctype html>${script}`],
    ['so.docx', 'PK\u0003\u0004'],
    ['nhac.mp3', '#!/bin/sh\nrm -rf ~'],
  ] as const)
    assert.equal((await attach(name, content)).status, 422, name)
  const both = `%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n${script}\n%%EOF`
  const name = 'sổ"; filename=x.html\r\nX-Evil: 1\u202Egpj.pdf'
  assert.equal((await attach(name, both)).status, 303)
  const { id: piece } = await house.db.selectFrom('evidence').select('id').executeTakeFirstOrThrow()
  const sent = await house.ask(nominator, `/office/evidence/${piece}/file`)
  const said = sent.headers.get('content-disposition') ?? ''
  assert.match(said, /^attachment; filename\*=UTF-8''[A-Za-z0-9%._~!'()*-]+\.pdf$/)
  assert.doesNotMatch(decodeURIComponent(said), /[\r\n\u202E]/)
  assert.deepEqual(
    ['content-type', 'x-evil', 'x-content-type-options', 'content-security-policy'].map((header) => sent.headers.get(header)),
    ['application/pdf', null, 'nosniff', "default-src 'none'; sandbox"],
  )
})

test('equal files of two claims do not know of each other: one goes, the other stays', async () => {
  const { house, nominator, write, claim } = await scene()
  await using _ = house
  const pdf = () => new File(['%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'], 'sổ.pdf')
  const pieces: string[] = []
  for (let turn = 0; turn < 2; turn++) {
    await write()
    const body = new FormData()
    body.set('kind', 'file')
    body.set('text', 'Sổ lớp')
    body.set('file', pdf())
    assert.equal((await house.ask(nominator, `/office/claims/${(await claim()).id}/evidence`, { method: 'POST', body })).status, 303)
    pieces.push((await house.db.selectFrom('evidence').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()).id)
  }
  assert.equal((await house.db.selectFrom('files').select('sha256').execute()).length, 1)
  await house.send(nominator, `/office/evidence/${pieces[0]}/removal`)
  await house.drain()
  assert.equal((await house.ask(nominator, `/office/evidence/${pieces[0]}/file`)).status, 404)
  assert.equal((await house.ask(nominator, `/office/evidence/${pieces[1]}/file`)).status, 200)
})

test('what lies outside one’s reach, or behind a closed door, does not exist', async () => {
  const { house, checker, stranger, nomination, path, write, claim } = await scene()
  await using _ = house
  await write()
  const { id } = await claim()
  const closed = { reason: 'conflict', userId: checker.id, kind: 'nomination', subjectId: nomination, because: 'em ruột' } as const
  const admin = await makeUser(house.db, { roles: ['admin'] })
  await perform(house.program, admin, noon, (act) => closeDoor(act, closed))
  for (const who of [stranger, checker]) {
    assert.equal((await house.ask(who, path)).status, 404)
    assert.equal((await house.ask(who, `/office/claims/${id}`)).status, 404)
    assert.equal((await house.send(who, `/office/claims/${id}/findings`, { version: '1', result: 'shown', reason: 'x' })).status, 404)
    assert.doesNotMatch(await house.read(who, '/office/verification'), /Thị Mai/)
  }
  const leader = await makeUser(house.db, { roles: ['leader'] })
  assert.equal((await house.send(leader, path, { text: 'Tự ghi' })).status, 403)
})

test('the page of claims costs the same number of queries with one claim and with three', async () => {
  const { house, nominator, path, write } = await scene()
  await using _ = house
  const counted: number[] = []
  const { listClaims, findCase } = await import('./index.ts')
  const { connect } = await import('#platform/db/database.ts')
  for (const more of [1, 2]) {
    for (let turn = 0; turn < more; turn++) await write()
    let queries = 0
    const db = connect(house.url, { log: () => void queries++ })
    await listClaims(db, await findCase(db, nominator, path.split('/')[3] ?? ''))
    await db.destroy()
    counted.push(queries)
  }
  assert.deepEqual(counted, [2, 2])
})
