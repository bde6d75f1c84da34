import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { render } from 'preact-render-to-string'
import { speak } from '#platform/language/messages.ts'
import { TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { SentBackForm } from '#platform/ui/typed.ts'
import { emptyForm, formOf } from '#platform/web/form.ts'
import { testHouse } from './app.ts'
import { makeAgency, makeNomination, makeRound, makeSubject, makeUser } from './makers.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db } = house
await makeAgency(db)
const officer = await makeUser(db, { name: 'Nguyễn Thị Mẫu' })

test('what the rules say no to comes back where it was written, picks and all', async () => {
  const members = await Promise.all(['Thị Mai', 'K’Brôi', 'Điểu Thử'].map((name) => makeUser(db, { name, roles: ['council'] })))
  const fields = new URLSearchParams({
    name: 'Hội đồng <b>mẫu</b>',
    decisionNumber: '12/QĐ-BDT',
    decidedOn: '05/01/2026',
    termFrom: '05/01/2026',
    termTo: '04/01/2026',
    _from: '/office/council/councils/new',
  })
  const parts = ['chair', 'member', 'secretary']
  for (const [at, { id }] of members.entries()) {
    fields.append('member[]', id)
    fields.append('part[]', parts[at] ?? '')
  }
  const answer = await house.send(officer, '/office/council/councils', fields)
  const page = await answer.text()
  assert.equal(answer.status, 422)
  for (const field of ['termTo', 'tellers']) assert.match(page, new RegExp(`href="#f-${field}"`), 'every fault is named at once')
  assert.match(page, /data-problems/)
  assert.match(page, /value="Hội đồng &lt;b>mẫu&lt;\/b>"/)
  for (const { id } of members) assert.match(page, new RegExp(`<option value="${id}" selected`))
})

test('a rule about the whole form stands over it, and every line is still there', async () => {
  const fields = new URLSearchParams({ name: 'Bộ mẫu', subjectKind: 'individual', passMark: '50', _from: '/office/criteria/new' })
  for (const [code, text, weight] of [
    ['I', 'Giúp người cùng thôn', '60'],
    ['I', 'Giữ nghề <dệt>', '40'],
  ] as const)
    for (const [name, value] of Object.entries({ code, text, weight, evidence: '' })) fields.append(`${name}[]`, value)
  const answer = await house.send(officer, '/office/criteria', fields)
  const page = await answer.text()
  assert.equal(answer.status, 409)
  assert.match(page, /data-problems[\s\S]*Hai tiêu chí có cùng mã I\./)
  for (const written of ['value="Bộ mẫu"', 'value="Giúp người cùng thôn"', 'value="Giữ nghề &lt;dệt>"', 'value="40"'])
    assert.ok(page.includes(written), written)
})

test('a deed the page no longer offers: the page comes, and says at its head why nothing was done', async () => {
  const roundId = await makeRound(db)
  const id = await makeNomination(db, {
    subjectId: await makeSubject(db, { name: 'Thị Mai', keptBy: officer.organisationId, createdBy: officer.id }),
    roundId,
    nominator: officer,
    status: 'submitted',
  })
  const page = `/office/nominations/${id}`
  const answer = await house.send(officer, `${page}/submission`, { _from: page })
  const text = await answer.text()
  assert.equal(answer.status, 409)
  assert.match(text, /<h1>[^<]*Thị Mai/)
  assert.match(text, /class="flash flash-no" role="alert"/)
})

test('a form that came back still began from the version its writer saw', () => {
  const back = { action: '/office/x', form: formOf({ version: '3', was: '{"a":"cũ"}', a: 'mới' }), shown: false, why: null, told: false }
  const html = render(
    <SentBackForm.Provider value={back}>
      <FormCard
        t={speak('vi')}
        form={emptyForm}
        action="/office/x"
        foot={null}
        standing={{ version: 5, was: '{"a":"của người kia"}', clash: null }}
      >
        <TextField form={emptyForm} name="a" label="A" />
      </FormCard>
    </SentBackForm.Provider>,
  )
  assert.match(html, /name="version" value="3"/)
  assert.equal(html.includes('của người kia'), false)
})
