import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { DayField, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { Day } from '#platform/ui/show.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import { quotaMessages } from '../quota-messages.ts'

export type RoundRow = { id: string; name: string; year: number; opensOn: Temporal.PlainDate; closesOn: Temporal.PlainDate }

export function RoundsPage({ t, form, rounds, may }: { t: T; form: Form; rounds: readonly RoundRow[]; may: boolean }) {
  return (
    <>
      <Head t={t} title={t(say.rounds)} words={t(say.roundsWords)} back={[{ href: '/office/nominations', label: t(say.nominations) }]}>
        <LinkButton href="/office/rounds/quotas">{t(quotaMessages.quotas)}</LinkButton>
      </Head>
      <Card flush>
        {rounds.length === 0 ? (
          <EmptyState title={t(say.noRounds)} words={t(say.noRoundsWords)} icon="calendar" />
        ) : (
          <Table
            t={t}
            caption={t(say.rounds)}
            rows={rounds}
            columns={[
              {
                head: t(say.roundName),
                cell: (row) => (
                  <a class="who" href={`/office/nominations?round=${row.id}`}>
                    {row.name}
                  </a>
                ),
              },
              { head: t(say.year), cell: (row) => row.year },
              { head: t(say.opensOn), cell: (row) => <Day on={row.opensOn} /> },
              { head: t(say.closesOn), cell: (row) => <Day on={row.closesOn} /> },
            ]}
          />
        )}
      </Card>
      {may && (
        <FormCard
          t={t}
          form={form}
          action="/office/rounds"
          title={t(say.openRound)}
          foot={
            <Button kind="primary" icon="plus">
              {t(say.openRound)}
            </Button>
          }
        >
          <TextField form={form} name="name" label={t(say.roundName)} hint={t(say.roundNameHint)} required />
          <TextField form={form} name="year" label={t(say.year)} hint=" " inputMode="numeric" span={4} required />
          <DayField t={t} form={form} name="opensOn" label={t(say.opensOn)} span={4} required />
          <DayField t={t} form={form} name="closesOn" label={t(say.closesOn)} span={4} required />
        </FormCard>
      )}
    </>
  )
}
