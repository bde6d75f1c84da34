import { awardName } from '#app/rulebook/index.ts'
import { letterheadOn, sendPaper, showPaper } from '#app/documents/index.ts'
import { findNomination } from '#app/nominations/index.ts'
import { Forbidden, NotFound } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { printDocxOf } from '#platform/paper/docx.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { printPdfOf } from '#platform/paper/pdf.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { idOf } from '#platform/web/params.ts'
import { reportOf } from './achievement.ts'
import { factsOf } from './case-facts.ts'
import { filePapers, printForChecklist } from './filing.ts'
import { messages as say } from './messages.ts'
import { drawPapers, packagePapers, type PackagePaper } from './package-papers.ts'
import { findPackage, listCases } from './queries.ts'
import { prepareForwarding } from './rules.ts'

/** Papers of a package and of a case. */
export const paperRoutes = routes()

paperRoutes.post('/office/forwarding/:id/papers', async (c) => {
  const { db, now, program } = c.var
  const id = idOf(c)
  if (!prepareForwarding.allows(actorOf(c), null)) throw new Forbidden(prepareForwarding.deed)
  const ready = await printForChecklist(db, program.files, actorOf(c), id, now)
  await c.var.perform((act) => filePapers(act, program.files, id, ready))
  return c.redirect(`/office/forwarding/${id}`, 303)
})

const titles = { 'summary-list': say.summaryList, 'minutes-extract': say.minutesExtract, 'achievement-reports': say.reports }
const names = Object.keys(packagePapers).filter((name): name is PackagePaper => name in packagePapers)
for (const name of names) {
  paperRoutes.get(`/office/forwarding/:id/${name}`, async (c) => {
    const { pack, papers } = await papersOf(c, name)
    const back = { href: `/office/forwarding/${pack.id}`, label: pack.title }
    return showPaper(c, {
      title: c.var.t(titles[name]),
      papers: some(papers, name),
      back,
      fileAt: (format) => `${back.href}/${name}.${format}`,
    })
  })
  for (const format of ['docx', 'pdf'] as const)
    paperRoutes.get(`/office/forwarding/:id/${name}.${format}`, async (c) => print(c, (await papersOf(c, name)).papers, format, name))
}

async function papersOf(c: Context, name: PackagePaper) {
  const { db, now } = c.var
  const pack = await findPackage(db, actorOf(c), idOf(c))
  const cases = await listCases(db, pack.id)
  const ids = cases.flatMap(({ nominationId }) => nominationId ?? [])
  return { pack, papers: await drawPapers(db, name, pack, ids, now) }
}

paperRoutes.get('/office/nominations/:id/achievement-report', async (c) => {
  const { id, papers } = await reportsOf(c)
  const { subjectName } = await findNomination(c.var.db, actorOf(c), id)
  const back = { href: `/office/nominations/${id}`, label: subjectName }
  return showPaper(c, {
    title: c.var.t(say.achievementReport),
    papers: some(papers, 'report'),
    back,
    fileAt: (format) => `${back.href}/achievement-report.${format}`,
  })
})

for (const format of ['docx', 'pdf'] as const)
  paperRoutes.get(`/office/nominations/:id/achievement-report.${format}`, async (c) =>
    print(c, (await reportsOf(c)).papers, format, 'bao-cao-thanh-tich'),
  )

async function reportsOf(c: Context) {
  const { db, now } = c.var
  const { id, awardCode } = await findNomination(db, actorOf(c), idOf(c))
  const [facts, { superior, body, place }, award] = await Promise.all([
    factsOf(db, [id]),
    letterheadOn(db, dayOf(now)),
    awardName(db, awardCode, 'vi', dayOf(now)),
  ])
  const about = { office: { superior, body, place }, year: dayOf(now).year, award, organisationAuthored: false }
  return { id, papers: facts.map((one) => reportOf(one, about)) }
}

function some(papers: readonly Paper[], name: string) {
  if (papers.length === 0) throw new NotFound(`nothing to print as ${name}`)
  return papers
}

async function print(c: Context, drawn: readonly Paper[], format: 'docx' | 'pdf', name: string) {
  const papers = some(drawn, name)
  const bytes = format === 'docx' ? await printDocxOf(papers) : await printPdfOf(papers, c.var.now)
  return sendPaper(c, bytes, format, name)
}
