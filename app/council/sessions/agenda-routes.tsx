import { Forbidden } from '#platform/errors.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { meet, savedTogether, standingOf, type Kept } from '#platform/web/together.ts'
import type { Clash, Form } from '#platform/ui/typed.ts'
import { listReady, setAgenda } from './agenda.ts'
import { mayRun } from '../desk.ts'
import { methodsFor } from '../votes/item-rule.ts'
import { messages as say } from '../messages.ts'
import { AgendaPage } from './pages/agenda.tsx'
import { methodWords } from '../pages/words.tsx'
import { findSession } from '../queries.ts'
import type { Method } from '../rules.ts'

export const agendaRoutes = routes()
const at = '/office/council/sessions'

agendaRoutes.get(`${at}/:id/agenda`, async (c) => {
  const agenda = await agendaOf(c)
  return show(c, agenda, agenda.kept.saved)
})

agendaRoutes.post(`${at}/:id/agenda`, async (c) => {
  const agenda = await agendaOf(c)
  const { session, ready, kept } = agenda
  const met = await meet(await c.req.formData(), kept, c.var.t)
  if (met.clash) return show(c, agenda, met.form, met.clash)
  const chosen = new Set(met.body.getAll('nomination[]'))
  const lines = ready
    .filter(({ id }) => chosen.has(id))
    .map(({ id }) => ({ nominationId: id, method: methodOf(met.body.get(`method:${id}`)) }))
  await c.var.perform((act) => setAgenda(act, session.id, lines, session.agendaVersion))
  if (met.together) flash(c, savedTogether)
  return c.redirect(`${at}/${session.id}`, 303)
})

type Agenda = Awaited<ReturnType<typeof agendaOf>>

/** The agenda as it stands, in the fields of its form: what is taken up, and how each case that may be is voted on. */
async function agendaOf(c: Context) {
  const { db, t } = c.var
  const session = await findSession(db, actorOf(c), idOf(c))
  if (!mayRun(c, session)) throw new Forbidden('edit the agenda')
  const [ready, items] = await Promise.all([
    listReady(db, actorOf(c)),
    db.selectFrom('agendaItems').select(['nominationId', 'method']).where('sessionId', '=', session.id).execute(),
  ])
  const mayBe = await methodsFor(db, ready, session.ruleOn)
  const methods = new Map(items.map(({ nominationId, method }) => [nominationId, method]))
  const kept: Kept = {
    saved: {
      values: Object.fromEntries(ready.map(({ id }) => [`method:${id}`, methods.get(id) ?? mayBe.get(id)?.[0] ?? 'secret'])),
      lists: { nomination: ready.map(({ id }) => id).filter((id) => methods.has(id)) },
      problems: {},
    },
    version: session.agendaVersion,
    by: async () => (await db.selectFrom('users').select('name').where('id', '=', session.agendaBy).executeTakeFirst())?.name ?? null,
    shown: async (_name, value) => t(methodWords[methodOf(value)]),
  }
  return { session, ready, kept, mayBe }
}

function show(c: Context, { session, ready, kept, mayBe }: Agenda, form: Form, clash: Clash | null = null) {
  const { t } = c.var
  const props = { t, session, ready, mayBe, form, standing: standingOf(kept, clash) }
  return page(c, { title: t(say.editAgenda), status: clash ? 409 : 200 }, <AgendaPage {...props} />)
}

function methodOf(value: FormDataEntryValue | null): Method {
  return value === 'paper' || value === 'hand' || value === 'named' ? value : 'secret'
}
