import { render as renderToString } from 'preact-render-to-string'
import { flash } from '#platform/web/flash.ts'
import { attachment } from '#platform/web/attachment.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, readForm } from '#platform/web/form.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { pageOf } from '#platform/web/params.ts'
import { pickerAnswer } from '#platform/web/picker.tsx'
import { findDraft, forgetDraft } from '#platform/drafts.ts'
import { withQuery } from '#platform/ui/address.ts'
import { writeRows } from '#platform/spreadsheet/write.ts'
import type { Option } from '#platform/ui/choices.tsx'
import type { Form } from '#platform/ui/fields.tsx'
import { listAlike, countPairs, type AlikeRow } from './alike.ts'
import { writeBirth } from './birth.ts'
import { addSubject } from './commands.ts'
import { communesOnRecord, findPeople, listPeople, mostCounted, suggestPeople, type Wanted } from './finding.ts'
import { subjectForm, type SubjectInput } from './form.ts'
import { messages } from './messages.ts'
import { AlikeFound } from './pages/alike.tsx'
import { SubjectPage } from './pages/form.tsx'
import { kindName, PeoplePage } from './pages/list.tsx'
import { communesNamed, ethnicChoices, organisationChoices, placeLabel } from './queries.ts'
import { judgeLikeness, keepRecords } from './rules.ts'

export const peopleRoutes = routes()

function wantedOf(c: Context): Wanted {
  const ask = (name: string) => (c.req.query(name) ?? '').slice(0, 200).trim()
  const place = ask('place')
  return {
    q: ask('q'),
    kind: ask('kind'),
    group: ask('group'),
    place: /^[0-9a-f-]{36}$/.test(place) ? place : '',
    sort: ask('sort') === 'new' ? 'new' : 'name',
    down: ask('down') === '1',
    page: pageOf(c),
    size: 50,
  }
}

peopleRoutes.get('/office/people', async (c) => {
  const { db, t } = c.var
  const actor = actorOf(c)
  const wanted = wantedOf(c)
  const may = { add: keepRecords.allows(actor, null), compare: judgeLikeness.allows(actor, null) }
  const [found, groups, places, pairs] = await Promise.all([
    findPeople(db, actor, wanted),
    ethnicChoices(db),
    communesOnRecord(db),
    may.compare ? countPairs(db, actor) : 0,
  ])
  const filters = [
    {
      name: 'kind',
      label: t(messages.filterKind),
      options: ['individual', 'household', 'collective'].map((id) => ({ id, label: kindName(t, id) })),
    },
    { name: 'group', label: t(messages.ethnicGroup), options: groups },
    { name: 'place', label: t(messages.place), options: places },
  ]
  const exportHref = withQuery(addressOf(c).replace('/office/people', '/office/people/export.xlsx'), { page: null })
  return page(
    c,
    { title: t(messages.people) },
    <PeoplePage {...{ t, wanted, filters, exportHref, pairs, may, ...found }} address={addressOf(c)} />,
  )
})

/** Exactly what is seen in the list, all its pages, as far as the list counts. */
peopleRoutes.get('/office/people/export.xlsx', async (c) => {
  const { db, t } = c.var
  const rows = await listPeople(db, actorOf(c), { ...wantedOf(c), page: 1, size: mostCounted })
  const head = [
    messages.nameShort,
    messages.kind,
    messages.sex,
    messages.born,
    messages.ethnicGroup,
    messages.village,
    messages.place,
    messages.position,
    messages.organisation,
    messages.phone,
  ].map((sentence) => t(sentence))
  const sexes: Record<string, string> = { female: t(messages.female), male: t(messages.male) }
  const lines = rows.map((row) => [
    row.name,
    kindName(t, row.kind),
    sexes[row.sex ?? ''] ?? '',
    writeBirth(row.bornOn, row.bornPrecision),
    row.ethnicName,
    row.village,
    row.placeName,
    row.position,
    row.organisationName,
    row.phone,
  ])
  const bytes = await writeRows({ name: t(messages.people), head, rows: lines, widths: [28, 12, 8, 12, 14, 18, 22, 24, 28, 14] })
  return attachment(c, bytes, 'xlsx', messages.exportName.vi)
})

