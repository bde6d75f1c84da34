import { sql } from 'kysely'
import { listAwards } from '#app/rulebook/index.ts'
import { fold } from '#platform/language/fold.ts'
import { filled } from '#platform/language/messages.ts'
import { readDay } from '#platform/language/time.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, formOf, readForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { enterPastAwards } from './commands.ts'
import { pastAwardForm, type PastAwardInput } from './form.ts'
import { messages as say } from './messages.ts'
import { BulkAwardsPage, PastAwardPage } from './pages/awards.tsx'
import { findSubject, visibleTo } from './queries.ts'

export const awardRoutes = routes()

awardRoutes.get('/office/people/awards', (c) =>
  page(c, { title: c.var.t(say.bulkAwards) }, <BulkAwardsPage t={c.var.t} form={emptyForm} />),
)

awardRoutes.post('/office/people/awards', async (c) => {
  const { t } = c.var
  const text = String((await c.req.formData()).get('rows') ?? '').normalize('NFC')
  const lines = text
    .split(/\r?\n/)
    .flatMap((line, at) => (line.trim() ? [{ row: at + 1, cells: line.split('\t').map((cell) => cell.trim()) }] : []))
  const { awards, problems } = await readLines(c, lines)
  if (problems.length || !awards.length) {
    const form: Form = { ...formOf({ rows: text }), problems: { rows: problems.join('\n') || t(say.rowShort) } }
    return page(c, { title: t(say.bulkAwards), status: 422 }, <BulkAwardsPage t={t} form={form} />)
  }
  await c.var.perform((act) => enterPastAwards(act, awards))
  return c.redirect('/office/people', 303)
})

awardRoutes.get('/office/people/:id/awards/new', (c) => showOne(c, emptyForm))

awardRoutes.post('/office/people/:id/awards', async (c) => {
  const subject = await findSubject(c.var.db, actorOf(c), idOf(c))
  const { input, form } = readForm(pastAwardForm, say, await c.req.formData(), c.var.t)
  if (!input) return showOne(c, form)
  await c.var.perform((act) => enterPastAwards(act, [{ ...input, subjectId: subject.id }]))
  return c.redirect(`/office/people/${subject.id}`, 303)
})

async function showOne(c: Context, form: Form) {
  const { db, t, language } = c.var
  const subject = await findSubject(db, actorOf(c), idOf(c))
  const awards = (await listAwards(db, language)).map(({ code, name }) => ({ id: code, label: name }))
  const status = Object.keys(form.problems).length ? 422 : 200
  return page(c, { title: t(say.addAward), status }, <PastAwardPage t={t} form={form} subject={subject} awards={awards} types={types(c)} />)
}

function types(c: Context) {
  const words = {
    MERIT: ['Công trạng', 'Merit'],
    SUDDEN: ['Đột xuất', 'Sudden achievement'],
    MOVEMENT: ['Phong trào', 'Movement'],
    THEMATIC: ['Chuyên đề', 'Thematic'],
    LONG_SERVICE: ['Cống hiến', 'Long service'],
  }
  return Object.entries(words).map(([id, [vi, en]]) => ({ id, label: c.var.t({ vi: vi ?? id, en: en ?? id }) }))
}

type Line = { row: number; cells: string[] }

async function readLines(c: Context, lines: readonly Line[]) {
  const { db, t, language } = c.var
  const names = [...new Set(lines.map(({ cells }) => fold(cells[0] ?? '')))]
  const found = names.length
    ? await visibleTo(db, actorOf(c))
        .select(['id', 'folded'])
        .where('mergedInto', 'is', null)
        .where(sql<boolean>`folded = any(${names})`)
        .execute()
    : []
  const codes = new Map((await listAwards(db, language)).map(({ code, name }) => [fold(name), code]))
  const awards: (PastAwardInput & { subjectId: string })[] = []
  const problems: string[] = []
  const say1 = (row: number, problem: string) => problems.push(t(say.rowProblem, { row, problem }))
  for (const { row, cells } of lines) {
    const [name = '', year = '', awardName = '', decisionNumber, decidedOn, issuer] = cells
    const people = found.filter((one) => one.folded === fold(name))
    const only = people[0]
    if (!name || !/^(19|20)\d\d$/.test(year) || !awardName) say1(row, t(say.rowShort))
    else if (decidedOn && !readDay(decidedOn)) say1(row, t(say.badDay))
    else if (!only) say1(row, t(filled(say.rowNobody, { name })))
    else if (people.length > 1) say1(row, t(filled(say.rowMany, { name, count: people.length })))
    else
      awards.push({
        subjectId: only.id,
        awardCode: codes.get(fold(awardName)) ?? null,
        awardName,
        commendationType: null,
        year: Number(year),
        decisionNumber: decisionNumber || null,
        decidedOn: decidedOn ? readDay(decidedOn) : null,
        issuer: issuer || null,
        achievementFrom: null,
        achievementTo: null,
      })
  }
  return { awards, problems }
}
