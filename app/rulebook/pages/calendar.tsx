import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { DayField, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { Chip, State } from '#platform/ui/state.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'

type Day = { day: Temporal.PlainDate; kind: string; name: string; source: string; certainty: string; enteredByName: string | null }
type Props = { t: T; year: number; days: readonly Day[]; form: Form; mayWrite: boolean }

export function CalendarPage({ t, year, days, form, mayWrite }: Props) {
  const certainty = { announced: say.announced, computed: say.computed, estimate: say.estimate }
  const words = (name: string) => Object.entries(certainty).find(([id]) => id === name)?.[1] ?? say.estimate
  return (
    <>
      <Head
        t={t}
        title={`${t(say.calendar)} ${year}`}
        words={t(say.calendarWords)}
        back={[{ href: '/office/rulebook', label: t(say.rulebook) }]}
      />
      <div class="d-flex gap-2 mb-3">
        {[year - 1, year, year + 1].map((other) => (
          <Chip key={other} href={`/office/rulebook/calendar?year=${other}`} on={other === year}>
            {other}
          </Chip>
        ))}
      </div>
      <Card flush>
        {days.length === 0 && <EmptyState icon="calendar" title={t(say.noDays, { year })} words={t(say.noDaysWords)} />}
        {days.length > 0 && (
          <Table
            t={t}
            caption={t(say.calendar)}
            rows={days}
            columns={[
              { head: t(say.day), cell: (row) => <b>{showDay(row.day)}</b> },
              { head: t(say.kind), cell: (row) => t(row.kind === 'off' ? say.dayOff : say.dayWorked) },
              { head: t(say.dayName), cell: (row) => row.name },
              {
                head: t(say.source),
                cell: (row) => (
                  <>
                    {row.source}
                    {row.enteredByName && <small class="sub">{row.enteredByName}</small>}
                  </>
                ),
                wide: true,
              },
              {
                head: t(say.certainty),
                cell: (row) => <State tone={row.certainty === 'estimate' ? 'wait' : 'ok'}>{t(words(row.certainty))}</State>,
              },
            ]}
          />
        )}
      </Card>
      {mayWrite && (
        <FormCard
          t={t}
          form={form}
          action="/office/rulebook/calendar"
          title={t(say.addDay)}
          foot={<Button kind="primary">{t(say.addDay)}</Button>}
        >
          <DayField t={t} form={form} name="day" label={t(say.day)} span={4} required />
          <Choice
            t={t}
            form={form}
            name="kind"
            label={t(say.kind)}
            options={[
              { id: 'off', label: t(say.dayOff) },
              { id: 'worked', label: t(say.dayWorked) },
            ]}
            span={4}
            required
          />
          <TextField form={form} name="name" label={t(say.dayName)} span={4} required />
          <TextField form={form} name="source" label={t(say.source)} required />
        </FormCard>
      )}
    </>
  )
}
