import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, EmptyState, Head, Line, Lines } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { ListBar } from '#platform/ui/list.tsx'
import { State } from '#platform/ui/state.tsx'
import { messages as say } from '../messages.ts'
import type { PlaceDetails, PlaceHit } from '../queries.ts'
import { placeLabel } from '../rules.ts'

type List = { t: T; address: string; hits: PlaceHit[]; communes: number; mayKeep: boolean }

export function PlacesPage({ t, address, hits, communes, mayKeep }: List) {
  return (
    <>
      <Head t={t} title={t(say.places)} words={`${t(say.placesWords)} ${t(say.count, { count: communes })}.`}>
        {mayKeep && (
          <LinkButton href="/office/places/import" kind="primary" icon="upload">
            {t(say.bringIn)}
          </LinkButton>
        )}
      </Head>
      <Card flush>
        <ListBar t={t} address={address} placeholder={t(say.find)} />
        {hits.length === 0 && <EmptyState title={t(say.none)} words={t(say.noneWords)} icon="map-pin" />}
        <Lines>
          {hits.map((hit) => (
            <Line
              key={hit.id}
              icon="map-pin"
              title={
                <a class="fw-semibold text-body" href={`/office/places/${hit.id}`}>
                  {placeLabel(hit, [])}
                </a>
              }
              words={hit.code ? t(say.code, { code: hit.code }) : undefined}
            >
              {hit.toOn && <State>{`… – ${showDay(hit.toOn)}`}</State>}
            </Line>
          ))}
        </Lines>
      </Card>
    </>
  )
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
