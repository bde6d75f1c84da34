import type { Act } from '#platform/act.ts'
import { Forbidden } from '#platform/errors.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { emptyForm, readForm, textOf } from '#platform/web/form.ts'
import { doorPage, page } from '#platform/web/page.tsx'
import { idOf, isId } from '#platform/web/params.ts'
import { prepareSession } from './agenda.ts'
import { invite, postpone } from './invitation-commands.ts'
import { agendaRoutes } from './agenda-routes.tsx'
import { countOpenBoxes } from '../ballots/box-desk.ts'
import { asked, isSecure, mayDecide, mayRun, maySettle, nextThing, quorumLine, viewOf } from '../desk.ts'
import { departureForm, noteForm, postponementForm, sessionForm, textForm } from '../form.ts'
import { messages as say } from '../messages.ts'
import { openVotes } from '../votes/open-together.ts'
import { openingOf } from '../votes/opening-form.ts'
import { ordinalsOf } from '../ordinals.ts'
import { MinutesPage } from '../minutes/pages/minutes.tsx'
import { PanicPage } from './pages/panic.tsx'
import { NewSessionPage } from './pages/prepare.tsx'
import { lastCounted, ProjectorPage } from './pages/projector.tsx'
import { SessionPage } from './pages/session.tsx'
import { noteDevice, notePower } from './panic-commands.ts'
import { votesOnPaper } from '../ballots/paper-voters.ts'
import { placesShown } from '../places/place-routes.tsx'
import { listTellers } from '../queries.ts'
import { countPapers } from '../rules.ts'
import { leave, notHereAfterAll } from './attendance-commands.ts'
import { noteDiscussion, openSession } from './session-commands.ts'
import { closeSession, signMinutes } from '../minutes/sign-commands.ts'
import { receiveWritten } from '../ballots/written-commands.ts'
import { myAsides } from '../conflicts/conflict-view.ts'

export const sessionRoutes = routes()
const at = '/office/council/sessions'

sessionRoutes.get(`${at}/new`, async (c) => newSession(c, emptyForm))

sessionRoutes.post(at, async (c) => {
  const { t, perform } = c.var
  const { input, form } = readForm(sessionForm, say, await c.req.formData(), t)
  if (!input) return newSession(c, form, 422)
  const id = await perform((act) => prepareSession(act, input))
  return c.redirect(`${at}/${id}/agenda`, 303)
})

async function newSession(c: Context, form: typeof emptyForm, status: 200 | 422 = 200) {
  const { db, t } = c.var
  if (!(await mayPrepare(c))) throw new Forbidden('prepare a session')
  const councils = await db
    .selectFrom('councils')
    .select(['id', 'name as label'])
    .where('closedOn', 'is', null)
    .orderBy('termFrom', 'desc')
    .execute()
  return page(c, { title: t(say.newSession), status }, <NewSessionPage t={t} form={form} councils={councils} />)
}

/** The office, and whoever keeps a council's minutes. */
async function mayPrepare(c: Context) {
  const actor = actorOf(c)
  if (actor.roles.has('office')) return true
  const seat = await c.var.db
    .selectFrom('councilSeats')
    .select('id')
    .where('userId', '=', actor.id)
    .where('part', '=', 'secretary')
    .executeTakeFirst()
  return seat !== undefined
}

sessionRoutes.get(`${at}/:id`, async (c) => {
  const view = await viewOf(c, idOf(c))
  const { t, db } = c.var
  const [next, quorum, places, asides] = await Promise.all([
    nextThing(c, view),
    quorumLine(c, view),
    placesShown(c, view),
    myAsides(db, actorOf(c), view.session.id),
  ])
  const props = {
    view,
    next,
    quorum,
    places,
    secure: isSecure(c),
    mayRun: mayRun(c, view.session),
    mayDecide: mayDecide(c, view.session),
    maySettle: maySettle(c, view.session),
    waiting: asides.filter(({ waits }) => waits).reduce((sum, { items }) => sum + items, 0),
    counts: countPapers.allows(actorOf(c), view.session.sitting),
  }
  return page(c, { title: t(say.sessionTitle, { number: view.session.number, year: view.session.year }) }, <SessionPage t={t} {...props} />)
})

sessionRoutes.route('/', agendaRoutes)

