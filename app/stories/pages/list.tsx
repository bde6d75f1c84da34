import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { Moment } from '#platform/ui/show.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import type { StoryRow } from '../list-queries.ts'
import { fields } from '../told.ts'

const states = [
  { id: 'writing', label: say.writing, tone: 'plain' },
  { id: 'waiting', label: say.waiting, tone: 'wait' },
  { id: 'approved', label: say.approved, tone: 'info' },
  { id: 'told', label: say.told, tone: 'ok' },
  { id: 'withdrawn', label: say.withdrawn, tone: 'no' },
] as const

export function storyStates(t: T) {
  return states.map(({ id, label }) => ({ id, label: t(label) }))
}

export function StoryState({ t, work, withdrawn }: { t: T; work: string; withdrawn: boolean }) {
  const state = states.find(({ id }) => id === (withdrawn && work === 'writing' ? 'withdrawn' : work))
  return state ? <State tone={state.tone}>{t(state.label)}</State> : null
}

type Props = { t: T; address: string; exportHref: string; rows: StoryRow[]; page: number; size: number; total: number; mayWrite: boolean }

export function StoriesPage({ t, address, exportHref, rows, page, size, total, mayWrite }: Props) {
  const begin = mayWrite && (
    <LinkButton href="/office/stories/new" kind="primary" icon="pencil">
      {t(say.newStory)}
    </LinkButton>
  )
  const filters = [{ name: 'work', label: t(say.allStates), options: states.map(({ id, label }) => ({ id, label: t(label) })) }]
  return (
    <>
      <Head t={t} title={t(say.stories)} words={t(say.storiesWords)}>
        {total > 0 && begin}
      </Head>
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.findStory)}
        filters={filters}
        exportHref={exportHref}
        found={{ total, page, size }}
        first={
          <EmptyState title={t(say.noStories)} words={t(say.noStoriesWords)} icon="book">
            {begin}
          </EmptyState>
        }
      >
        <Table
          t={t}
          caption={t(say.stories)}
          rows={rows}
          columns={[
            {
              head: t(say.story),
              cell: (row) => (
                <>
                  <a class="who" href={`/office/stories/${row.id}`}>
                    {row.title}
                  </a>
                  <small class="sub">{t(say.about, { name: row.subjectName })}</small>
                </>
              ),
            },
            { head: t(say.state), cell: (row) => <StoryState t={t} work={row.work} withdrawn={row.withdrawnAt !== null} /> },
            {
              head: t(say.changed),
              cell: (row) => (
                <>
                  {row.changedByName}
                  <small class="sub">
                    <Moment at={row.textChangedAt} />
                  </small>
                </>
              ),
              slim: true,
            },
          ]}
        />
      </ListCard>
    </>
  )
}

type Tellable = { id: string; number: string | null; subjectName: string }

export function NewStoryPage({ t, form, cases }: { t: T; form: Form; cases: readonly Tellable[] }) {
  const back = [{ href: '/office/stories', label: t(say.stories) }]
  if (!cases.length)
    return (
      <>
        <Head t={t} title={t(say.newStory)} back={back} />
        <Card flush>
          <EmptyState title={t(say.noCases)} words={t(say.noCasesWords)} icon="inbox" />
        </Card>
      </>
    )
  const options = cases.map(({ id, number, subjectName }) => ({ id, label: number ? `${subjectName} (${number})` : subjectName }))
  return (
    <>
      <Head t={t} title={t(say.newStory)} words={t(say.storiesWords)} back={back} />
      <FormCard
        t={t}
        form={form}
        action="/office/stories"
        foot={
          <Button kind="primary" icon="pencil">
            {t(say.startWriting)}
          </Button>
        }
      >
        <Choice t={t} form={form} name="nominationId" label={t(say.theCase)} options={options} span={6} required />
        <Choice
          t={t}
          form={form}
          name="field"
          label={t(say.field)}
          options={fields.map((id) => ({ id, label: t(say[id]) }))}
          span={6}
          required
        />
        <TextField form={form} name="title" label={t(say.title)} maxLength={150} required />
      </FormCard>
    </>
  )
}
