import { CommendationState, showBookNumber } from '#app/commendations/index.ts'
import { commendationTypes, peopleWords as say } from '#app/people/index.ts'
import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { numberPhrase } from '#platform/paper/words.ts'
import { Card, Line, Lines } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import { Fields, Fold, Once, Typed } from '#platform/ui/form.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages } from '../life-messages.ts'
import type { LifeProps } from './life-props.ts'

/** What was awarded before, so that years in a row can be shown. */
export function PastAwards({ t, life, may }: Pick<LifeProps, 't' | 'life' | 'may'>) {
  const form = emptyForm
  const action = `/office/people/${life.subject.id}/past-awards`
  return (
    <Card id="past-awards" title={t(say.pastAwards)} count={life.given.length + life.pastAwards.length} flush>
      {life.given.length + life.pastAwards.length === 0 && <p class="card-body text-secondary mb-0">{t(messages.noPastAwards)}</p>}
      <Lines>
        {life.given.map((one) => (
          <Given t={t} one={one} opens={life.opensDecisions} key={one.id} />
        ))}
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

type Given = LifeProps['life']['given'][number]

/** What we gave ourselves: it leads to its decision, and says so when it was taken back. */
function Given({ t, one, opens }: { t: T; one: Given; opens: boolean }) {
  const name = `${one.awardName} · ${one.bookYear ?? ''}`
  const book = one.bookNumber === null ? null : t(messages.bookLine, { number: showBookNumber(one.bookNumber) })
  const words = [numberPhrase({ value: one.number, symbol: one.symbol }), one.issuedOn && showDay(one.issuedOn), book]
  return (
    <Line
      icon="award"
      title={
        opens ? (
          <a class="a fw-medium" href={`/office/commendations/${one.decisionId}`}>
            {name}
          </a>
        ) : (
          <b class="fw-medium">{name}</b>
        )
      }
      words={
        <>
          {words.filter(Boolean).join(' · ')} {one.status !== 'effective' && <CommendationState t={t} status={one.status} />}
        </>
      }
    />
  )
}

type Award = LifeProps['life']['pastAwards'][number]

function wordsOfAward(t: T, { decisionNumber, decidedOn, issuer, commendationType, achievementFrom, achievementTo }: Award) {
  const type = awardTypes(t).find(({ id }) => id === commendationType)?.label
  const [from, to] = [achievementFrom, achievementTo].map((on) => (on ? showDay(on) : '…'))
  const period = (achievementFrom || achievementTo) && t(say.achievementPeriod, { from: from ?? '', to: to ?? '' })
  return [decisionNumber, decidedOn && showDay(decidedOn), issuer, type, period].filter(Boolean).join(' · ')
}

function awardTypes(t: T) {
  return commendationTypes.map((id) => ({ id, label: t(say[`type${id}`]) }))
}
