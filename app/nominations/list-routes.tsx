import { kindName } from '#app/people/index.ts'
import { Refusal } from '#platform/errors.ts'
import { showDay } from '#platform/language/time.ts'
import { writeRows } from '#platform/spreadsheet/write.ts'
import { withQuery } from '#platform/ui/address.ts'
import { attachment } from '#platform/web/attachment.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { isId, pageOf } from '#platform/web/params.ts'
import { dayOf } from '#platform/language/time.ts'
import { submitNominations } from './commands.ts'
import { messages } from './messages.ts'
import { ChosenPage } from './pages/chosen.tsx'
import { NominationsPage } from './pages/list.tsx'
import { stageChoices } from './pages/status.tsx'
import { countNominations, listChosen, listNominations, listRounds, mostCounted, type WantedNominations } from './queries.ts'
import { casesWith } from './words.ts'
import { nominate, openRounds, whyNotSubmittable } from './rules.ts'

/** The list of nominations, what is exported of it, and deeds on many of them. */
export const listRoutes = routes()

function wantedOf(c: Context): WantedNominations {
  const ask = (name: string) => (c.req.query(name) ?? '').slice(0, 200).trim()
  const round = ask('round')
  return {
    q: ask('q'),
    status: '',
    stage: ask('status'),
    round: /^[0-9a-f-]{36}$/.test(round) ? round : '',
    kind: ask('kind'),
    sort: ask('sort') || 'day',
    down: ask('down') === '1',
    page: pageOf(c),
    size: 50,
  }
}

listRoutes.get('/office/nominations', async (c) => {
  const { db, t } = c.var
  const actor = actorOf(c)
  const asked = wantedOf(c)
  const wanted = { ...asked, among: await casesWith(db, asked.q) }
  const [rows, counted, rounds] = await Promise.all([
    listNominations(db, actor, wanted),
    countNominations(db, actor, wanted),
    listRounds(db),
  ])
  const filters = [
    { name: 'status', label: t(messages.status), options: stageChoices(t) },
    { name: 'round', label: t(messages.round), options: rounds.map(({ id, name }) => ({ id, label: name })) },
    {
      name: 'kind',
      label: t(messages.subject),
      options: ['individual', 'household', 'collective'].map((id) => ({ id, label: kindName(t, id) })),
    },
  ]
  const exportHref = withQuery(addressOf(c).replace('/office/nominations', '/office/nominations/export.xlsx'), { page: null })
  const may = { add: nominate.allows(actor, null), rounds: openRounds.allows(actor, null), agenda: actor.roles.has('office') }
  return page(
    c,
    { title: t(messages.nominations) },
    <NominationsPage {...{ t, rows, wanted, filters, exportHref, may, ...counted }} address={addressOf(c)} />,
  )
})

/** Exactly what is seen in the list, all its pages. */
listRoutes.get('/office/nominations/export.xlsx', async (c) => {
  const { db, t } = c.var
  const rows = await listNominations(db, actorOf(c), { ...wantedOf(c), page: 1, size: mostCounted })
  const names = new Map(stageChoices(t).map(({ id, label }) => [id, label]))
  const head = [
    messages.number,
    messages.subject,
    messages.lifeRecord,
    messages.award,
    messages.round,
    messages.achievement,
    messages.status,
    messages.received,
    messages.organisation,
  ].map((sentence) => t(sentence))
  const lines = rows.map((row) => [
    row.number,
    row.subjectName,
    [kindName(t, row.subjectKind), row.village, row.placeName].filter(Boolean).join(' · '),
    row.awardName,
    row.roundName,
    row.achievement,
    names.get(row.stage) ?? row.stage,
    row.receivedOn ? showDay(row.receivedOn) : null,
    row.organisationName,
  ])
  const bytes = await writeRows({ name: t(messages.nominations), head, rows: lines, widths: [14, 28, 30, 24, 28, 60, 16, 12, 28] })
  return attachment(c, bytes, 'xlsx', messages.exportName.vi)
})

const mostChosen = 200

/** What would happen to the chosen ones, before it happens. */
listRoutes.get('/office/nominations/chosen', async (c) => {
  const { db, t, now } = c.var
  const actor = actorOf(c)
  const chosen = await listChosen(db, actor, chosenIn(c.req.queries('nomination[]') ?? []))
  const today = dayOf(now)
  const judged = chosen.map((one) => ({ ...one, why: whyNotSubmittable(one, { ...one, name: one.roundName }, actor, today) }))
  return page(c, { title: t(messages.chosenTitle) }, <ChosenPage t={t} chosen={judged} />)
})

/** All of them or none: a nomination that changed meanwhile says why, and nothing is sent. */
listRoutes.post('/office/nominations/submissions', async (c) => {
  const body = await c.req.formData()
  const ids = chosenIn(body.getAll('nomination[]').filter((value) => typeof value === 'string'))
  if (ids.length === 0) throw new Refusal(messages.chosenNone)
  await c.var.perform((act) => submitNominations(act, ids))
  flash(c, messages.chosenDone, { count: ids.length })
  return c.redirect('/office/nominations', 303)
})

function chosenIn(values: readonly string[]) {
  return [...new Set(values.filter(isId))].slice(0, mostChosen)
}
