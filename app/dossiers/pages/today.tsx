import type { Language, T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, EmptyState, Head, Line, Lines, Next } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { Icon } from '#platform/ui/icon.tsx'
import { Table } from '#platform/ui/table.tsx'
import type { FirstSteps } from '../first-steps.ts'
import type { Leadership } from '../leadership.ts'
import { messages as say } from '../messages.ts'
import { daysLate, isLate, type Shelf, type Waiting } from '../waiting.ts'
import { FirstStepsCard } from './first-steps.tsx'
import { LeadershipCards } from './leadership.tsx'

type Props = {
  t: T
  language: Language
  today: Temporal.PlainDate
  list: readonly Waiting[]
  leadership: Leadership | null
  firstSteps: FirstSteps | null
  mayAppoint: boolean
}

const shelves = [
  ['dossiers', say.shelfDossiers],
  ['sessions', say.shelfSessions],
  ['stories', say.shelfStories],
  ['tasks', say.shelfTasks],
] as const
const shown = 8

/** What is mine today: first what should be done first, then everything by kind, with since when and until when. */
export function TodayPage({ t, language, today, list, leadership, firstSteps, mayAppoint }: Props) {
  const first = list[0]
  return (
    <>
      <Head t={t} title={t(say.todayTitle)} words={heading(t, language, today, list)} />
      {first && (
        <Next t={t} lead={t(say.first)} title={first.title} words={[first.words, when(t, first, today)].filter(Boolean).join(' · ')}>
          <LinkButton kind="primary" href={first.href}>
            {first.deed}
            <Icon name="arrow-right" />
          </LinkButton>
        </Next>
      )}
      {leadership && <LeadershipCards t={t} today={today} leadership={leadership} />}
      <div class="row g-3">
        <div class="col-lg-8">
          {firstSteps && <FirstStepsCard t={t} done={firstSteps} mayAppoint={mayAppoint} />}
          {list.length === 0 && !leadership && !firstSteps && <NothingWaits t={t} />}
          {shelves.map(([shelf, title]) => (
            <ShelfCard key={shelf} t={t} shelf={shelf} title={t(title)} today={today} list={list} />
          ))}
        </div>
        <div class="col-lg-4">
          <Deadlines t={t} today={today} list={list} />
        </div>
      </div>
    </>
  )
}

function heading(t: T, language: Language, today: Temporal.PlainDate, list: readonly Waiting[]) {
  const weekday = today.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { weekday: 'long' })
  const at = { weekday, day: showDay(today) }
  const late = list.filter((thing) => isLate(thing, today)).length
  if (list.length === 0) return t(say.todayNothing, at)
  return t(say.todayWords, { ...at, count: list.length, late: late ? t(say.andLate, { count: late }) : '' })
}

function NothingWaits({ t }: { t: T }) {
  return (
    <Card flush>
      <EmptyState title={t(say.emptyTitle)} words={t(say.emptyWords)} icon="seedling">
        <LinkButton href="/office/guide">{t(say.emptyFind)}</LinkButton>
      </EmptyState>
    </Card>
  )
}

function ShelfCard({
  t,
  shelf,
  title,
  today,
  list,
}: {
  t: T
  shelf: Shelf
  title: string
  today: Temporal.PlainDate
  list: readonly Waiting[]
}) {
  const things = list.filter((thing) => thing.shelf === shelf)
  if (things.length === 0) return null
  return (
    <Card title={title} count={things.length} id={shelf} flush>
      <Table
        t={t}
        caption={title}
        rows={things.slice(0, shown)}
        columns={[
          {
            head: t(say.what),
            cell: (thing) => (
              <div class="thing">
                <Icon name={thing.icon} tone="text-secondary" />
                <div>
                  <a class="who" href={thing.href}>
                    {thing.title}
                  </a>
                  {thing.words && <small>{thing.words}</small>}
                </div>
              </div>
            ),
          },
          {
            head: t(say.when),
            cell: (thing) => <span class={isLate(thing, today) ? 'no fw-medium' : 'text-secondary'}>{when(t, thing, today)}</span>,
          },
          {
            head: t(say.act),
            silent: true,
            end: true,
            slim: true,
            cell: (thing) => (
              <LinkButton small href={thing.href}>
                {thing.deed}
                <span class="visually-hidden">: {thing.title}</span>
              </LinkButton>
            ),
          },
        ]}
      />
      {things.length > shown && (
        <details class="rest">
          <summary class="btn btn-sm">{t(say.allOf, { count: things.length })}</summary>
          <Lines>
            {things.slice(shown).map((thing) => (
              <Line
                key={thing.href}
                icon={thing.icon}
                title={
                  <a class="who" href={thing.href}>
                    {thing.title}
                  </a>
                }
                words={when(t, thing, today)}
              />
            ))}
          </Lines>
        </details>
      )}
    </Card>
  )
}

function Deadlines({ t, today, list }: { t: T; today: Temporal.PlainDate; list: readonly Waiting[] }) {
  const until = today.add({ days: 14 })
  const soon = list.filter(({ due }) => due !== null && Temporal.PlainDate.compare(due, until) <= 0).slice(0, 8)
  return (
    <Card title={t(say.calendar)} id="dates" flush={soon.length > 0}>
      {soon.length === 0 ? (
        <p class="text-secondary">{t(say.calendarNone)}</p>
      ) : (
        <Lines>
          {soon.map((thing) => (
            <Line
              key={thing.href}
              title={
                <div class="dated">
                  <b class={isLate(thing, today) ? 'fw-semibold no' : 'fw-semibold'}>{thing.due && showDay(thing.due).slice(0, 5)}</b>
                  <a class="text-reset" href={thing.href}>
                    {thing.title}
                  </a>
                </div>
              }
            />
          ))}
        </Lines>
      )}
    </Card>
  )
}

/** "hạn 18/11/2026 · quá hạn 2 ngày", "chờ từ 16/11/2026" */
function when(t: T, thing: Waiting, today: Temporal.PlainDate) {
  const late = daysLate(thing, today)
  if (thing.due && late > 0) return t(say.lateBy, { day: showDay(thing.due), count: late })
  if (thing.due) return t(say.due, { day: showDay(thing.due) })
  return thing.since ? t(say.since, { day: showDay(thing.since) }) : ''
}
