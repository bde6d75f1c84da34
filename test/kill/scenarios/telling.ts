import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { newsroom, tell, type Newsroom } from '#test/telling.ts'
import { form } from '../browser.ts'
import type { Office } from '../office.ts'
import { linesOf, oneForm, type Scenario } from '../scenario.ts'

const rooms = new WeakMap<Office, Newsroom>()

async function open(office: Office) {
  const { db, jobs, agency } = office
  const clock = {
    get now() {
      return Temporal.Now.instant()
    },
  }
  rooms.set(office, await newsroom({ db, program: { db, jobs }, time: clock }, agency))
}

function roomOf(office: Office) {
  const room = rooms.get(office)
  assert.ok(room)
  return room
}

let told = 0

/** Published exactly where the story says so: a face without its edition, or an edition without its face, is half a deed. */
async function facesMatch({ db }: Office) {
  const { rows } = await sql`
    select f.story_id from story_faces f join story_editions e on e.id = f.edition_id where e.published_at is null
    union all
    select t.story_id from story_texts t join stories s on s.id = t.story_id
    where t.work = 'told' and (s.withdrawn_at is not null or not exists (select 1 from story_faces f where f.story_id = t.story_id and f.language = t.language))`.execute(
    db,
  )
  assert.deepEqual(rows, [], 'no story is half published or half withdrawn')
  const { rows: silent } = await sql`
    select s.id from stories s where s.withdrawn_at is not null
    and not exists (select 1 from journal j where j.subject_id = s.id::text and j.event = 'story withdrawn')`.execute(db)
  assert.deepEqual(silent, [], 'no story was withdrawn without a line in the journal')
}

export const publishing: Scenario = {
  name: 'publishing a story',
  points: ['publishing'],
  begin: open,
  async next(office) {
    const room = roomOf(office)
    const { storyId, slug } = await tell(room, { name: `Thị Mai mẫu ${++told}` }, 'approved')
    return {
      carryOut: oneForm(form(`/office/stories/${storyId}/texts/vi/publication`, { note: '' })),
      async once({ read }) {
        assert.equal(await linesOf(office, 'story published', storyId), 1)
        const faces = await office.db.selectFrom('storyFaces').select('language').where('storyId', '=', storyId).execute()
        assert.deepEqual(faces, [{ language: 'vi' }])
        assert.equal((await read(`/guong/${slug}`)).status, 200)
        assert.ok((await read('/guong')).text.includes(`/guong/${slug}"`))
        assert.ok((await read('/tin.atom')).text.includes(slug))
      },
    }
  },
  sound: facesMatch,
}

export const withdrawing: Scenario = {
  name: 'withdrawing a story',
  points: ['withdrawing'],
  begin: open,
  async next(office) {
    const { storyId, slug } = await tell(roomOf(office), { name: `Điểu Mẫu ${++told}` })
    return {
      carryOut: oneForm(form(`/office/stories/${storyId}/withdrawal`, { because: 'asked', note: '' })),
      async once({ read }) {
        assert.equal(await linesOf(office, 'story withdrawn', storyId), 1)
        assert.equal((await read(`/guong/${slug}`)).status, 410)
        assert.ok(!(await read('/guong')).text.includes(`/guong/${slug}"`))
        const feed = await read('/tin.atom')
        assert.ok(feed.text.includes(`<at:deleted-entry ref="urn:uuid:${storyId}"`))
      },
    }
  },
  sound: facesMatch,
}
