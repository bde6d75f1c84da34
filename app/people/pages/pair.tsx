import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { Compare, type Compared } from '#platform/ui/compare.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { Once, Fields } from '#platform/ui/form.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { writeBirth } from '../birth.ts'
import type { Likeness } from '../likeness.ts'
import { messages as say } from '../messages.ts'
import type { Subject } from '../queries.ts'

export type Pair = { left: Subject; right: Subject; likeness: Likeness }
type Shown = { field: string; label: string; left: string; right: string }

function shownFields(t: T, { left, right }: Pair): Shown[] {
  const line = (field: string, label: string, value: (one: Subject) => string | null) => ({
    field,
    label,
    left: value(left) ?? '',
    right: value(right) ?? '',
  })
  const sexes: Record<string, string> = { female: t(say.female), male: t(say.male) }
  return [
    line('name', t(say.nameShort), (one) => one.name),
    line('otherNames', t(say.otherNames), (one) => one.otherNames.join('; ')),
    line('bornOn', t(say.born), (one) => writeBirth(one.bornOn, one.bornPrecision)),
    line('sex', t(say.sex), (one) => sexes[one.sex ?? ''] ?? ''),
    line('ethnicGroup', t(say.ethnicGroup), (one) => one.ethnicName),
    line('placeId', t(say.place), (one) => one.placeName),
    line('village', t(say.village), (one) => one.village),
    line('position', t(say.position), (one) => one.position),
    line('organisationId', t(say.organisation), (one) => one.organisationName),
    line('phone', t(say.phone), (one) => one.phone),
    line('idNumber', t(say.idNumber), (one) => one.idNumber),
    line('notes', t(say.notes), (one) => one.notes),
  ].filter(({ left: a, right: b }) => a || b)
}

/** The pairs, one after another: side by side, with the reason. Nothing is chosen beforehand. */
export function PairsPage({ t, pair, at, total }: { t: T; pair: Pair | null; at: number; total: number }) {
  return (
    <>
      <Head t={t} title={t(say.pairs)} words={t(say.pairsWords)} back={[{ href: '/office/people', label: t(say.people) }]} />
      {pair ? (
        <PairCard t={t} pair={pair} at={at} total={total} />
      ) : (
        <Card flush>
          <EmptyState title={t(say.pairsNone)} words={t(say.pairsNoneWords)} icon="circle-check" />
        </Card>
      )}
    </>
  )
}

function PairCard({ t, pair, at, total }: { t: T; pair: Pair; at: number; total: number }) {
  const { left, right, likeness } = pair
  const rows: Compared[] = shownFields(t, pair).map(({ label, left: a, right: b }) => ({
    label,
    left: a,
    right: b,
    same: a && b ? a === b : null,
  }))
  return (
    <Card
      title={t(say.pairAt, { at, total })}
      aside={<span class="small">{likeness.reasons.map((reason) => t(say[reason])).join(' · ')}</span>}
      flush
    >
      <Compare t={t} caption={t(say.pairs)} left={left.name} right={right.name} reasons={t(say.why)} rows={rows} />
      <div class="card-footer foot">
        <LinkButton href={`/office/people/${left.id}/merge/${right.id}`} icon="arrow-merge">
          {t(say.mergeThem)}
        </LinkButton>
        <ButtonForm t={t} action={`/office/people/${left.id}/apart`} values={{ otherId: right.id }} icon="users">
          {t(say.twoPeople)}
        </ButtonForm>
        {at < total && (
          <LinkButton href={`/office/people/pairs?page=${at + 1}`} kind="quiet">
            {t(say.later)}
          </LinkButton>
        )}
      </div>
    </Card>
  )
}

/** Which record stays, and field by field what it says. */
export function MergePage({ t, pair }: { t: T; pair: Pair }) {
  const { left, right } = pair
  // What only one of them knows is taken; where both know something else, a person chooses.
  const choice = (field: string, side: 'left' | 'right', value: string, other: string, label: string) => (
    <label class="form-check mb-0">
      <input
        class="form-check-input"
        type="radio"
        name={`take.${field}`}
        value={side}
        checked={Boolean(value) && !other}
        required
        aria-label={`${label}: ${value}`}
      />
      <span class="form-check-label">{value || t(say.blank)}</span>
    </label>
  )
  const rows: Compared[] = shownFields(t, pair)
    .filter(({ field }) => field !== 'otherNames')
    .map(({ field, label, left: a, right: b }) => ({
      label,
      left: a === b ? a : choice(field, 'left', a, b, label),
      right: a === b ? b : choice(field, 'right', b, a, label),
      same: a && b ? a === b : null,
    }))
  return (
    <>
      <Head
        t={t}
        title={t(say.mergeTitle)}
        words={t(say.mergeWords)}
        back={[
          { href: '/office/people', label: t(say.people) },
          { href: `/office/people/${left.id}`, label: left.name },
        ]}
      />
      <form class="card" method="post" action={`/office/people/${left.id}/merge/${right.id}`} data-deed>
        <Once />
        <Compare t={t} caption={t(say.mergeTitle)} left={left.name} right={right.name} reasons={t(say.why)} rows={rows} />
        <div class="card-body">
          <Fields>
            <TextField form={emptyForm} name="reason" label={t(say.mergeReason)} hint={t(say.mergeReasonHint)} />
          </Fields>
        </div>
        <div class="card-footer foot">
          <Button kind="primary" icon="arrow-merge">
            {t(say.mergeDo)}
          </Button>
          <LinkButton href={`/office/people/${left.id}`}>{t(say.later)}</LinkButton>
        </div>
      </form>
    </>
  )
}
