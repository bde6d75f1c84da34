import { sendPaper, showPaper } from '#app/documents/index.ts'
import type { T } from '#platform/language/messages.ts'
import { dayOf, readDay } from '#platform/language/time.ts'
import { printDocx } from '#platform/paper/docx.ts'
import { printPdf } from '#platform/paper/pdf.ts'
import { Forbidden, NotFound } from '#platform/errors.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, readForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { closeCouncil } from './constitution/council-end.ts'
import { constituteCouncil, replaceSeat, replaceTellers } from './constitution/constitution.ts'
import { constitutionOf } from './constitution/constitution-paper.ts'
import { asked } from './desk.ts'
import { closingForm, councilForm, replacementForm, tellersForm } from './form.ts'
import { itemRoutes } from './votes/item-routes.tsx'
import { memberRoutes } from './seats/member-routes.tsx'
import { placeRoutes } from './places/place-routes.tsx'
import { paperRoutes } from './ballots/paper-routes.tsx'
import { readingRoutes } from './scores/reading-routes.tsx'
import { tellerRoutes } from './ballots/teller-routes.tsx'
import { messages as say } from './messages.ts'
import { CouncilPage } from './constitution/pages/council.tsx'
import { CouncilHomePage } from './pages/home.tsx'
import { NewCouncilPage } from './constitution/pages/new-council.tsx'
import { listPeople, listSameChair } from './constitution/people.ts'
import { listSeats, listSessions, listTellers } from './queries.ts'
import { asPart, constitutionFaults, isHouse, keepCouncils } from './rules.ts'
import { sessionRoutes } from './sessions/session-routes.tsx'
import { takeUpRoutes } from './constitution/take-up-routes.tsx'

export const council = routes()
council.route('/', sessionRoutes)
council.route('/', itemRoutes)
council.route('/', placeRoutes)
council.route('/', memberRoutes)
council.route('/', readingRoutes)
council.route('/', tellerRoutes)
council.route('/', paperRoutes)
council.route('/', takeUpRoutes)

const house = (c: Context) => isHouse(actorOf(c))

const peopleOf = (c: Context) => listPeople(c.var.db, c.var.t, dayOf(c.var.now))

async function findCouncil(c: Context, id: string) {
  if (!house(c)) throw new NotFound(`council ${id}`)
  return c.var.db
    .selectFrom('councils')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound(`council ${id}`))
}

council.get('/office/council', async (c) => {
  const { db, t } = c.var
  const councils = await db.selectFrom('councils').selectAll().orderBy('termFrom', 'desc').execute()
  const props = { councils, sessions: await listSessions(db, actorOf(c)), mayKeep: keepCouncils.allows(actorOf(c), null), house: house(c) }
  return page(c, { title: t(say.council) }, <CouncilHomePage t={t} {...props} />)
})

council.get('/office/council/councils/new', async (c) => {
  const { t } = c.var
  if (!keepCouncils.allows(actorOf(c), null)) throw new Forbidden(keepCouncils.deed)
  return page(c, { title: t(say.newCouncil) }, <NewCouncilPage t={t} form={emptyForm} people={await peopleOf(c)} />)
})

council.post('/office/council/councils', async (c) => {
  const { t, perform } = c.var
  if (!keepCouncils.allows(actorOf(c), null)) throw new Forbidden(keepCouncils.deed)
  const { input, form: read } = readForm(councilForm, say, await c.req.formData(), t)
  const form = withFaults(t, read)
  if (!input || Object.keys(form.problems).length > 0)
    return page(c, { title: t(say.newCouncil), status: 422 }, <NewCouncilPage t={t} form={form} people={await peopleOf(c)} />)
  const id = await perform((act) => constituteCouncil(act, input))
  return c.redirect(`/office/council/councils/${id}`, 303)
})

/** What the rules say of the seats, the tellers and the term is told together with what is wrong in the fields. */
function withFaults(t: T, form: Form): Form {
  const { values, lists, problems } = form
  const faults = constitutionFaults({
    seats: (lists.member ?? []).flatMap((userId, at) => (userId ? [{ userId, part: asPart(lists.part?.[at]) }] : [])),
    tellers: lists.tellers ?? [],
    termFrom: readDay(values.termFrom ?? ''),
    termTo: readDay(values.termTo ?? ''),
  })
  const told = Object.fromEntries(Object.entries(faults).map(([name, sentence]) => [name, t(sentence)]))
  return { ...form, problems: { ...told, ...problems } }
}

council.get('/office/council/councils/:id', async (c) => {
  const { db, t, now } = c.var
  const one = await findCouncil(c, idOf(c))
  const on = one.closedOn ?? dayOf(now)
  const day = Temporal.PlainDate.compare(on, one.termFrom) < 0 ? one.termFrom : on
  const [seats, tellers, people, others, sameChair] = await Promise.all([
    listSeats(db, one.id, day),
    listTellers(db, one.id, day),
    keepCouncils.allows(actorOf(c), null) ? peopleOf(c) : [],
    db.selectFrom('councils').select(['id', 'name as label']).where('id', '!=', one.id).where('closedOn', 'is', null).execute(),
    listSameChair(db, one.id, day),
  ])
  return page(
    c,
    { title: one.name },
    <CouncilPage
      t={t}
      council={one}
      seats={seats}
      tellers={tellers}
      people={people}
      others={others}
      sameChair={one.closedOn ? [] : sameChair}
      mayKeep={keepCouncils.allows(actorOf(c), null)}
    />,
  )
})

council.post('/office/council/councils/:id/closing', async (c) => {
  const id = idOf(c)
  const { because, handedTo } = await asked(c, closingForm)
  await c.var.perform((act) => closeCouncil(act, id, { closedOn: dayOf(act.now), because, handedTo: handedTo || null }))
  return c.redirect(`/office/council/councils/${id}`, 303)
})

council.post('/office/council/councils/:id/tellers', async (c) => {
  const id = idOf(c)
  const input = await asked(c, tellersForm)
  await c.var.perform((act) => replaceTellers(act, id, input))
  return c.redirect(`/office/council/councils/${id}`, 303)
})

council.get('/office/council/councils/:id/decision', async (c) => {
  const one = await findCouncil(c, idOf(c))
  const paper = await constitutionOf(c.var.db, one)
  const back = { href: `/office/council/councils/${one.id}`, label: one.name }
  return showPaper(c, { title: paper.title, papers: [paper], back, fileAt: (format) => `${back.href}/decision.${format}` })
})

for (const format of ['docx', 'pdf'] as const)
  council.get(`/office/council/councils/:id/decision.${format}`, async (c) => {
    const one = await findCouncil(c, idOf(c))
    const paper = await constitutionOf(c.var.db, one)
    const bytes = format === 'docx' ? await printDocx(paper) : await printPdf(paper, c.var.now)
    return sendPaper(c, bytes, format, 'quyet-dinh-thanh-lap-hoi-dong')
  })

council.post('/office/council/seats/:id/replacement', async (c) => {
  const id = idOf(c)
  const input = await asked(c, replacementForm)
  await c.var.perform((act) => replaceSeat(act, id, input))
  const seat = await c.var.db.selectFrom('councilSeats').select('councilId').where('id', '=', id).executeTakeFirstOrThrow()
  return c.redirect(`/office/council/councils/${seat.councilId}`, 303)
})
