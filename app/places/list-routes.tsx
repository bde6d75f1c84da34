import { dayOf, showDay } from '#platform/language/time.ts'
import { writeRows } from '#platform/spreadsheet/write.ts'
import { attachment } from '#platform/web/attachment.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { askedOf, exportHrefOf, wholeOf, type Asked } from '#platform/web/list.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { askedIn, isId } from '#platform/web/params.ts'
import { countPlaces, listPlaces } from './list.ts'
import { messages as say } from './messages.ts'
import { levelWords, PlacesPage } from './pages/places.tsx'
import { ancestors, countCommunes, provincesOn } from './queries.ts'
import { keepPlaces, placeLabel } from './rules.ts'

/** The places, and what is fetched of the list. */
export const placeListRoutes = routes()

const address = '/office/places'

function wantedOf(c: Context, asked: Asked) {
  const province = askedIn(c, 'province')
  return { ...asked, level: askedIn(c, 'level'), state: askedIn(c, 'state'), province: isId(province) ? province : '' }
}

placeListRoutes.get(address, async (c) => {
  const { db, t, now } = c.var
  const today = dayOf(now)
  const wanted = wantedOf(c, askedOf(c))
  const [rows, total, communes, provinces] = await Promise.all([
    shown(c, wanted),
    countPlaces(db, today, wanted),
    countCommunes(db),
    provincesOn(db, today),
  ])
  const mayKeep = keepPlaces.allows(actorOf(c), null)
  const props = { t, rows, total, wanted, communes, provinces, mayKeep, address: addressOf(c), exportHref: exportHrefOf(c, address) }
  return page(c, { title: t(say.places) }, <PlacesPage {...props} />)
})

/** Exactly what is seen in the list, all its pages. */
placeListRoutes.get(`${address}/export.xlsx`, async (c) => {
  const { t } = c.var
  const rows = await shown(c, wantedOf(c, wholeOf(c)))
  const head = [say.codeHead, say.name, say.level, say.within, say.formerly, say.fromHead, say.toHead]
  const bytes = await writeRows({
    name: t(say.places),
    head: head.map((sentence) => t(sentence)),
    rows: rows.map((row) => [
      row.code,
      placeLabel(row, []),
      t(levelWords(row.level)),
      row.within,
      row.formerNames.join('; '),
      row.fromOn.year > 1 ? showDay(row.fromOn) : null,
      row.toOn && showDay(row.toOn),
    ]),
    widths: [12, 34, 18, 34, 34, 14, 14],
  })
  return attachment(c, bytes, 'xlsx', 'dia-ban')
})

/** The rows with what each lies in, asked for together. */
async function shown(c: Context, wanted: ReturnType<typeof wantedOf>) {
  const { db, now } = c.var
  const rows = await listPlaces(db, dayOf(now), wanted)
  const above = await ancestors(
    db,
    rows.map(({ id }) => id),
    dayOf(now),
  )
  return rows.map((row) => {
    const [next, ...rest] = (above.get(row.id) ?? []).slice(1)
    return { ...row, within: next ? placeLabel(next, rest) : '' }
  })
}
