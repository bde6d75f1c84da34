import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { Card, Head, Line, Lines, Notice } from '#platform/ui/blocks.tsx'
import { changeNames, nameOf } from '../kind-names.ts'
import { messages as say } from '../messages.ts'
import type { OrganisationDetails } from '../queries.ts'
import { ChangeCard, HeadingCard, MoveCard, RenameCard, type FormProps } from './forms.tsx'

export type Deed = 'names' | 'parents' | 'changes' | 'heading'
type ShowProps = { t: T; organisation: OrganisationDetails; mayKeep: boolean }

const beginning = Temporal.PlainDate.from('0001-01-01')

export function OrganisationPage(props: ShowProps) {
  const { t, organisation, mayKeep } = props
  const { id, name, kind, endedOn, parent } = organisation
  const words = [t(nameOf(kind)), parent?.name].filter(Boolean).join(' · ')
  const deeds = mayKeep ? deedsOf(organisation) : []
  return (
    <>
      <Head t={t} title={name} words={words} back={[{ href: '/office/organisations', label: t(say.organisations) }]}>
        {deeds.map((deed) => (
          <LinkButton key={deed} href={`/office/organisations/${id}/${deed}/new`}>
            {t(deedNames[deed])}
          </LinkButton>
        ))}
      </Head>
      {endedOn && <Notice tone="plain">{t(say.endedOn, { day: showDay(endedOn) })}</Notice>}
      <Names {...props} />
      <Units {...props} />
      <History {...props} />
    </>
  )
}

function Names({ t, organisation }: ShowProps) {
  const day = (date: Temporal.PlainDate) => (date.equals(beginning) ? t(say.sinceAlways) : showDay(date))
  return (
    <Card title={t(say.names)} flush>
      <Lines>
        {organisation.names.map((row) => (
          <Line
            key={String(row.fromOn)}
            title={
              <b>
                {row.name}
                {row.abbreviation ? ` (${row.abbreviation})` : ''}
              </b>
            }
            words={[`${day(row.fromOn)} – ${row.toOn ? showDay(row.toOn) : t(say.now)}`, row.basis].filter(Boolean).join(' · ')}
          />
        ))}
      </Lines>
    </Card>
  )
}

function Units({ t, organisation }: ShowProps) {
  if (organisation.units.length === 0) return null
  return (
    <Card title={t(say.units)} count={organisation.units.length} flush>
      <Lines>
        {organisation.units.map((unit) => (
          <Line
            key={unit.id}
            icon="building"
            title={
              <a class="fw-semibold text-body" href={`/office/organisations/${unit.id}`}>
                {unit.name}
              </a>
            }
            words={unit.abbreviation ?? t(nameOf(unit.kind))}
          />
        ))}
      </Lines>
    </Card>
  )
}

function History({ t, organisation }: ShowProps) {
  if (organisation.history.length === 0) return null
  return (
    <Card title={t(say.history)} flush>
      <Lines>
        {organisation.history.map((row) => (
          <Line
            key={`${row.toId}${row.onDate.toString()}`}
            icon="history"
            title={`${row.fromName} ${t(nameOf(row.kind))}${row.fromId === row.toId ? '' : ` ${row.toName}`}`}
            words={[showDay(row.onDate), row.document].filter(Boolean).join(' · ')}
          />
        ))}
      </Lines>
    </Card>
  )
}

export const deedNames = { heading: say.changeAgency, names: say.rename, parents: say.move, changes: say.change }

/** What may still be changed: the letterhead of our own agency, and everything of what has not ended. */
function deedsOf({ endedOn, superiorName }: OrganisationDetails): Deed[] {
  return [...(superiorName === null ? [] : ['heading' as const]), ...(endedOn ? [] : (['names', 'parents', 'changes'] as const))]
}

/** One deed on an organisation, on a page of its own. */
export function DeedPage({ deed, ...props }: FormProps & { deed: Deed }) {
  const { t, organisation } = props
  const back = [
    { href: '/office/organisations', label: t(say.organisations) },
    { href: `/office/organisations/${organisation.id}`, label: organisation.name },
  ]
  return (
    <>
      <Head t={t} title={t(deedNames[deed])} words={organisation.name} back={back} />
      {deed === 'names' && <RenameCard {...props} />}
      {deed === 'parents' && <MoveCard {...props} />}
      {deed === 'changes' && <ChangeCard {...props} changes={Object.entries(changeNames)} />}
      {deed === 'heading' && <HeadingCard {...props} />}
    </>
  )
}
