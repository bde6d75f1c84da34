import { printDocx } from '#platform/paper/docx.ts'
import { printPdf } from '#platform/paper/pdf.ts'
import { sendPaper } from '#app/documents/index.ts'
import type { NavEntry } from '#platform/ui/navigation.ts'
import { showDay } from '#platform/language/time.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, readForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { prepareCeremony } from './commands.ts'
import { ceremonyForm } from './form.ts'
import { messages as say } from './messages.ts'
import { callsOf } from './order.ts'
import { CeremoniesPage, CeremonyPage, NewCeremonyPage } from './pages/ceremonies.tsx'
import { findCeremony, listCeremonies, listHanded, listToHand } from './queries.ts'
import { onStageAtOnce, prepareCeremonies } from './rules.ts'
import { scriptPaper } from './script.ts'

export const eventsNav: readonly NavEntry[] = [
  { href: '/office/ceremonies', label: say.ceremonies, icon: 'gift', roles: ['office', 'publicity', 'leader'] },
]

export const ceremonies = routes()

ceremonies.get('/office/ceremonies', async (c) => {
  const { db, t } = c.var
  const rows = await listCeremonies(db, actorOf(c))
  return page(c, { title: t(say.ceremonies) }, <CeremoniesPage t={t} rows={rows} mayPrepare={prepareCeremonies.allows(actorOf(c), null)} />)
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

for (const format of ['docx', 'pdf'] as const)
  ceremonies.get(`/office/ceremonies/:id/script.${format}`, async (c) => {
    const { db, now } = c.var
    const ceremony = await findCeremony(db, actorOf(c), idOf(c))
    const calls = callsOf(await listHanded(db, actorOf(c), ceremony.id), onStageAtOnce)
    const paper = scriptPaper(ceremony, calls, actorOf(c).name)
    return sendPaper(c, format === 'docx' ? await printDocx(paper) : await printPdf(paper, now), format, 'loi-dan-trao-thuong')
  })

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
