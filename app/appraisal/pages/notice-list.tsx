import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { EmptyState, Head } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import { noticeStates, type NoticeRow, type WantedNotices } from '../notice-list.ts'

type List = {
  t: T
  rows: readonly NoticeRow[]
  total: number
  wanted: WantedNotices
  today: Temporal.PlainDate
  address: string
  exportHref: string
  mayPost: boolean
}

export const standingWords = { running: say.running, 'not open': say.notOpenYet, ended: say.ended, 'taken down': say.takenDown } as const

const stateWords = { ...standingWords, objections: say.hasObjections } as const

export function NoticesPage({ t, rows, total, wanted, today, address, exportHref, mayPost }: List) {
  const post = mayPost && (
    <LinkButton href="/office/appraisal/notice" kind="primary" icon="speakerphone">
      {t(say.postNotice)}
    </LinkButton>
  )
  return (
    <>
      <Head t={t} title={t(say.notices)} words={t(say.noticesWords)} back={[{ href: '/office/appraisal', label: t(say.appraisal) }]}>
        {rows.length > 0 && post}
      </Head>
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.findNotice)}
        filters={[{ name: 'state', label: t(say.state), options: noticeStates.map((id) => ({ id, label: t(stateWords[id]) })) }]}
        exportHref={exportHref}
        found={{ total, page: wanted.page, size: wanted.size }}
        first={
          <EmptyState title={t(say.noNotices)} words={t(say.noNoticesWords)} icon="speakerphone">
            {post}
          </EmptyState>
        }
      >
        <Table
          t={t}
          caption={t(say.notices)}
          rows={rows}
          columns={columns(t, today)}
          sorted={{ address, by: wanted.sort, down: wanted.down }}
        />
      </ListCard>
    </>
  )
}

function columns(t: T, today: Temporal.PlainDate): Column<NoticeRow>[] {
  return [
    {
      head: t(say.notice),
      sort: 'title',
      cell: (row) => (
        <a class="who" href={`/office/notices/${row.id}`}>
          {row.title}
        </a>
      ),
    },
    {
      head: t(say.noticePeriod),
      sort: 'closes',
      slim: true,
      cell: (row) => <span class="text-nowrap">{`${showDay(row.opensOn)} – ${showDay(row.closesOn)}`}</span>,
    },
    { head: t(say.caseCount), sort: 'cases', end: true, slim: true, cell: (row) => row.cases },
    { head: t(say.objections), cell: (row) => row.open > 0 && <State tone="no">{t(say.openCount, { count: row.open })}</State> },
    { head: t(say.state), slim: true, cell: (row) => <NoticeStanding t={t} row={row} today={today} /> },
  ]
}

type Standing = Pick<NoticeRow, 'opensOn' | 'closesOn' | 'takenDownAt'>

/** Where a notice stands on a day. */
export function standingOf({ takenDownAt, opensOn, closesOn }: Standing, today: Temporal.PlainDate) {
  if (takenDownAt) return 'taken down'
  if (Temporal.PlainDate.compare(today, opensOn) < 0) return 'not open'
  return Temporal.PlainDate.compare(today, closesOn) > 0 ? 'ended' : 'running'
}

const tones = { 'taken down': 'plain', 'not open': 'wait', ended: 'ok', running: 'info' } as const

export function NoticeStanding({ t, row, today }: { t: T; row: Standing; today: Temporal.PlainDate }) {
  const standing = standingOf(row, today)
  const words = t(standingWords[standing])
  return standing === 'taken down' ? <State icon="x">{words}</State> : <State tone={tones[standing]}>{words}</State>
}
