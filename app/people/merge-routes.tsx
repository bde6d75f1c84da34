import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { NotFound } from '#platform/errors.ts'
import { joinSubjects, partSubjects } from './commands.ts'
import { reasonsFor } from './duplicates.ts'
import { fieldsOf } from './fields.ts'
import { subjectForm } from './form.ts'
import { messages as say } from './messages.ts'
import { MergePage } from './pages/merge.tsx'
import { kindWords, reasonWords, sexWords } from './pages/words.ts'
import { findSubject, type SubjectDetails } from './queries.ts'

export const mergeRoutes = routes()

mergeRoutes.get('/office/people/:id/merge/:other', (c) => showMerge(c))

mergeRoutes.post('/office/people/:id/merge/:other', async (c) => {
  const { db } = c.var
  const [kept, other] = [await findSubject(db, actorOf(c), idOf(c)), await findSubject(db, actorOf(c), idOf(c, 'other'))]
  const body = await c.req.formData()
  const [mine, theirs] = [fieldsOf(kept), fieldsOf(other)]
  const chosen = Object.fromEntries(
    Object.keys(mine).map((name) => [name, (body.get(`take-${name}`) === 'other' ? theirs[name] : mine[name]) ?? '']),
  )
  const read = subjectForm.safeParse(chosen)
  if (!read.success) return showMerge(c, c.var.t(say.chooseFromList))
  await c.var.perform((act) => joinSubjects(act, kept.id, other.id, read.data))
  return c.redirect(`/office/people/${kept.id}`, 303)
})

mergeRoutes.post('/office/people/merges/:id/parting', async (c) => {
  const merge = await c.var.db.selectFrom('subjectMerges').select(['keptId']).where('id', '=', idOf(c)).executeTakeFirst()
  if (!merge) throw new NotFound(`merge ${idOf(c)}`)
  await c.var.perform((act) => partSubjects(act, idOf(c)))
  return c.redirect(`/office/people/${merge.keptId}`, 303)
})

async function showMerge(c: Context, problem?: string) {
  const { db, t } = c.var
  const [kept, other] = [await findSubject(db, actorOf(c), idOf(c)), await findSubject(db, actorOf(c), idOf(c, 'other'))]
  const reasons = reasonWords(t, reasonsFor({ ...kept, bornYear: kept.bornOn?.year ?? null }, other))
  return page(
    c,
    { title: t(say.compare), status: problem ? 422 : 200 },
    <MergePage t={t} kept={side(c, kept)} other={side(c, other)} reasons={reasons} problem={problem} />,
  )
}

function side(c: Context, subject: SubjectDetails) {
  const { t } = c.var
  const fields = fieldsOf(subject)
  const manager = subject.isManager === null ? '' : t(subject.isManager ? say.yes : say.no)
  const named = {
    kind: kindWords(t, subject.kind),
    sex: sexWords(t, subject.sex),
    ethnicGroup: subject.groupName ?? '',
    placeId: subject.placeName ?? '',
    organisationId: subject.unitName ?? '',
    isManager: manager,
  }
  return { id: subject.id, name: subject.name, fields, shown: { ...fields, ...named } }
}
