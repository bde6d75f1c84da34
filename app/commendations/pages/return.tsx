import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { State } from '#platform/ui/state.tsx'
import type { Form } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'

export type Return = {
  returnBy: Temporal.PlainDate | null
  returnedOn: Temporal.PlainDate | null
  returnNote: string
  subjectId: string
  name: string
}
type Props = { t: T; path: string; change: Return; today: Temporal.PlainDate; form: Form; may: boolean }

/** The clock of what has to come back after a revocation, and the line that stops it. */
export function ReturnCard({ t, path, change, today, form, may }: Props) {
  const standing = (
    <p>
      <a class="a" href={`/office/people/${change.subjectId}`}>
        {change.name}
      </a>{' '}
      <Clock t={t} change={change} today={today} />
      {change.returnNote && <small class="sub">{change.returnNote}</small>}
    </p>
  )
  if (change.returnedOn || !may) return <Card title={t(say.returnTitle)}>{standing}</Card>
  return (
    <FormCard t={t} form={form} title={t(say.returnTitle)} action={`${path}/return`} foot={<Button>{t(say.returnSave)}</Button>}>
      <div class="col-12">{standing}</div>
      <DayField t={t} form={form} name="returnedOn" label={t(say.returnedOn)} span={6} required />
      <TextField form={form} name="note" label={t(say.returnNote)} span={6} />
    </FormCard>
  )
}

function Clock({ t, change: { returnBy, returnedOn }, today }: Pick<Props, 't' | 'change' | 'today'>) {
  if (returnedOn) return <State tone="ok">{t(say.returned, { day: showDay(returnedOn) })}</State>
  if (!returnBy) return <State tone="wait">{t(say.returnNoRule)}</State>
  const late = Temporal.PlainDate.compare(today, returnBy) > 0
  return <State tone={late ? 'no' : 'wait'}>{t(late ? say.returnLate : say.returnBy, { day: showDay(returnBy) })}</State>
}
