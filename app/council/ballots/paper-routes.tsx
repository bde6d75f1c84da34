import { sendPaper, showPaper } from '#app/documents/index.ts'
import { NotFound } from '#platform/errors.ts'
import { printDocx } from '#platform/paper/docx.ts'
import { printPdf } from '#platform/paper/pdf.ts'
import { perform, type Act } from '#platform/act.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { offerPapers } from './box-desk.ts'
import { asked, isSecure, viewOf } from '../desk.ts'
import { codesForm, writtenForm } from '../form.ts'
import { messages as say } from '../messages.ts'
import { PrintedPapersPage, WrittenSheetsPage } from './pages/printed.tsx'
import { findItem, mustDeclare } from '../votes/items.ts'
import { findSession } from '../queries.ts'
import { isWhollyOpen, sessionPaperNames, sessionPapers, type SessionPaper } from '../sessions/session-papers.ts'
import { slipRoutes } from './slip-routes.tsx'
import { issueAllCodes, issueCodes } from './teller-commands.ts'
import { askInWriting } from './written-commands.ts'

/** Papers of a session: those handed out to vote on, and those that are signed. */
export const paperRoutes = routes()
paperRoutes.route('/', slipRoutes)
const at = '/office/council/sessions'

/** What the codes of a form are drawn from: its own key, which is never kept. */
async function keyOf(c: Context) {
  const key = (await c.req.formData()).get('_key')
  return typeof key === 'string' && key.length > 20 ? key : null
}

/** Codes are shown once and kept nowhere: not even with the answer of a form that might be sent again. */
function unkept<Result>(c: Context, command: (act: Act) => Promise<Result>) {
  return perform(c.var.program, actorOf(c), c.var.now, command)
}

paperRoutes.post(`${at}/:id/papers`, async (c) => {
  const id = idOf(c)
  const electronic = (await c.req.formData()).get('kind') === 'electronic' && isSecure(c)
  await offerPapers(c.var.program, c.var.perform, id, { electronic })
  return c.redirect(`${at}/${id}`, 303)
})

paperRoutes.post(`${at}/:id/codes`, async (c) => {
  const { t, db } = c.var
  const id = idOf(c)
  const formKey = await keyOf(c)
  const printed = await unkept(c, (act) => issueAllCodes(act, id, formKey))
  const session = await findSession(db, actorOf(c), id)
  return page(c, { title: t(say.printed) }, <PrintedPapersPage t={t} session={session} printed={printed} />)
})

paperRoutes.post('/office/council/items/:id/codes', async (c) => {
  const { t, db } = c.var
  const id = idOf(c)
  const { count } = await asked(c, codesForm)
  const formKey = await keyOf(c)
  const codes = await unkept(c, (act) => issueCodes(act, id, count, formKey))
  const { session, subjectName, awardName } = await findItem(db, actorOf(c), id)
  return page(
    c,
    { title: t(say.printed) },
    <PrintedPapersPage t={t} session={session} printed={[{ itemId: id, subjectName, awardName, codes }]} />,
  )
})

paperRoutes.post(`${at}/:id/written`, async (c) => {
  const { t, db } = c.var
  const id = idOf(c)
  const { seatId, until } = await asked(c, writtenForm)
  const formKey = await keyOf(c)
  const sheets = await unkept(c, (act) => askInWriting(act, id, seatId, { until, formKey }))
  const session = await findSession(db, actorOf(c), id)
  const name = session.seats.find((seat) => seat.id === seatId)?.name ?? ''
  return page(c, { title: t(say.writtenSheets) }, <WrittenSheetsPage t={t} session={session} seatId={seatId} name={name} sheets={sheets} />)
})

for (const name of sessionPaperNames) {
  // The minutes have a page of their own, with the deeds that sign them; its paper is looked at beside it.
  paperRoutes.get(`${at}/:id/${name === 'minutes' ? 'minutes-paper' : name}`, async (c) => {
    const { session, paper } = await paperOf(c, name)
    const back = { href: `${at}/${session.id}`, label: `${session.councilName} ${session.number}/${session.year}` }
    return showPaper(c, { title: paper.title, papers: [paper], back, fileAt: (format) => `${back.href}/${name}.${format}` })
  })
  for (const format of ['docx', 'pdf'] as const)
    paperRoutes.get(`${at}/:id/${name}.${format}`, async (c) => {
      const { session, paper } = await paperOf(c, name)
      const bytes = format === 'docx' ? await printDocx(paper) : await printPdf(paper, c.var.now)
      return sendPaper(c, bytes, format, `${name}-${session.number}-${session.year}`)
    })
}

async function paperOf(c: Context, name: SessionPaper) {
  const { db } = c.var
  const { session } = await viewOf(c, idOf(c))
  // Names stand in every paper but the postponement: whoever has not said their ties does not see them yet.
  if (name !== 'postponement' && (await mustDeclare(db, actorOf(c), session))) throw new NotFound(`${name} of ${session.id}`)
  if (name !== 'postponement' && !(await isWhollyOpen(db, actorOf(c), session.id))) throw new NotFound(`${name} of ${session.id}`)
  return { session, paper: await sessionPapers[name](db, session.id) }
}
