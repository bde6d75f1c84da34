import type { T } from '#platform/language/messages.ts'
import { count } from '#platform/paper/words.ts'
import { Card, EmptyState, Head, Next } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm } from '#platform/ui/buttons.tsx'
import { Checks, Radios } from '#platform/ui/choices.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import type { Form } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { listSeries } from '../queries.ts'
import { kinds } from '../rules.ts'
import { kindName } from './documents.tsx'

type Series = Awaited<ReturnType<typeof listSeries>>[number]
type Props = { t: T; year: number; series: Series[]; mayRollOver: boolean; form: Form }

export function NumberingPage({ t, year, series, mayRollOver, form }: Props) {
  return (
    <>
      <Head
        t={t}
        title={`${t(say.series)} ${year}`}
        words={t(say.seriesWords)}
        back={[{ href: '/office/documents', label: t(say.documents) }]}
      />
      {mayRollOver && (
        <Next t={t} title={t(say.rollOver, { year: year - 1 })} words={t(say.rollOverWords)}>
          <ButtonForm t={t} action="/office/documents/numbering/roll-over" kind="primary">
            {t(say.rollOver, { year: year - 1 })}
          </ButtonForm>
        </Next>
      )}
      <Card flush>
        {series.length > 0 ? (
          <Table t={t} caption={t(say.series)} rows={series} columns={columns(t)} />
        ) : (
          <EmptyState title={t(say.noSeries)} words={t(say.noSeriesWords)} icon="list-numbers" />
        )}
      </Card>
      <FormCard
        t={t}
        form={form}
        title={t(say.addSeries)}
        action="/office/documents/numbering"
        foot={<Button kind={mayRollOver ? 'plain' : 'primary'}>{t(say.addSeries)}</Button>}
      >
        <TextField form={form} name="name" label={t(say.seriesName)} span={6} required />
        <TextField form={form} name="last" label={t(say.seriesLast)} hint={t(say.seriesLastHint)} inputMode="numeric" span={6} />
        <Checks
          form={form}
          name="kinds"
          label={t(say.seriesKinds)}
          hint={t(say.seriesKindsHint)}
          inline
          options={Object.entries(kinds).map(([id, name]) => ({ id, label: t(name) }))}
        />
        <Radios
          form={form}
          name="source"
          label={t(say.seriesSource)}
          required
          options={[
            { id: 'register', label: t(say.fromRegister) },
            { id: 'clerical office', label: t(say.fromClerical) },
          ]}
        />
        <TextField form={form} name="basis" label={t(say.seriesBasis)} hint={t(say.seriesBasisHint)} required />
      </FormCard>
    </>
  )
}

function columns(t: T): Column<Series>[] {
  return [
    { head: t(say.seriesName), cell: (row) => <b>{row.name}</b> },
    {
      head: t(say.seriesKinds),
      cell: (row) => (row.kinds.length ? row.kinds.map((kind) => kindName(t, kind)).join(', ') : t(say.allOthers)),
    },
    { head: t(say.seriesSource), cell: (row) => t(row.source === 'register' ? say.fromRegister : say.fromClerical) },
    { head: t(say.seriesLast), cell: (row) => (row.last ? count(row.last) : '–'), end: true },
    { head: t(say.seriesBasis), cell: (row) => row.basis, wide: true },
  ]
}
