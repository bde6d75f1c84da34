import { NominationState } from '#app/nominations/index.ts'
import { AlikeList, kindName, peopleWords as say, writeBirth } from '#app/people/index.ts'
import type { T } from '#platform/language/messages.ts'
import { Card, Head, Line, Lines, Next } from '#platform/ui/blocks.tsx'
import { Facts } from '#platform/ui/record.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { Plate, PlateShapes, type PlateKind } from '#platform/ui/plate.tsx'
import { Timeline } from '#platform/ui/progress.tsx'
import type { Life } from '../life.ts'
import { messages } from '../life-messages.ts'
import { momentsOf } from '../moments.ts'
import { Companions } from './life-companions.tsx'
import { PastAwards } from './life-awards.tsx'
import type { LifeProps } from './life-props.ts'
import { Members, Merges } from './life-members.tsx'

export function LifePage({ t, life, may, accounts }: LifeProps) {
  const { subject } = life
  const words = [
    kindName(t, subject.kind),
    writeBirth(subject.bornOn, subject.bornPrecision),
    subject.ethnicName,
    subject.village,
    subject.placeName,
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <>
      <Head
        t={t}
        title={subject.name}
        words={words}
        back={[{ href: '/office/people', label: t(say.people) }]}
        picture={<Plate name={subject.name} kind={plateOf(subject)} />}
      >
        <LinkButton href={`/office/people/${subject.id}/consents`} icon="signature">
          {t(messages.consents)}
        </LinkButton>
        {may.edit && (
          <LinkButton href={`/office/people/${subject.id}/edit`} icon="pencil">
            {t(say.edit)}
          </LinkButton>
        )}
      </Head>
      <NextStep t={t} life={life} may={may} />
      {may.merge && life.alike.length > 0 && <AlikeList t={t} alike={life.alike} compareWith={subject.id} />}
      <div class="row g-3">
        <div class="col-xl-8 d-grid gap-3 align-content-start">
          <Nominations t={t} life={life} />
          <PastAwards t={t} life={life} may={may} />
          {subject.kind !== 'individual' && <Members t={t} life={life} may={may} />}
          <Companions t={t} life={life} may={may} accounts={accounts} />
          {life.merges.length > 0 && <Merges t={t} life={life} may={may} />}
        </div>
        <div class="col-xl-4 d-grid gap-3 align-content-start">
          <Card title={t(messages.about)}>
            <About t={t} life={life} />
          </Card>
          <Card title={t(messages.timeline)}>
            <Timeline t={t} moments={momentsOf(t, life)} />
          </Card>
        </div>
      </div>
      <PlateShapes kinds={[plateOf(subject)]} />
    </>
  )
}

function plateOf({ kind, sex }: { kind: string; sex: string | null }): PlateKind {
  if (kind === 'household' || kind === 'collective') return kind
  return sex === 'female' ? 'woman' : sex === 'male' ? 'man' : 'person'
}

const ended = ['honoured', 'honoured above', 'revoked', 'withdrawn', 'not passed', 'refused above', 'not eligible']

/** A nomination on its way is where the work goes on; otherwise one may be begun. */
function NextStep({ t, life: { subject, nominations }, may }: Omit<LifeProps, 'accounts'>) {
  const going = nominations.find(({ stage }) => !ended.includes(stage))
  if (going)
    return (
      <Next t={t} title={t(messages.nextGoing, { award: going.awardName })} words={<NominationState t={t} stage={going.stage} />}>
        <LinkButton href={`/office/nominations/${going.id}`} kind="primary">
          {t(messages.openNomination)}
        </LinkButton>
      </Next>
    )
  if (!may.nominate) return null
  return (
    <Next t={t} title={t(messages.nextNominate)} words={t(messages.nextNominateWords)}>
      <LinkButton href={`/office/nominations/new?subject=${subject.id}`} kind="primary" icon="plus">
        {t(messages.nominate)}
      </LinkButton>
    </Next>
  )
}

function About({ t, life: { subject, groups } }: { t: T; life: Life }) {
  const sexes: Record<string, string> = { female: t(say.female), male: t(say.male) }
  const facts = [
    [t(say.otherNames), subject.otherNames.join('; ')],
    [t(say.sex), sexes[subject.sex ?? ''] ?? ''],
    [t(say.position), subject.position ?? ''],
    [t(say.organisation), subject.organisationName ?? ''],
    [t(say.phone), subject.phone ?? ''],
    [t(say.idNumber), subject.idNumber ? t(messages.hiddenNumber) : ''],
    [t(say.keptBy), subject.keeperName ?? ''],
    [t(say.notes), subject.notes ?? ''],
  ] as const
  return (
    <>
      <Facts facts={facts.filter(([, value]) => value).map(([label, value]) => ({ label, value }))} />
      {groups.map((group) => (
        <p key={group.id}>
          {t(say.partOf)}{' '}
          <a class="a" href={`/office/people/${group.id}`}>
            {group.name}
          </a>
          {group.part && ` · ${group.part}`}
        </p>
      ))}
    </>
  )
}

function Nominations({ t, life }: { t: T; life: Life }) {
  return (
    <Card title={t(messages.nominations)} count={life.nominations.length} flush>
      {life.nominations.length === 0 ? (
        <p class="card-body text-secondary mb-0">{t(messages.noNominations)}</p>
      ) : (
        <Lines>
          {life.nominations.map((one) => (
            <Line
              key={one.id}
              title={
                <a class="who" href={`/office/nominations/${one.id}`}>
                  {one.awardName}
                </a>
              }
              words={[one.number, one.roundName].filter(Boolean).join(' · ')}
            >
              <NominationState t={t} stage={one.stage} />
            </Line>
          ))}
        </Lines>
      )}
    </Card>
  )
}
