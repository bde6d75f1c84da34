import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { test } from 'node:test'
import { withdrawStory } from '#app/stories/index.ts'
import { Refusal } from '#platform/errors.ts'
import { testHouse } from '#test/app.ts'
import { newsroom, tell } from '#test/telling.ts'
import { publishSite } from './publish.ts'

async function scene() {
  const house = await testHouse()
  const room = await newsroom(house)
  const folder = mkdtempSync(join(tmpdir(), 'gs-publish-'))
  const publish = () => publishSite(house.program, { folder, origin: 'https://tinh.example.vn/guong-sang/' })
  const files = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name))
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return { house, room, folder, publish, files, read }
}

test('the site as files: every link leads to a file that is there, without a server behind it', async () => {
  const { house, room, folder, publish, files, read } = await scene()
  await using _ = house
  const { slug } = await tell(room, { field: 'teaching' })
  for (let nth = 0; nth < 21; nth++) await tell(room, { name: `Người ${nth}` })
  await tell(room, { name: 'Chưa đăng' }, 'approved')
  await publish()
  const page = read(`guong/${slug}/index.html`)
  assert.match(page, /Thị\sMai/)
  assert.match(page, /tinh\.example\.vn\/guong-sang\/guong\/thi-mai/)
  assert.ok(existsSync(join(folder, `en/guong/${slug}/index.html`)))
  for (const name of files().filter((file) => file.endsWith('.html'))) {
    assert.doesNotMatch(read(name), /Chưa đăng|<script|<form/, name)
    for (const [, link = ''] of read(name).matchAll(/(?:href|src)="([^"#:]+)(?:#[^"]*)?"/g)) {
      assert.doesNotMatch(link, /^\//, `${name} → ${link}`)
      const target = posix.join(posix.dirname(name), link)
      assert.ok(existsSync(join(folder, target)) || target.startsWith('assets/'), `${name} → ${link}`)
    }
  }
  rmSync(folder, { recursive: true })
})

test('the next writing removes what was withdrawn, says so at its address, and changes nothing else', async () => {
  const { house, room, folder, publish, read } = await scene()
  await using _ = house
  const { slug, storyId } = await tell(room, { name: 'Chị Bí Mật' })
  await tell(room, { name: 'Người ở lại' })
  await publish()
  assert.equal((await publish()).changed, 0)
  await room.as(room.author, (act) => withdrawStory(act, storyId, { because: 'asked', note: '' }))
  await house.program.kept.settled()
  await publish()
  assert.match(read(`guong/${slug}/index.html`), /Chuyện này đã được gỡ/)
  assert.match(read('.htaccess'), new RegExp(`\\^\\(en/\\)\\?guong/${slug}\\(/\\.\\*\\)\\?\\$ - \\[G,L\\]`))
  assert.match(read('tin.atom'), /deleted-entry/)
  assert.match(read(`en/guong/${slug}/index.html`), /This story has been removed/)
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.(html|xml|atom)$/.test(name)) assert.doesNotMatch(read(name), /Chị.Bí.Mật/, name)
  rmSync(folder, { recursive: true })
})

test('a folder that holds something else is not written to', async () => {
  const { house, folder, publish } = await scene()
  await using _ = house
  writeFileSync(join(folder, 'luận văn.docx'), 'x')
  await assert.rejects(publish(), Refusal)
  assert.deepEqual(readdirSync(folder), ['luận văn.docx'])
  rmSync(folder, { recursive: true })
})
