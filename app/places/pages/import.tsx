import type { Sentence, T } from '#platform/language/messages.ts'
import { Card, Head, Line, Lines, Notice } from '#platform/ui/blocks.tsx'
import { Facts } from '#platform/ui/record.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { DayField, FileField, Hidden, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import type { Form } from '#platform/web/form.ts'
import type { Plan } from '../commands.ts'
import { messages as say } from '../messages.ts'

const back = (t: T) => [{ href: '/office/places', label: t(say.places) }]

export function ImportPlacesPage({ t, form }: { t: T; form: Form }) {
  return (
    <>
      <Head t={t} title={t(say.bringIn)} words={t(say.bringInWords)} back={back(t)} />
      <FormCard t={t} form={form} action="/office/places/import" files foot={<Button kind="primary">{t(say.lookFirst)}</Button>}>
        <FileField t={t} form={form} name="file" label={t(say.file)} accept=".csv,text/csv" required />
        <DayField t={t} form={form} name="fromOn" label={t(say.fromOn)} hint={t(say.fromOnHint)} required span={4} />
        <TextField form={form} name="document" label={t(say.document)} hint={t(say.documentHint)} span={8} />
      </FormCard>
    </>
  )
}

type Preview = { t: T; form: Form; plan: Plan; rows: number; looked: string; ticket: string }

/** What will change, before it does; what cannot be joined is named row by row. */
export function PreviewPage({ t, form, plan, rows, looked, ticket }: Preview) {
  return (
    <>
      <Head t={t} title={t(say.preview)} words={t(plan.is === 'list' ? say.isList : say.isChanges, { count: rows })} back={back(t)} />
      <Card>
        <Facts facts={factsOf(t, plan)} />
      </Card>
      {plan.orphans.length > 0 && <Orphans t={t} orphans={plan.orphans} />}
      {plan.missing.length > 0 && (
        <Notice tone="wait">
          <b>
            {t(say.missing)} ({plan.missing.length}).
          </b>{' '}
          {t(say.missingWords)} {plan.missing.slice(0, 40).join(', ')}
        </Notice>
      )}
      <FormCard
        t={t}
        form={form}
        action="/office/places/import"
        foot={
          <>
            <Button kind="primary">{t(say.doIt)}</Button>
            <LinkButton href="/office/places/import">{t(say.bringIn)}</LinkButton>
          </>
        }
      >
        <Hidden name="deed" value="bring in" />
        <Hidden name="looked" value={looked} />
        <Hidden name="ticket" value={ticket} />
        <Hidden name="fromOn" value={form.values.fromOn ?? ''} />
        <Hidden name="document" value={form.values.document ?? ''} />
      </FormCard>
    </>
  )
}

function factsOf(t: T, plan: Plan) {
  const counts = plan.is === 'list' ? { renamed: plan.renamed.length, respelled: plan.respelled.length } : { joined: plan.joined.length }
  const all: { [name: string]: number } = {
    created: plan.created.length,
    ...counts,
    unchanged: plan.unchanged,
    orphans: plan.orphans.length,
  }
  const words: { [name: string]: Sentence } = say
  return Object.entries(all).map(([name, value]) => ({ label: t(words[name] ?? { vi: name }), value: String(value) }))
}

function Orphans({ t, orphans }: { t: T; orphans: readonly Sentence[] }) {
  return (
    <Card title={t(say.orphans)} count={orphans.length} flush>
      <Lines>
        {orphans.slice(0, 100).map((orphan, at) => (
          <Line key={at} title={t(orphan)} />
        ))}
      </Lines>
    </Card>
  )
}
