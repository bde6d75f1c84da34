import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { NumberField, TextArea, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table } from '#platform/ui/table.tsx'
import type { Standing } from '#platform/ui/typed.ts'
import { messages as say } from '../messages.ts'
import type { listModels } from '../queries.ts'

type Row = Awaited<ReturnType<typeof listModels>>[number]

export function ModelState({ t, approvedAt, shown }: { t: T; approvedAt: Temporal.Instant | null; shown: boolean }) {
  if (shown) return <State tone="ok">{t(say.shown)}</State>
  return approvedAt ? <State tone="no">{t(say.hidden)}</State> : <State tone="wait">{t(say.draft)}</State>
}

type ListProps = {
  t: T
  rows: Row[]
  found: { total: number; page: number; size: number }
  address: string
  exportHref: string
  mayWrite: boolean
}

export function ModelsPage({ t, rows, found, address, exportHref, mayWrite }: ListProps) {
  const begin = mayWrite && (
    <LinkButton href="/office/models/new" kind="primary" icon="pencil">
      {t(say.newModel)}
    </LinkButton>
  )
  const states = [
    { id: 'shown', label: t(say.shown) },
    { id: 'draft', label: t(say.draft) },
    { id: 'hidden', label: t(say.hidden) },
    { id: 'copied', label: t(say.copied) },
  ]
  const columns = [
    {
      head: t(say.model),
      cell: (row: Row) => (
        <>
          <a href={`/office/models/${row.id}`}>
            <b>{row.title}</b>
          </a>
          <small class="sub">{t(say.from, { name: row.storyName })}</small>
        </>
      ),
    },
    { head: t(say.adoptions), cell: (row: Row) => row.adoptions, end: true, slim: true },
    { head: t(say.waitsOther), cell: (row: Row) => row.waiting || '', end: true, slim: true, wide: true },
    { head: t(say.shown), cell: (row: Row) => <ModelState t={t} {...row} />, silent: true, slim: true },
  ]
  return (
    <>
      <Head t={t} title={t(say.models)} words={t(say.modelsWords)}>
        {rows.length > 0 && begin}
      </Head>
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.findModel)}
        filters={[{ name: 'state', label: t(say.state), options: states }]}
        exportHref={exportHref}
        found={found}
        first={
          <EmptyState title={t(say.noModels)} words={t(say.noModelsWords)} icon="affiliate">
            {begin}
          </EmptyState>
        }
      >
        <Table t={t} caption={t(say.models)} rows={rows} columns={columns} />
      </ListCard>
    </>
  )
}

type Told = { id: string; name: string; title: string }
type EditProps = { t: T; form: Form; action: string; stories?: readonly Told[]; standing?: Standing; title: string }

/** The card of a way of working: what anybody needs to know before doing likewise. */
export function ModelFormPage({ t, form, action, stories, standing, title }: EditProps) {
  const back = [{ href: '/office/models', label: t(say.models) }]
  if (stories?.length === 0 && Object.keys(form.problems).length === 0)
    return (
      <>
        <Head t={t} title={title} back={back} />
        <Card flush>
          <EmptyState title={t(say.noStories)} words={t(say.noStoriesWords)} icon="book" />
        </Card>
      </>
    )
  const area = (name: string, label: string, hint?: string) => (
    <TextArea form={form} name={name} label={label} hint={hint} rows={3} required />
  )
  return (
    <>
      <Head t={t} title={title} words={t(say.modelsWords)} back={back} />
      <FormCard
        t={t}
        form={form}
        action={action}
        standing={standing}
        foot={
          <Button kind="primary" icon="device-floppy">
            {t(say.save)}
          </Button>
        }
      >
        {stories && (
          <Choice
            t={t}
            form={form}
            name="storyId"
            label={t(say.theStory)}
            options={stories.map(({ id, name, title: told }) => ({ id, label: `${name}: ${told}` }))}
            required
          />
        )}
        <TextField form={form} name="title" label={t(say.title)} hint={t(say.titleHint)} required />
        {area('lead', t(say.lead))}
        {area('problem', t(say.problem), t(say.problemHint))}
        <TextArea form={form} name="steps" label={t(say.steps)} hint={t(say.stepsHint)} rows={6} required />
        <TextField form={form} name="needed" label={t(say.needed)} hint={t(say.neededHint)} span={6} required />
        <NumberField form={form} name="cost" label={t(say.cost)} hint={t(say.costHint)} span={3} />
        <NumberField form={form} name="monthsToResult" label={t(say.months)} span={3} />
        <TextArea form={form} name="costNote" label={t(say.costNote)} rows={2} />
        {area('conditions', t(say.conditions))}
        {area('results', t(say.results))}
        {area('failures', t(say.failures), t(say.failuresHint))}
        {area('stopSigns', t(say.stopSigns))}
      </FormCard>
    </>
  )
}
