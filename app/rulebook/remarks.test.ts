import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { speak } from '#platform/language/messages.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeUser } from '#test/makers.ts'
import { listRules, ruleInForce } from './queries.ts'
import { ruleKinds } from './kinds.ts'
import { withRemarks } from './remarks.ts'
import { governing } from './standing.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, ask } = house
await makeAgency(db)
const clerk = await makeUser(db)
const day = (text: string) => Temporal.PlainDate.from(text)
test('for every rule and any day the page names the version the database goes by', async () => {
  for (const kind of ruleKinds)
    for (const on of [day('2023-06-01'), day('2024-06-01'), day('2026-10-01')]) {
      const rows = await listRules(db, { kind })
      for (const key of new Set(rows.map((row) => row.key))) {
        const named = governing(
          rows.filter((row) => row.key === key),
          on,
        )
        const held = await ruleInForce(db, kind, key, on)
        assert.equal(named?.effect === 'holds' ? named.id : null, held?.id ?? null, `${kind} ${key} ${on.toString()}`)
      }
    }
})

test('in English the program remarks in English; only laws and what they say stay Vietnamese', async () => {
  const t = speak('en')
  const shippedRules = await db.selectFrom('legalRules').select(['note', 'citation']).where('enteredBy', 'is', null).execute()
  const vietnamese = /[ăâđêôơư\u1ea0-\u1ef9]/i
  const notes = new Set(shippedRules.flatMap(({ note }) => (note ? [withRemarks(t, note).replaceAll(/Nghị định [\w/-]+Đ-CP/g, '')] : [])))
  assert.ok(notes.size > 0)
  for (const note of notes) assert.doesNotMatch(note, vietnamese)
  const remarks = new Set(shippedRules.flatMap(({ citation }) => withRemarks(t, citation).match(/\([^)]*\)/g) ?? []))
  for (const remark of remarks) if (!/^\((Điều|Hội đồng)/.test(remark)) assert.doesNotMatch(remark, vietnamese)
  const { id } = await db.selectFrom('legalRules').select('id').where('note', 'like', 'Tạm giữ mức%').limit(1).executeTakeFirstOrThrow()
  const page = await (await ask(clerk, `/office/rulebook/rules/${id}`, {}, 'en')).text()
  assert.match(page, /The figure from before 01\/10\/2026 is kept/)
  assert.doesNotMatch(page, /chưa đọc được|Tạm giữ/)
})
