import { printDocx } from '#platform/paper/docx.ts'
import { printPdf } from '#platform/paper/pdf.ts'
import { sendPaper, showPaper } from '#app/documents/index.ts'
import type { NavEntry } from '#platform/ui/navigation.ts'
import { showDay } from '#platform/language/time.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, readForm, type Form } from '#platform/web/form.ts'
import { rowsForFile, writeRows } from '#platform/spreadsheet/write.ts'
import { withQuery } from '#platform/ui/address.ts'
import { attachment } from '#platform/web/attachment.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { askedIn, idOf, pageOf } from '#platform/web/params.ts'
import { prepareCeremony } from './commands.ts'
import { ceremonyForm } from './form.ts'
import { messages as say } from './messages.ts'
import { callsOf } from './order.ts'
import { CeremoniesPage, CeremonyPage, NewCeremonyPage } from './pages/ceremonies.tsx'
import { ceremonyYears, countCeremonies, findCeremony, listCeremonies, listHanded, listToHand } from './queries.ts'
import { onStageAtOnce, prepareCeremonies } from './rules.ts'
import { scriptPaper } from './script.ts'

export const eventsNav: readonly NavEntry[] = [
  { href: '/office/ceremonies', label: say.ceremonies, icon: 'gift', roles: ['office', 'publicity', 'leader'] },
]

export const ceremonies = routes()

const wantedOf = (c: Context) => ({ q: askedIn(c, 'q'), year: askedIn(c, 'year') })
ceremonies.get('/office/ceremonies', async (c) => {
  const { db, t } = c.var
  const actor = actorOf(c)
  const wanted = { ...wantedOf(c), page: pageOf(c), size: 50 }
  const [rows, total, years] = await Promise.all([
    listCeremonies(db, actor, wanted),
    countCeremonies(db, actor, wanted),
    ceremonyYears(db, actor),
  ])
  const address = addressOf(c)
  const exportHref = withQuery(address.replace('/office/ceremonies', '/office/ceremonies/export.xlsx'), { page: null })
  const found = { total, page: wanted.page, size: wanted.size }
  const mayPrepare = prepareCeremonies.allows(actor, null)
  return page(c, { title: t(say.ceremonies) }, <CeremoniesPage {...{ t, rows, found, years, address, exportHref, mayPrepare }} />)
})

/** Exactly what is seen in the list, all its pages. */
ceremonies.get('/office/ceremonies/export.xlsx', async (c) => {
  const { db, t } = c.var
  const rows = await listCeremonies(db, actorOf(c), { ...wantedOf(c), size: rowsForFile })
  const bytes = await writeRows({
    name: t(say.ceremonies),
    head: [say.title, say.occasion, say.heldOn, say.place, say.who].map((sentence) => t(sentence)),
    rows: rows.map(({ title, occasion, heldOn, place, people }) => [title, occasion, showDay(heldOn), place, people]),
    widths: [44, 40, 14, 30, 12],
  })
  return attachment(c, bytes, 'xlsx', 'le-trao-thuong')
})

ceremonies.get('/office/ceremonies/new', (c) => showNew(c, emptyForm))

ceremonies.post('/office/ceremonies', async (c) => {
  const { input, form } = readForm(ceremonyForm, say, await c.req.formData(), c.var.t)
  if (!input) return showNew(c, form)
  const id = await c.var.perform((act) => prepareCeremony(act, input))
  return c.redirect(`/office/ceremonies/${id}`, 303)
})

ceremonies.get('/office/ceremonies/:id', async (c) => {
  const { db, t } = c.var
  const ceremony = await findCeremony(db, actorOf(c), idOf(c))
  const calls = callsOf(await listHanded(db, actorOf(c), ceremony.id), onStageAtOnce)
  return page(c, { title: ceremony.title }, <CeremonyPage t={t} ceremony={ceremony} calls={calls} />)
})

ceremonies.get('/office/ceremonies/:id/script', async (c) => {
  const { ceremony, paper } = await scriptOf(c)
  const back = { href: `/office/ceremonies/${ceremony.id}`, label: ceremony.title }
  return showPaper(c, { title: c.var.t(say.script), papers: [paper], back, fileAt: (format) => `${back.href}/script.${format}` })
})

for (const format of ['docx', 'pdf'] as const)
  ceremonies.get(`/office/ceremonies/:id/script.${format}`, async (c) => {
    const { paper } = await scriptOf(c)
    return sendPaper(c, format === 'docx' ? await printDocx(paper) : await printPdf(paper, c.var.now), format, 'loi-dan-trao-thuong')
  })

async function scriptOf(c: Context) {
  const ceremony = await findCeremony(c.var.db, actorOf(c), idOf(c))
  const calls = callsOf(await listHanded(c.var.db, actorOf(c), ceremony.id), onStageAtOnce)
  return { ceremony, paper: scriptPaper(ceremony, calls, actorOf(c).name) }
}

async function showNew(c: Context, form: Form) {
  const { db, t } = c.var
  const options = (await listToHand(db, actorOf(c))).map(({ id, name, awardName, issuedOn }) => ({
    id,
    label: name,
    hint: [awardName, issuedOn && showDay(issuedOn)].filter(Boolean).join(' · '),
  }))
  const status = Object.keys(form.problems).length ? 422 : 200
  return page(c, { title: t(say.newCeremony), status }, <NewCeremonyPage t={t} form={form} options={options} />)
}
