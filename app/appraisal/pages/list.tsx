import type { T } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import { EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Bulk } from '#platform/ui/list.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { Day } from '#platform/ui/show.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import type { CaseRow } from '../queries.ts'
import { conclusionChoices, ConclusionState } from './conclusion.tsx'

type Wanted = { sort: string; down: boolean; page: number; size: number }
type Props = { t: T; address: string; rows: readonly CaseRow[]; total: number; wanted: Wanted; exportHref: string; mayPost: boolean }

export function AppraisalPage({ t, address, rows, total, wanted, exportHref, mayPost }: Props) {
  return (
    <>
      <Head t={t} title={t(say.appraisal)} words={t(say.appraisalWords)}>
        {mayPost && <LinkButton href="/office/notices">{t(say.allNotices)}</LinkButton>}
        {mayPost && total > 0 && (
          <LinkButton href="/office/appraisal/notice" icon="speakerphone">
            {t(say.postNotice)}
          </LinkButton>
        )}
      </Head>
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.findCase)}
        filters={[{ name: 'conclusion', label: t(say.conclusion), options: conclusionChoices(t) }]}
        exportHref={exportHref}
        found={{ total, page: wanted.page, size: wanted.size }}
        first={<EmptyState title={t(say.none)} words={t(say.noneWords)} />}
      >
        <Rows {...{ t, address, rows, wanted, mayPost }} />
      </ListCard>
    </>
  )
}

function Rows({ t, address, rows, wanted, mayPost }: Pick<Props, 't' | 'address' | 'rows' | 'wanted' | 'mayPost'>) {
  return (
    <form method="get" action="/office/appraisal/notice">
      <Table
        t={t}
        caption={t(say.appraisal)}
        rows={rows}
        sorted={{ address, by: wanted.sort, down: wanted.down }}
        choose={mayPost ? { name: 'cases', id: (row) => row.id, label: (row) => row.name } : undefined}
        columns={[
          {
            head: t(say.subject),
            sort: 'name',
            cell: (row) => (
              <>
                <a class="who" href={`/office/appraisal/${row.id}`}>
                  {row.name}
                </a>
                <small class="sub">{row.number}</small>
              </>
            ),
          },
          { head: t(say.award), cell: (row) => row.awardName, wide: true },
          { head: t(say.conclusion), cell: (row) => <ConclusionState t={t} conclusion={row.conclusion} /> },
          {
            head: t(say.submitted),
            sort: 'day',
            end: true,
            slim: true,
            cell: (row) => row.submittedAt && <Day on={dayOf(row.submittedAt)} />,
          },
        ]}
      />
      {mayPost && (
        <Bulk t={t}>
          <Button icon="speakerphone">{t(say.postChosen)}</Button>
        </Bulk>
      )}
    </form>
  )
}
