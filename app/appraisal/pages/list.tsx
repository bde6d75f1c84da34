import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import type { CaseRow } from '../queries.ts'
import { ConclusionState } from './conclusion.tsx'

export function AppraisalPage({ t, rows, mayPost }: { t: T; rows: readonly CaseRow[]; mayPost: boolean }) {
  return (
    <>
      <Head t={t} title={t(say.appraisal)} words={t(say.appraisalWords)}>
        {mayPost && <LinkButton href="/office/notices">{t(say.allNotices)}</LinkButton>}
        {mayPost && rows.length > 0 && (
          <LinkButton href="/office/appraisal/notice" icon="speakerphone">
            {t(say.postNotice)}
          </LinkButton>
        )}
      </Head>
      <Card flush>
        {rows.length === 0 ? (
          <EmptyState title={t(say.none)} words={t(say.noneWords)} />
        ) : (
          <Table
            t={t}
            caption={t(say.appraisal)}
            rows={rows}
            columns={[
              {
                head: t(say.subject),
                cell: (row) => (
                  <>
                    <a class="name" href={`/office/appraisal/${row.id}`}>
                      {row.name}
                    </a>
                    <small class="sub">{row.number}</small>
                  </>
                ),
              },
              { head: t(say.award), cell: (row) => row.awardName },
              { head: t(say.conclusion), cell: (row) => <ConclusionState t={t} conclusion={row.conclusion} /> },
            ]}
          />
        )}
      </Card>
    </>
  )
}
