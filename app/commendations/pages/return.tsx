import type { T } from '#platform/language/messages.ts'
import { showDay, showMoney } from '#platform/language/time.ts'
import { Card } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { State } from '#platform/ui/state.tsx'
import type { Form } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import { owedOf } from '../rules.ts'
import type { ReturnRow } from '../taken-back.ts'

export type Return = {
  returnBy: Temporal.PlainDate | null
  returnedOn: Temporal.PlainDate | null
  amount: number | null
  paidOn: Temporal.PlainDate | null
  subjectId: string
  name: string
  returns: readonly ReturnRow[]
}
type Props = { t: T; path: string; change: Return; today: Temporal.PlainDate; form: Form; may: boolean }

/** The clock of what has to come back after a revocation, what came so far, and the lines that stop it. */
export function ReturnCard({ t, path, change, today, form, may }: Props) {
  const { paid, returned } = owedOf(change, change.returns)
  const left = showMoney(paid - returned)
  const standing = (
    <>
      <p>
        <a class="a" href={`/office/people/${change.subjectId}`}>
          {change.name}
        </a>{' '}
        <Clock t={t} {...change} today={today} />
        {paid > returned && <small class="sub">{t(say.moneyAwaited, { sum: left })}</small>}
        {paid === 0 && !change.returnedOn && <small class="sub">{t(say.returnNoMoney)}</small>}
      </p>
      {change.returns.length > 0 && (
        <ul class="mb-0">
          {change.returns.map((one) => (
            <li key={one.id}>
              {t(say.returnLine, {
                day: showDay(one.returnedOn),
                who: one.returnedBy,
                what: [one.objects, one.amount > 0 ? showMoney(one.amount) : ''].filter(Boolean).join(', '),
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
  if (change.returnedOn || !may) return <Card title={t(say.returnTitle)}>{standing}</Card>
  return (
    <FormCard t={t} form={form} title={t(say.returnTitle)} action={`${path}/return`} foot={<Button>{t(say.returnSave)}</Button>}>
      <div class="col-12">{standing}</div>
      <DayField t={t} form={form} name="returnedOn" label={t(say.returnedOn)} span={6} required />
      <TextField form={form} name="returnedBy" label={t(say.returnedBy)} span={6} required />
      {paid > returned && (
        <TextField
          form={form}
          name="amount"
          label={t(say.returnAmount)}
          hint={t(say.returnAmountHint, { left })}
          inputMode="numeric"
          span={6}
          required
        />
      )}
      <TextField form={form} name="objects" label={t(say.returnObjects)} hint={t(say.returnObjectsHint)} span={6} />
    </FormCard>
  )
}

type Due = { t: T; returnBy: Temporal.PlainDate | null; returnedOn: Temporal.PlainDate | null; today: Temporal.PlainDate }

export function Clock({ t, returnBy, returnedOn, today }: Due) {
  if (returnedOn) return <State tone="ok">{t(say.returned, { day: showDay(returnedOn) })}</State>
  if (!returnBy) return <State tone="wait">{t(say.returnNoRule)}</State>
  const late = Temporal.PlainDate.compare(today, returnBy) > 0
  return <State tone={late ? 'no' : 'wait'}>{t(late ? say.returnLate : say.returnBy, { day: showDay(returnBy) })}</State>
}
