import { awardName } from '#app/rulebook/index.ts'
import { letterheadOn, sendPaper } from '#app/documents/index.ts'
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

const names = Object.keys(packagePapers).filter((name): name is PackagePaper => name in packagePapers)
for (const name of names)
  for (const format of ['docx', 'pdf'] as const)
    paperRoutes.get(`/office/forwarding/:id/${name}.${format}`, async (c) => {
      const { db, now } = c.var
      const pack = await findPackage(db, actorOf(c), idOf(c))
      const cases = await listCases(db, pack.id)
      const ids = cases.flatMap(({ nominationId }) => nominationId ?? [])
      return print(c, await drawPapers(db, name, pack, ids, now), format, name)
    })

for (const format of ['docx', 'pdf'] as const)
  paperRoutes.get(`/office/nominations/:id/achievement-report.${format}`, async (c) => {
    const { db, now } = c.var
    const { id, awardCode } = await findNomination(db, actorOf(c), idOf(c))
    const [facts, agency, award] = [
      await factsOf(db, [id]),
      await letterheadOn(db, dayOf(now)),
      await awardName(db, awardCode, 'vi', dayOf(now)),
    ]
    const { superior, body, place } = agency
    const about = { office: { superior, body, place }, year: dayOf(now).year, award, organisationAuthored: false }
    return print(
      c,
      facts.map((one) => reportOf(one, about)),
      format,
      'bao-cao-thanh-tich',
    )
  })

async function print(c: Context, papers: readonly Paper[], format: 'docx' | 'pdf', name: string) {
  if (papers.length === 0) throw new NotFound(`nothing to print as ${name}`)
  const bytes = format === 'docx' ? await printDocxOf(papers) : await printPdfOf(papers, c.var.now)
  return sendPaper(c, bytes, format, name)
}
