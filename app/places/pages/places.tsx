import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, EmptyState, Head, Line, Lines, Notice } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { placeLevels, type PlaceRow, type WantedPlaces } from '../list.ts'
import { messages as say } from '../messages.ts'
import type { PlaceDetails } from '../queries.ts'
import { placeLabel } from '../rules.ts'

type Shown = PlaceRow & { within: string }
type List = {
  t: T
  rows: readonly Shown[]
  total: number
  wanted: WantedPlaces
  communes: number
  provinces: readonly { id: string; label: string }[]
  address: string
  exportHref: string
  mayKeep: boolean
}

const levels = { province: say.province, district: say.district, commune: say.commune, village: say.village } as const

export function levelWords(level: string) {
  const known = placeLevels.find((one) => one === level)
  return known ? levels[known] : { vi: level }
}

export function PlacesPage({ t, rows, total, wanted, communes, provinces, address, exportHref, mayKeep }: List) {
  const bringIn = mayKeep && (
    <LinkButton href="/office/places/import" kind="primary" icon="upload">
      {t(say.bringIn)}
    </LinkButton>
  )
  const states = [
    { id: 'today', label: t(say.today) },
    { id: 'former', label: t(say.former) },
  ]
  return (
    <>
      <Head t={t} title={t(say.places)} words={`${t(say.placesWords)} ${t(say.count, { count: communes })}.`}>
        {bringIn}
      </Head>
      {communes === 0 && rows.length > 0 && <Notice tone="info">{t(mayKeep ? say.noCommunesWords : say.noCommunesRead)}</Notice>}
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.find)}
        filters={[
          { name: 'level', label: t(say.level), options: placeLevels.map((id) => ({ id, label: t(levels[id]) })) },
          { name: 'province', label: t(say.inProvince), options: provinces },
          { name: 'state', label: t(say.standing), options: states },
        ]}
        exportHref={exportHref}
        found={{ total, page: wanted.page, size: wanted.size }}
        first={<EmptyState title={t(say.noCommunes)} words={t(mayKeep ? say.noCommunesWords : say.noCommunesRead)} icon="map-pin" />}
      >
        <Table t={t} caption={t(say.places)} rows={rows} columns={columns(t)} sorted={{ address, by: wanted.sort, down: wanted.down }} />
      </ListCard>
    </>
  )
}

function columns(t: T): Column<Shown>[] {
  return [
    {
      head: t(say.name),
      sort: 'name',
      cell: (row) => (
        <>
          <a class="who" href={`/office/places/${row.id}`}>
            {placeLabel(row, [])}
          </a>
          {row.formerNames.length > 0 && <small class="sub">{`${t(say.formerly)}: ${row.formerNames.join('; ')}`}</small>}
        </>
      ),
    },
    { head: t(say.within), cell: (row) => row.within },
    { head: t(say.level), sort: 'level', cell: (row) => t(levelWords(row.level)), wide: true },
    { head: t(say.codeHead), sort: 'code', cell: (row) => row.code ?? '', named: true, slim: true },
    {
      head: t(say.standing),
      slim: true,
      cell: (row) => (
        <>
          {row.toOn ? <State>{t(say.until, { day: showDay(row.toOn) })}</State> : <span class="text-secondary">{t(say.today)}</span>}
          {row.certainty === 'needs legal check' && <small class="sub">{t(say.notChecked)}</small>}
        </>
      ),
    },
  ]
}

const beginning = Temporal.PlainDate.from('0001-01-01')

export function PlacePage({ t, place }: { t: T; place: PlaceDetails }) {
  const day = (date: Temporal.PlainDate) => (date.equals(beginning) ? t(say.sinceAlways) : showDay(date))
  return (
    <>
      <Head t={t} title={place.label} back={[{ href: '/office/places', label: t(say.places) }]} />
      <Card title={t(say.names)} flush>
        <Lines>
          {place.names.map((row) => (
            <Line
              key={row.id}
              title={<b>{placeLabel(row, [])}</b>}
              words={[
                `${day(row.fromOn)} – ${row.toOn ? showDay(row.toOn) : t(say.now)}`,
                row.code && t(say.code, { code: row.code }),
                row.source,
              ]
                .filter(Boolean)
                .join(' · ')}
            >
              {row.certainty === 'needs legal check' && <State tone="wait">{t(say.notChecked)}</State>}
            </Line>
          ))}
        </Lines>
      </Card>
      <Others t={t} title={t(say.after)} rows={place.after} />
      <Others t={t} title={t(say.before)} rows={place.before} />
      {place.children.length > 0 && (
        <Card title={t(say.below)} count={place.children.length} flush>
          <Lines>
            {place.children.map((child) => (
              <Line
                key={child.id}
                title={
                  <a class="text-body" href={`/office/places/${child.id}`}>
                    {placeLabel(child, [])}
                  </a>
                }
              />
            ))}
          </Lines>
        </Card>
      )}
    </>
  )
}

type Other = { id: string; label: string; onDate: Temporal.PlainDate; divided: boolean; document: string | null }

function Others({ t, title, rows }: { t: T; title: string; rows: readonly Other[] }) {
  if (rows.length === 0) return null
  return (
    <Card title={title} count={rows.length} flush>
      <Lines>
        {rows.map((row) => (
          <Line
            key={row.id}
            title={
              <a class="text-body" href={`/office/places/${row.id}`}>
                {row.label}
              </a>
            }
            words={[showDay(row.onDate), row.document].filter(Boolean).join(' · ')}
          >
            {row.divided && <State tone="wait">{t(say.divided)}</State>}
          </Line>
        ))}
      </Lines>
    </Card>
  )
}
