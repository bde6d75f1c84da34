import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head, Line, Lines } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Choice, Radios, type Option } from '#platform/ui/choices.tsx'
import { FileField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { Moment } from '#platform/ui/show.tsx'
import { messages as say } from '../messages.ts'
import type { List } from '../queries.ts'
import { statusWords } from './status.ts'

type Row = Pick<List, 'id' | 'fileName' | 'status' | 'createdAt' | 'uploaderName' | 'roundName'>
type Props = { t: T; form: Form; lists: readonly Row[]; rounds: readonly Option[]; awards: readonly Option[] }

export function ListsPage({ t, form, lists, rounds, awards }: Props) {
  const purposes = [
    { id: 'nominations', label: t(say.forNominations) },
    { id: 'past awards', label: t(say.forPastAwards) },
  ]
  return (
    <>
      <Head t={t} title={t(say.lists)} words={t(say.listsWords)} back={[{ href: '/office/nominations', label: t(say.forNominations) }]} />
      <FormCard
        t={t}
        form={form}
        action="/office/lists"
        files
        foot={
          <Button kind="primary" icon="upload">
            {t(say.upload)}
          </Button>
        }
      >
        <FileField t={t} form={form} name="file" label={t(say.file)} hint={t(say.fileHint)} accept=".xlsx,.xls,.csv" required />
        <Radios form={form} name="purpose" label={t(say.purpose)} options={purposes} inline />
        <Choice t={t} form={form} name="roundId" label={t(say.round)} options={rounds} span={6} />
        <Choice t={t} form={form} name="awardCode" label={t(say.award)} options={awards} span={6} />
      </FormCard>
      <Card title={t(say.earlier)} count={lists.length} flush>
        {lists.length === 0 ? (
          <EmptyState title={t(say.none)} words={t(say.noneWords)} icon="file-spreadsheet" />
        ) : (
          <Lines>
            {lists.map((list) => (
              <Line
                key={list.id}
                icon="file-spreadsheet"
                title={
                  <a class="who" href={`/office/lists/${list.id}`}>
                    {list.fileName}
                  </a>
                }
                words={
                  <>
                    {list.uploaderName} · <Moment at={list.createdAt} />
                    {list.roundName && ` · ${list.roundName}`}
                  </>
                }
              >
                <span>{t(statusWords[list.status] ?? say.stReading)}</span>
                <LinkButton href={`/office/lists/${list.id}`} small>
                  {t(say.look)}
                </LinkButton>
              </Line>
            ))}
          </Lines>
        )}
      </Card>
    </>
  )
}