peopleRoutes.get('/office/people/find', async (c) => {
  const found = await suggestPeople(c.var.db, actorOf(c), (c.req.query('q') ?? '').slice(0, 100), c.req.query('kind') ?? '')
  return pickerAnswer(
    c,
    found.map((row) => ({
      id: row.id,
      label: row.name,
      hint: [writeBirth(row.bornOn, row.bornPrecision), row.village, row.placeName].filter(Boolean).join(' · '),
    })),
  )
})

/** While somebody types a new record: who is on record already and looks like it. */
peopleRoutes.post('/office/people/alike', async (c) => {
  const input = typedSoFar(c, await c.req.formData())
  const alike = input ? await likeTyped(c, input, 2.5) : []
  c.header('Cache-Control', 'no-store')
  return c.html(alike.length ? renderToString(<AlikeFound t={c.var.t} alike={alike} />) : '')
})

/** A form that is not finished: what is half typed (a year of two digits) is left out. Null while there is no name. */
function typedSoFar(c: Context, body: FormData) {
  const { input, form } = readForm(subjectForm, messages, body, c.var.t)
  if (input) return input
  for (const name of Object.keys(form.problems)) body.delete(name)
  return readForm(subjectForm, messages, body, c.var.t).input
}

peopleRoutes.get('/office/people/new', async (c) => {
  const draft = await findDraft(c.var.db, actorOf(c), 'subject-new', c.var.now)
  return newPage(c, draft?.form ?? { ...emptyForm, values: { kind: c.req.query('kind') ?? 'individual' } })
})

type NewPage = { status?: 200 | 409 | 422; alike?: readonly AlikeRow[] }

async function newPage(c: Context, form: Form, { status = 200, alike = [] }: NewPage = {}) {
  const { db, t } = c.var
  const [groups, organisations, place] = await Promise.all([ethnicChoices(db), organisationChoices(db), chosenPlace(c, form)])
  return page(
    c,
    { title: t(messages.newTitle), status },
    <SubjectPage t={t} form={form} choices={{ groups, organisations }} {...place} alike={alike} draft="subject-new" />,
  )
}

peopleRoutes.post('/office/people', async (c) => {
  const body = await c.req.formData()
  await placeTyped(c, body)
  const { input, form } = readForm(subjectForm, messages, body, c.var.t)
  if (!input || placeMissing(c, form)) return newPage(c, form, { status: 422 })
  const alike = body.get('seen') === input.name ? [] : await likeTyped(c, input)
  if (alike.length) return newPage(c, form, { status: 409, alike })
  const id = await c.var.perform((act) => addSubject(act, input))
  await forgetDraft(c.var.db, actorOf(c), 'subject-new')
  flash(c, messages.saved)
  return c.redirect(`/office/people/${id}`, 303)
})

function likeTyped(c: Context, input: SubjectInput, least?: number) {
  return listAlike(c.var.db, actorOf(c), input, least === undefined ? {} : { least })
}

/** Without a script the name of the commune arrives as typed; when it is one commune, that is meant. */
export async function placeTyped(c: Context, body: FormData) {
  const typed = body.get('placeId~find')
  if (body.get('placeId') || typeof typed !== 'string' || !typed.trim()) return
  const found = await communesNamed(c.var.db, typed)
  const [one] = found
  if (one && new Set(found.map(({ id }) => id)).size === 1) body.set('placeId', one.id)
}

/** What was typed as a commune and is none, or is several: a problem of the form. */
export function placeMissing(c: Context, form: Form) {
  if (form.values.placeId || !form.values['placeId~find']?.trim()) return false
  form.problems.placeId = c.var.t(messages.placeUnknown)
  return true
}

export async function chosenPlace(c: Context, form: Form): Promise<{ place: Option | null; places: Option[] }> {
  const { db } = c.var
  const id = form.values.placeId
  if (id) return { place: { id, label: (await placeLabel(db, id)) ?? '' }, places: [] }
  const typed = form.values['placeId~find']?.trim()
  if (!typed) return { place: null, places: [] }
  const found = await communesNamed(db, typed)
  return {
    place: null,
    places: found.map(({ id: own, kind, name, parent }) => ({ id: own, label: `${kind} ${name}`, ...(parent && { hint: parent }) })),
  }
}
