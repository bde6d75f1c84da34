import { bodyLimit } from 'hono/body-limit'
import type { Context } from '#platform/web/context.ts'
import { actorOf, routes } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { emptyForm, readForm, smallForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { problemPage } from '#platform/web/problem.tsx'
import { NotFound, WrongForm } from '#platform/errors.ts'
import { cleanUpload, store, uploadLimit } from '#platform/uploads.ts'
import { readTold } from './face.ts'
import { approvalForm, personForm, pictureForm, publicationForm, returnForm, withdrawalForm } from './form.ts'
import { messages } from './messages.ts'
import { EditionPage } from './pages/edition.tsx'
import { addPerson, dropPicture, removePerson, setPicture } from './people-and-pictures.ts'
import { drawSizes } from './picture.ts'
import { approveText, publishText, returnText, submitText, withdrawStory } from './publishing.ts'
import { findStory, listEditions, listHands, listKeeps, listPictures } from './queries.ts'
import { languageOf } from './routes.tsx'
import { approveStories } from './rules.ts'

export const deskRoutes = routes()

const text = (c: Context) => `/office/stories/${idOf(c)}/texts/${c.req.param('language') ?? 'vi'}`

deskRoutes.post('/office/stories/:id/texts/:language/editions', async (c) => {
  const [id, language] = [idOf(c), languageOf(c)]
  const version = Number((await c.req.formData()).get('version'))
  await c.var.perform((act) => submitText(act, id, language, version))
  flash(c, messages.sent)
  return c.redirect(text(c), 303)
})

deskRoutes.get('/office/stories/:id/texts/:language/edition', (c) => showEdition(c))

async function showEdition(c: Context, form: Form = emptyForm) {
  const { db, t } = c.var
  const [id, language, actor] = [idOf(c), languageOf(c), actorOf(c)]
  const story = await findStory(db, actor, id)
  const [edition] = await listEditions(db, id, language)
  if (!edition) throw new NotFound(`edition of ${id}`)
  const [keeps, hands] = [await listKeeps(db, id, language), await listHands(db, id)]
  const isHand = hands.includes(actor.id)
  const mayDecide = approveStories.allows(actor, null) && !isHand && actor.subjectId !== story.subjectId
  const title = t(messages.edition, { number: edition.number })
  const parts = { t, story, edition, keeps, form, mayDecide, isHand, told: readTold(edition.content), current: true }
  return page(c, { title, status: Object.keys(form.problems).length ? 422 : 200 }, <EditionPage {...parts} />)
}

deskRoutes.post('/office/stories/:id/texts/:language/approval', async (c) => {
  const [id, language] = [idOf(c), languageOf(c)]
  const { input } = readForm(approvalForm, messages, await c.req.formData(), c.var.t)
  await c.var.perform((act) => approveText(act, id, language, input?.hash ?? ''))
  flash(c, messages.approvedDone)
  return c.redirect(text(c), 303)
})

deskRoutes.post('/office/stories/:id/texts/:language/return', async (c) => {
  const [id, language] = [idOf(c), languageOf(c)]
  const { input, form } = readForm(returnForm, messages, await c.req.formData(), c.var.t)
  if (!input?.because) return showEdition(c, { ...form, problems: { ...form.problems, because: c.var.t(messages.returnMissing) } })
  await c.var.perform((act) => returnText(act, id, language, input.because))
  flash(c, messages.returnedDone)
  return c.redirect(text(c), 303)
})

deskRoutes.post('/office/stories/:id/texts/:language/publication', async (c) => {
  const [id, language] = [idOf(c), languageOf(c)]
  const { input } = readForm(publicationForm, messages, await c.req.formData(), c.var.t)
  await c.var.perform((act) => publishText(act, id, language, input?.note ?? ''))
  await c.var.program.kept.settled()
  flash(c, messages.published)
  return c.redirect(text(c), 303)
})

deskRoutes.post('/office/stories/:id/withdrawal', async (c) => {
  const id = idOf(c)
  const input = await smallForm(c, withdrawalForm, messages, text(c))
  await c.var.perform((act) => withdrawStory(act, id, input))
  await c.var.program.kept.settled()
  flash(c, messages.withdrawnDone)
  return c.redirect(text(c), 303)
})

deskRoutes.post('/office/stories/:id/people', async (c) => {
  const id = idOf(c)
  const input = await smallForm(c, personForm, messages, text(c))
  await c.var.perform((act) => addPerson(act, id, input))
  return c.redirect(text(c), 303)
})

deskRoutes.post('/office/stories/:id/people/:person/removal', async (c) => {
  const [id, person] = [idOf(c), idOf(c, 'person')]
  await c.var.perform((act) => removePerson(act, id, person))
  return c.redirect(text(c), 303)
})

const limited = bodyLimit({
  maxSize: uploadLimit + 1024 * 1024,
  onError: (c) => problemPage(c, { status: 413, sentence: null, requestId: c.var.requestId }),
})

deskRoutes.post('/office/stories/:id/picture', limited, async (c) => {
  const { t, program } = c.var
  const id = idOf(c)
  const body = await c.req.formData()
  const { input, form } = readForm(pictureForm, messages, body, t)
  const { clean, problem } = await cleanUpload(body.get('picture'))
  const wrong = problem ?? (clean?.type === 'image/jpeg' ? null : messages.pictureNot)
  if (wrong) form.problems.picture = t(wrong)
  if (!input || !clean || wrong) throw new WrongForm(form, text(c))
  const cuts = await drawSizes(clean.bytes)
  const drawn = await Promise.all(
    cuts.map(async ({ type, bytes, ...cut }) => ({ ...cut, upload: await store(program.files, { bytes, type, name: cut.size }) })),
  )
  await c.var.perform((act) => setPicture(act, id, { described: input.described, drawn, files: program.files }))
  return c.redirect(text(c), 303)
})

deskRoutes.post('/office/stories/:id/picture/removal', async (c) => {
  const id = idOf(c)
  await c.var.perform((act) => dropPicture(act, id))
  return c.redirect(text(c), 303)
})

/** The picture on the desk of those who work on the story; the public has its own address. */
deskRoutes.get('/office/stories/:id/picture', async (c) => {
  const { id } = await findStory(c.var.db, actorOf(c), idOf(c))
  const small = (await listPictures(c.var.db, id)).find(({ size }) => size === 'small')
  if (!small) throw new NotFound(`picture of ${id}`)
  const bytes = await c.var.program.files.read(small.sha256)
  return c.body(Uint8Array.from(bytes), 200, {
    'Content-Type': 'image/webp',
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  })
})
