import { dayOf } from '#platform/language/time.ts'
import { writeRows } from '#platform/spreadsheet/write.ts'
import { findDraft, forgetDraft } from '#platform/drafts.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { formOf, readForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf, isId, pageOf } from '#platform/web/params.ts'
import { threeWay } from '#platform/web/three-way.ts'
import { showBorn } from './born.ts'
import { changeSubject, recordSubject, sayDifferent } from './commands.ts'
import { findDuplicates, type Candidate } from './duplicates.ts'
import { fieldsOf } from './fields.ts'
import { subjectForm, type SubjectInput } from './form.ts'
import { messages as say } from './messages.ts'
import { EditSubjectPage, type EditProps } from './pages/edit.tsx'
import { PeoplePage } from './pages/list.tsx'
import { SubjectPage } from './pages/show.tsx'
import { kindWords, sexWords } from './pages/words.ts'
import {
  findSubject,
  listAllSubjects,
  listEthnicGroups,
  listMerges,
  listNominationsOf,
  listPastAwards,
  listSubjects,
  pageSize,
  type SubjectDetails,
  type SubjectFilter,
} from './queries.ts'
import { changePeople, enterAwards, joinRecords, recordPeople } from './rules.ts'

export const peopleRoutes = routes()

peopleRoutes.get('/office/people', async (c) => {
  const { db, t } = c.var
  const filter = filterOf(c)
  const [{ rows, total }, groups] = await Promise.all([listSubjects(db, actorOf(c), filter), listEthnicGroups(db)])
  const query = new URL(c.req.url).search
  const props = {
    t,
    rows,
    total,
    groups,
    page: filter.page,
    size: pageSize,
    address: `/office/people${query}`,
    exportHref: `/office/people.xlsx${query}`,
    mayRecord: recordPeople.allows(actorOf(c), null),
  }
  return page(c, { title: t(say.people) }, <PeoplePage {...props} />)
})

peopleRoutes.get('/office/people.xlsx', async (c) => {
  const { db, t, now } = c.var
  const found = await listAllSubjects(db, actorOf(c), filterOf(c))
  const head = [say.name, say.kind, say.born, say.sex, say.ethnicGroup, say.village, say.place, say.unit, say.position].map((sentence) =>
    t(sentence),
  )
  const rows = found.map((row) => [
    row.name,
    kindWords(t, row.kind),
    showBorn(row.bornOn, row.bornPrecision, t(say.about)),
    sexWords(t, row.sex),
    row.groupName,
    row.village,
    row.placeName,
    row.unitName,
    row.position,
  ])
  const bytes = await writeRows({ name: t(say.people), head, rows: rows.map((row) => row.map((cell) => cell ?? '')) })
  return c.body(Uint8Array.from(bytes), 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': `attachment; filename="ho-so-con-nguoi-${dayOf(now)}.xlsx"`,
    'Cache-Control': 'private, no-store',
  })
})

peopleRoutes.get('/office/people/new', async (c) => {
  const draft = await findDraft(c.var.db, actorOf(c), 'subject:new', c.var.now)
  return showEdit(c, { form: draft?.form ?? formOf({ kind: 'individual' }) })
})

peopleRoutes.post('/office/people', async (c) => {
  const { db, t } = c.var
  const body = await c.req.formData()
  const { input, form } = readForm(subjectForm, say, body, t)
  if (!input) return showEdit(c, { form })
  const likely = body.get('anyway') === 'yes' ? [] : await findDuplicates(db, actorOf(c), probeOf(input))
  if (likely.length) return showEdit(c, { form, likely })
  const id = await c.var.perform((act) => recordSubject(act, input))
  await forgetDraft(db, actorOf(c), 'subject:new')
  return c.redirect(`/office/people/${id}`, 303)
})

peopleRoutes.get('/office/people/:id', async (c) => {
  const { db, t } = c.var
  const actor = actorOf(c)
  const subject = await findSubject(db, actor, idOf(c))
  const probe = { ...subject, bornYear: subject.bornOn?.year ?? null }
  const [awards, nominations, merges, likely] = await Promise.all([
    listPastAwards(db, subject.id),
    listNominationsOf(db, actor, subject.id),
    listMerges(db, subject.id),
    subject.mergedInto ? [] : findDuplicates(db, actor, probe),
  ])
  const may = {
    change: !subject.mergedInto && changePeople.allows(actor, subject),
    award: enterAwards.allows(actor, null),
    join: joinRecords.allows(actor, null),
    nominate: !subject.mergedInto && recordPeople.allows(actor, null),
  }
  return page(c, { title: subject.name }, <SubjectPage t={t} {...{ subject, awards, nominations, merges, likely, may }} />)
})

