import { sql } from 'kysely'
import { dayOf, showDay, showMoment } from '#platform/language/time.ts'
import { routes, type Context } from '#platform/web/context.ts'
import { portalPage, type PageStatus } from '#platform/web/page.tsx'
import { agencyOf, checkCertificate, type Checked } from './check.ts'
import { messages as say } from './check-messages.ts'
import { countNumber, forgiveNumber } from './number-tries.ts'
import { readCode, showCode } from '#platform/codes.ts'
import { installationSigner } from '#platform/signing.ts'
import { bookLine, revokedList } from './proof.ts'
import { CheckPage } from './pages/check.tsx'

/** For everyone: no script, kept from search engines, asked anew each time so that a revocation shows at once. */
export const checkRoutes = routes()

checkRoutes.get('/giay-khen', async (c) => {
  const typed = c.req.query('ma') ?? ''
  const code = readCode(typed)
  if (code) return c.redirect(`/giay-khen/${code}`, 303)
  return show(c, { typed, found: null, asked: typed !== '' })
})

/** The key certificates are signed with, for those who check without a network. */
checkRoutes.get('/giay-khen/khoa.pem', async (c) => {
  const { publicPem } = await installationSigner(c.var.db, c.var.now)
  return c.body(publicPem, 200, { 'Content-Type': 'application/x-pem-file', 'Cache-Control': 'no-cache' })
})

/** The lines of the book that stand no more, signed with the same key. */
checkRoutes.get('/giay-khen/thu-hoi.txt', async (c) => {
  const { db, now, program } = c.var
  const { rows } = await sql<{ bookYear: number; bookNumber: number }>`select * from public_face.revoked_certificates()`.execute(
    program.publicDb,
  )
  const lines = rows.map(({ bookYear, bookNumber }) => bookLine(bookYear, bookNumber))
  return c.text(revokedList(lines, dayOf(now), await installationSigner(db, now)), 200, { 'Cache-Control': 'no-cache' })
})

checkRoutes.get('/giay-khen/:code', async (c) => {
  const typed = c.req.param('code')
  const code = readCode(typed)
  if (!code) return show(c, { typed, found: null, asked: true })
  const number = c.req.query('so')?.trim() ?? ''
  const tooMany = number !== '' && !(await countNumber(code))
  const found = await checkCertificate(c.var.program.publicDb, code, tooMany ? '' : number)
  if (found?.known && number && !tooMany) await forgiveNumber(code)
  return show(c, { typed: showCode(code), found, asked: true, tooMany })
})

type Show = { typed: string; found: Checked | null; asked: boolean; tooMany?: boolean }

async function show(c: Context, { typed, found, asked, tooMany = false }: Show) {
  const { t, now } = c.var
  const agency = await agencyOf(c.var.program.publicDb)
  const status: PageStatus = asked && !found ? 404 : tooMany ? 429 : 200
  const number = c.req.query('so') ?? ''
  const props = { t, tooMany, typed, found, asked, agency, number, path: c.req.path, at: showMoment(now), day: showDay }
  return portalPage(
    c,
    { title: t(say.title), description: t(say.description), agency, hide: true, look: 'story', status },
    <CheckPage {...props} />,
  )
}
