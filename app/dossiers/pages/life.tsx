import { NominationState } from '#app/nominations/index.ts'
import { AlikeList, commendationTypes, kindName, peopleWords as say, writeBirth } from '#app/people/index.ts'
import type { T } from '#platform/language/messages.ts'
import { showDay, showMoment } from '#platform/language/time.ts'
import { Card, Facts, Head, Line, Lines, Next } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import { Fields, Fold, Once, Typed } from '#platform/ui/form.tsx'
import { PickerField } from '#platform/ui/picker.tsx'
import { Timeline, type Moment } from '#platform/ui/progress.tsx'
import { emptyForm } from '#platform/web/form.ts'
import type { Life } from '../life.ts'
import { messages } from '../life-messages.ts'

type Props = { t: T; life: Life; may: { edit: boolean; nominate: boolean; merge: boolean } }

export function LifePage({ t, life, may }: Props) {
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
      <Head t={t} title={subject.name} words={words} back={[{ href: '/office/people', label: t(say.people) }]}>
        <LinkButton href={`/office/people/${subject.id}/consents`} icon="signature">
          {t(messages.consents)}
        </LinkButton>
        {may.edit && (
          <LinkButton href={`/office/people/${subject.id}/edit`} icon="pencil">
            {t(say.edit)}
          </LinkButton>
        )}
      </Head>
      {may.nominate && (
        <Next t={t} title={t(messages.nextNominate)} words={t(messages.nextNominateWords)}>
          <LinkButton href={`/office/nominations/new?subject=${subject.id}`} kind="primary" icon="plus">
            {t(messages.nominate)}
          </LinkButton>
        </Next>
      )}
      {may.merge && life.alike.length > 0 && <AlikeList t={t} alike={life.alike} compareWith={subject.id} />}
      <div class="row g-3">
        <div class="col-xl-8 d-grid gap-3 align-content-start">
          <Nominations t={t} life={life} />
          <PastAwards t={t} life={life} may={may} />
          {subject.kind !== 'individual' && <Members t={t} life={life} may={may} />}
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
    </>
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

function PastAwards({ t, life, may }: Pick<Props, 't' | 'life' | 'may'>) {
  const form = emptyForm
  const action = `/office/people/${life.subject.id}/past-awards`
  return (
    <Card id="past-awards" title={t(say.pastAwards)} count={life.pastAwards.length} flush>
      {life.pastAwards.length === 0 && <p class="card-body text-secondary mb-0">{t(messages.noPastAwards)}</p>}
      <Lines>
        {life.pastAwards.map((award) => (
          <Line
            key={award.id}
            icon="award"
            title={
              <b class="fw-medium">
                {award.awardName} · {award.year}
              </b>
            }
            words={wordsOfAward(t, award)}
          />
        ))}
      </Lines>
      {may.edit && (
        <Fold action={action} words={t(say.addPastAward)} class="card-body">
          <form method="post" action={action} class="mt-3" data-deed>
            <Once />
            <Typed t={t} action={action}>
              <Fields>
                <TextField form={form} name="awardName" label={t(say.awardName)} span={6} required />
                <TextField form={form} name="year" label={t(say.year)} inputMode="numeric" span={2} required />
                <TextField form={form} name="decisionNumber" label={t(say.decisionNumber)} span={4} />
                <DayField t={t} form={form} name="decidedOn" label={t(say.decidedOn)} span={4} />
                <TextField form={form} name="issuer" label={t(say.issuer)} hint=" " span={8} />
                <Choice
                  t={t}
                  form={form}
                  name="commendationType"
                  label={t(say.awardType)}
                  hint={t(say.awardTypeWhy)}
                  options={awardTypes(t)}
                  empty={t(say.typeUnknown)}
                  span={12}
                />
                <DayField t={t} form={form} name="achievementFrom" label={t(say.achievementFrom)} span={6} />
                <DayField t={t} form={form} name="achievementTo" label={t(say.achievementTo)} span={6} />
              </Fields>
            </Typed>
            <p class="mt-3 mb-0">
              <Button icon="plus">{t(say.addPastAward)}</Button>
            </p>
          </form>
        </Fold>
      )}
    </Card>
  )
}

type Award = Props['life']['pastAwards'][number]

function wordsOfAward(t: T, { decisionNumber, decidedOn, issuer, commendationType, achievementFrom, achievementTo }: Award) {
  const type = awardTypes(t).find(({ id }) => id === commendationType)?.label
  const [from, to] = [achievementFrom, achievementTo].map((on) => (on ? showDay(on) : '…'))
  const period = (achievementFrom || achievementTo) && t(say.achievementPeriod, { from: from ?? '', to: to ?? '' })
  return [decisionNumber, decidedOn && showDay(decidedOn), issuer, type, period].filter(Boolean).join(' · ')
}

function awardTypes(t: T) {
  return commendationTypes.map((id) => ({ id, label: t(say[`type${id}`]) }))
}

function Members({ t, life: { subject, members }, may }: Pick<Props, 't' | 'life' | 'may'>) {
  const action = `/office/people/${subject.id}/members`
  return (
    <Card id="members" title={t(say.members)} count={members.length} flush>
      <Lines>
        {members.map((member) => (
          <Line
            key={member.id}
            icon="user"
            title={
              <a class="who" href={`/office/people/${member.id}`}>
                {member.name}
              </a>
            }
            words={[member.part, writeBirth(member.bornOn, member.bornPrecision)].filter(Boolean).join(' · ')}
          >
            {may.edit && (
              <ButtonForm t={t} action={`/office/people/${subject.id}/members/${member.id}/removal`} kind="quiet" small>
                {t(say.removeMember)}
              </ButtonForm>
            )}
          </Line>
        ))}
      </Lines>
      {may.edit && (
        <form class="card-body" method="post" action={action} data-deed>
          <Once />
          <Typed t={t} action={action}>
            <Fields>
              <PickerField
                t={t}
                form={emptyForm}
                name="memberId"
                label={t(say.member)}
                source="/office/people/find?kind=individual"
                span={6}
                required
              />
              <TextField form={emptyForm} name="part" label={t(say.memberPart)} span={6} />
            </Fields>
          </Typed>
          <p class="mt-3 mb-0">
            <Button icon="user-plus">{t(say.addMember)}</Button>
          </p>
        </form>
      )}
    </Card>
  )
}

function Merges({ t, life, may }: Pick<Props, 't' | 'life' | 'may'>) {
  return (
    <Card title={t(messages.mergedTitle)} count={life.merges.length} flush>
      <Lines>
        {life.merges.map((merge) => (
          <Line
            key={merge.id}
            icon="arrow-merge"
            title={merge.name}
            words={[showMoment(merge.at), merge.reason].filter(Boolean).join(' · ')}
          >
            {may.merge && (
              <ButtonForm
                t={t}
                action={`/office/merges/${merge.id}/undoing`}
                small
                ask={{ title: t(say.unmerge), words: t(say.unmergeAsk, { name: merge.name }), confirm: t(say.unmerge) }}
              >
                {t(say.unmerge)}
              </ButtonForm>
            )}
          </Line>
        ))}
      </Lines>
    </Card>
  )
}

const told = new Map([
  ['record opened', messages.opened],
  ['record changed', messages.changed],
  ['records merged', messages.mergedIn],
  ['merge undone', messages.mergeUndone],
  ['member added', messages.memberAdded],
  ['member removed', messages.memberRemoved],
])

/** One thread through one life: awards, nominations and what was done to the record, newest first. */
function momentsOf(t: T, life: Life): Moment[] {
  const dated: (Moment & { on: string })[] = [
    ...life.pastAwards.map((award) => ({
      on: award.decidedOn?.toString() ?? `${award.year}`,
      key: award.id,
      icon: 'award' as const,
      tone: 'honour' as const,
      title: t(messages.awarded, { award: award.awardName }),
      words: award.decidedOn ? showDay(award.decidedOn) : String(award.year),
    })),
    ...life.nominations.map((one) => ({
      on: (one.submittedAt ?? one.createdAt).toString(),
      key: one.id,
      icon: 'file-text' as const,
      title: t(messages.nominated, { award: one.awardName }),
      words: showMoment(one.submittedAt ?? one.createdAt),
    })),
    ...life.events.flatMap((event) => {
      const sentence = told.get(event.event)
      return sentence
        ? [
            {
              on: event.at.toString(),
              key: `j${event.id}`,
              icon: 'history' as const,
              title: t(sentence),
              words: `${event.name} · ${showMoment(event.at)}`,
            },
          ]
        : []
    }),
  ]
  return dated.sort((a, b) => (a.on < b.on ? 1 : -1)).map(({ on: _, ...moment }) => moment)
}