peopleRoutes.get('/office/people/:id/edit', async (c) => {
  const subject = await findSubject(c.var.db, actorOf(c), idOf(c))
  const draft = await findDraft(c.var.db, actorOf(c), `subject:${subject.id}`, c.var.now)
  return showEdit(c, { form: draft?.form ?? formOf(fieldsOf(subject)), subject })
})

peopleRoutes.post('/office/people/:id', async (c) => {
  const { db, t } = c.var
  const subject = await findSubject(db, actorOf(c), idOf(c))
  const { input, form } = readForm(subjectForm, say, await c.req.formData(), t)
  if (!input) return showEdit(c, { form, subject })
  const version = Number(form.values.version)
  if (version !== subject.version) return meetHalfway(c, subject, form)
  await c.var.perform((act) => changeSubject(act, subject.id, input, version))
  await forgetDraft(db, actorOf(c), `subject:${subject.id}`)
  return c.redirect(`/office/people/${subject.id}`, 303)
})

peopleRoutes.post('/office/people/:id/different', async (c) => {
  const other = String((await c.req.formData()).get('other') ?? '')
  if (isId(other)) await c.var.perform((act) => sayDifferent(act, idOf(c), other))
  return c.redirect(`/office/people/${idOf(c)}`, 303)
})

/** The record changed since the form was opened: join the two edits, and ask where both wrote something else. */
function meetHalfway(c: Context, subject: SubjectDetails, form: Form) {
  const theirs = fieldsOf(subject)
  const pick = (prefix: string) => Object.fromEntries(Object.keys(theirs).map((name) => [name, form.values[prefix + name] ?? '']))
  const [base, mine] = [pick('base-'), pick('')]
  const { clashes, merged } = threeWay(base, mine, theirs)
  const shown = clashes.map((name) => ({ name, mine: mine[name] ?? '', theirs: theirs[name] ?? '' }))
  return showEdit(c, { form: { ...formOf(merged), problems: { form: c.var.t(say.changedMeanwhile) } }, subject, clashes: shown })
}

type Edit = { form: Form; subject?: SubjectDetails; likely?: readonly Candidate[]; clashes?: EditProps['clashes'] }

async function showEdit(c: Context, { form, subject, likely = [], clashes = [] }: Edit) {
  const { db, t } = c.var
  const groups = await listEthnicGroups(db)
  const place = await named(c, 'place', form.values.placeId)
  const unit = await named(c, 'unit', form.values.organisationId)
  const status = clashes.length ? 409 : Object.keys(form.problems).length || likely.length ? 422 : 200
  const base = subject ? fieldsOf(subject) : {}
  const props = { t, form, subject: subject ?? null, base, groups, place, unit, likely, clashes }
  return page(c, { title: t(subject ? say.edit : say.newRecord), status }, <EditSubjectPage {...props} />)
}

/** The name that belongs to a chosen id, so that the picker shows it again. */
async function named(c: Context, what: 'place' | 'unit', id: string | undefined) {
  if (!id || !isId(id)) return null
  const { db } = c.var
  const row =
    what === 'place'
      ? await db.selectFrom('placeNames').select(['kind', 'name']).where('placeId', '=', id).orderBy('fromOn', 'desc').executeTakeFirst()
      : await db
          .selectFrom('organisationNames')
          .select('name')
          .where('organisationId', '=', id)
          .orderBy('fromOn', 'desc')
          .executeTakeFirst()
  return row ? { id, label: 'kind' in row ? `${row.kind} ${row.name}` : row.name } : null
}

export function probeOf({ kind, name, born, placeId, phone, otherNames }: SubjectInput) {
  return { kind, name, bornYear: born?.on.year ?? null, placeId, phone, otherNames }
}

function filterOf(c: Context): SubjectFilter {
  const text = (name: string) => (c.req.query(name) ?? '').normalize('NFC').trim().slice(0, 200)
  const place = text('place')
  return {
    q: text('q'),
    kind: text('kind'),
    group: text('group'),
    place: isId(place) ? place : '',
    page: pageOf(c),
    sort: text('sort') === 'new' ? 'new' : 'name',
  }
}
