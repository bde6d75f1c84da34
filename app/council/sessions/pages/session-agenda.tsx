import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState } from '#platform/ui/blocks.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say } from '../../messages.ts'
import type { ItemView, SessionView } from '../../views.ts'
import { castSoFar } from './next-close.tsx'
import { ItemState } from '../../pages/words.tsx'

/** The items of a session with how far each has come. */
export function Agenda({ t, view, mayRun, current }: { t: T; view: SessionView; mayRun: boolean; current: string | null }) {
  const { session, items } = view
  const edit = mayRun && session.status === 'prepared' && (
    <a class="small a" href={`/office/council/sessions/${session.id}/agenda`}>
      {t(say.editAgenda)}
    </a>
  )
  const sum = (item: ItemView) =>
    item.outcome ? item.outcome.sum.split(/ [≥<>≤] /)[0] : item.status === 'voting' ? t(say.castOf, castSoFar(item, view)) : ''
  return (
    <Card title={t(say.agenda)} count={items.length} aside={edit} flush>
      {items.length === 0 ? (
        <EmptyState title={t(say.noItemsSeen)} words={t(view.mySeat && !mayRun ? say.memberFirstWords : say.noItemsWords)} icon="scale" />
      ) : (
        <Table
          t={t}
          caption={t(say.agenda)}
          rows={items}
          current={(item) => item.id === current}
          columns={[
            { head: t(say.item), cell: (item) => item.ordinal, slim: true },
            {
              head: t(say.dossier),
              cell: (item) => (
                <a class="who" href={`/office/council/items/${item.id}`}>
                  {item.subjectName}
                </a>
              ),
            },
            { head: t(say.considered), cell: (item) => item.awardName, wide: true },
            {
              head: t(say.state),
              cell: (item) => (
                <span class="text-nowrap">
                  <ItemState t={t} item={item} />
                </span>
              ),
            },
            { head: t(say.sum), end: true, cell: (item) => sum(item) && <span class="text-nowrap">{sum(item)}</span> },
          ]}
        />
      )}
    </Card>
  )
}
