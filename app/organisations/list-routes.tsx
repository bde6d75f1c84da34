import { dayOf, showDay } from '#platform/language/time.ts'
import { writeRows } from '#platform/spreadsheet/write.ts'
import { attachment } from '#platform/web/attachment.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { askedOf, exportHrefOf, wholeOf, type Asked } from '#platform/web/list.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { askedIn } from '#platform/web/params.ts'
import { nameOf } from './kind-names.ts'
import { countOrganisations, listOrganisations } from './list.ts'
import { messages as say } from './messages.ts'
import { OrganisationsPage } from './pages/list.tsx'
import { keepOrganisations } from './rules.ts'

/** The organisations, and what is fetched of the list. */
export const organisationListRoutes = routes()

const address = '/office/organisations'

const wantedOf = (c: Context, asked: Asked) => ({ ...asked, kind: askedIn(c, 'kind'), state: askedIn(c, 'state') })

organisationListRoutes.get(address, async (c) => {
  const { db, t, now } = c.var
  const wanted = wantedOf(c, askedOf(c, 100))
  const [rows, total] = await Promise.all([listOrganisations(db, dayOf(now), wanted), countOrganisations(db, dayOf(now), wanted)])
  const mayAdd = keepOrganisations.allows(actorOf(c), null)
  const props = { t, rows, total, wanted, mayAdd, address: addressOf(c), exportHref: exportHrefOf(c, address) }
  return page(c, { title: t(say.organisations) }, <OrganisationsPage {...props} />)
})

/** Exactly what is seen in the list, all its pages. */
organisationListRoutes.get(`${address}/export.xlsx`, async (c) => {
  const { db, t, now } = c.var
  const rows = await listOrganisations(db, dayOf(now), wantedOf(c, wholeOf(c)))
  const head = [say.name, say.abbreviation, say.kind, say.parent, say.formerNames, say.endedHead]
  const bytes = await writeRows({
    name: t(say.organisations),
    head: head.map((sentence) => t(sentence)),
    rows: rows.map((row) => [
      row.name,
      row.abbreviation,
      t(nameOf(row.kind)),
      row.parent,
      row.formerNames.join('; '),
      row.endedOn && showDay(row.endedOn),
    ]),
    widths: [48, 14, 22, 40, 40, 16],
  })
  return attachment(c, bytes, 'xlsx', 'co-quan-don-vi')
})