/** A deed of the session that needs nothing but the button; the page comes back. */
function deed(path: string, command: (act: Act, id: string, c: Context) => Promise<unknown>, back = '') {
  sessionRoutes.post(`${at}/:id/${path}`, async (c) => {
    const id = idOf(c)
    await c.var.perform((act) => command(act, id, c))
    return c.redirect(`${at}/${id}${back}`, 303)
  })
}

deed('invitations', async (act, id, c) => invite(act, id, textOf(await c.req.formData(), 'unappraised')))
deed('opening', (act, id) => openSession(act, id))
deed('closing', (act, id) => closeSession(act, id))
deed('postponement', async (act, id, c) => postpone(act, id, await asked(c, postponementForm)))
deed('notes', async (act, id, c) => {
  const { text, itemId } = await asked(c, noteForm)
  return noteDiscussion(act, id, text, itemId || null)
})
deed('departures', async (act, id, c) => {
  const { seatId, because } = await asked(c, departureForm)
  return leave(act, id, seatId, because)
})
deed('attendance/removal', async (act, id, c) => notHereAfterAll(act, id, await seatFrom(c)))
deed('written/receipt', async (act, id, c) => receiveWritten(act, id, await seatFrom(c)))
deed('paper-voters', async (act, id, c) => votesOnPaper(act, id, await seatFrom(c)))
deed('devices', async (act, id, c) => noteDevice(act, id, (await asked(c, textForm)).text), '/panic')
deed('interruptions', async (act, id, c) => notePower(act, id, (await asked(c, textForm)).text), '/panic')
deed(
  'signatures',
  async (act, id, c) => signMinutes(act, id, (await c.req.formData()).get('part') === 'chair' ? 'chair' : 'secretary'),
  '/minutes',
)

sessionRoutes.post(`${at}/:id/votes`, async (c) => {
  const id = idOf(c)
  const opening = await openingOf(c)
  const unopened = await c.var.perform((act) => openVotes(act, id, opening))
  if (unopened.length > 0) flash(c, say.foundWhileOpening, { ordinals: ordinalsOf(unopened.map((ordinal) => ({ ordinal }))) })
  return c.redirect(`${at}/${id}`, 303)
})

sessionRoutes.post(`${at}/:id/count`, async (c) => {
  const id = idOf(c)
  await countOpenBoxes(c.var.program, c.var.perform, id)
  return c.redirect(`${at}/${id}`, 303)
})

async function seatFrom(c: Context) {
  const value = (await c.req.formData()).get('seatId')
  return typeof value === 'string' && isId(value) ? value : ''
}

sessionRoutes.get(`${at}/:id/panic`, async (c) => {
  const view = await viewOf(c, idOf(c))
  if (!mayRun(c, view.session)) throw new Forbidden('run the session')
  return page(c, { title: c.var.t(say.panic) }, <PanicPage t={c.var.t} view={view} />)
})

sessionRoutes.get(`${at}/:id/minutes`, async (c) => {
  const { db, t } = c.var
  const view = await viewOf(c, idOf(c))
  const tellers = await listTellers(db, view.session.councilId, view.session.on)
  const asides = await myAsides(db, actorOf(c), view.session.id)
  const closedItems = asides.reduce((sum, { items }) => sum + items, 0)
  const props = {
    tellers: tellers.map(({ name }) => name),
    maySignChair: mayDecide(c, view.session) && closedItems === 0,
    maySignSecretary: mayRun(c, view.session) && closedItems === 0,
    closedItems,
  }
  return page(c, { title: t(say.minutes) }, <MinutesPage t={t} view={view} {...props} />)
})

sessionRoutes.get(`${at}/:id/projector`, async (c) => {
  const { db, t, program } = c.var
  const view = await viewOf(c, idOf(c))
  const counted = lastCounted(view.items)
  const lines =
    counted?.box?.state === 'closed'
      ? await db.selectFrom('boxLines').select(['phrase', 'choice']).where('boxId', '=', counted.box.id).orderBy('place').execute()
      : []
  const { id, pin } = view.session
  const join = `${program.settings.publicUrl ?? new URL(c.req.url).origin}${at}/${id}/seat`
  const { agency } = await c.var.frame()
  return doorPage(
    c,
    { title: t(say.projector), agency, wide: true, lead: <></> },
    <ProjectorPage t={t} view={view} join={{ address: join, link: pin ? `${join}?code=${pin}` : join }} lines={lines} />,
  )
})
