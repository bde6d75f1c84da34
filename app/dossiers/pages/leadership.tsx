import { hiddenCells } from '#app/people/index.ts'
import type { T } from '#platform/language/messages.ts'
import { dayOf, showDay, showNumber } from '#platform/language/time.ts'
import { Card, Line, Lines } from '#platform/ui/blocks.tsx'
import type { Leadership } from '../leadership.ts'
import { messages as say } from '../messages.ts'

type Props = { t: T; today: Temporal.PlainDate; leadership: Leadership }

/** What is late and weak, each figure opening its list; and who is nominated, where enough people stand behind a figure. */
export function LeadershipCards({ t, today, leadership }: Props) {
  return (
    <div class="row g-3 mb-3">
      <div class="col-lg-6">
        <Weak t={t} today={today} leadership={leadership} />
      </div>
      <div class="col-lg-6">
        <Equity t={t} today={today} leadership={leadership} />
      </div>
    </div>
  )
}

function Weak({ t, today, leadership: { late, queue, oldest, silent } }: Props) {
  const worst = late.rows[0]
  const nothing = late.total === 0 && queue === 0 && silent.silent === 0
  return (
    <Card title={t(say.weak)} id="weak" flush={!nothing}>
      {nothing ? (
        <p class="text-secondary">{t(say.weakNone)}</p>
      ) : (
        <Lines>
          {late.total > 0 && (
            <Line
              icon="alert-triangle"
              tone="no"
              title={
                <a class="who" href="/office/tasks?state=late">
                  {t(say.weakTasks, { count: late.total })}
                </a>
              }
              words={worst && t(say.weakTasksWords, { days: worst.dueOn.until(today, { largestUnit: 'day' }).days, who: worst.leadName })}
            />
          )}
          {queue > 0 && (
            <Line
              icon="alert-triangle"
              tone="wait"
              title={
                <a class="who" href="/office/verification">
                  {t(say.weakQueue, { count: queue })}
                </a>
              }
              words={oldest?.submittedAt && t(say.weakQueueWords, { day: showDay(dayOf(oldest.submittedAt)) })}
            />
          )}
          {silent.silent > 0 && (
            <Line
              icon="alert-triangle"
              tone="wait"
              title={<b class="fw-semibold">{t(say.weakSilent, { count: silent.silent })}</b>}
              words={t(say.weakSilentWords, { total: silent.total })}
            />
          )}
        </Lines>
      )}
    </Card>
  )
}

function Equity({ t, today, leadership: { equity } }: Props) {
  const groups = [
    [say.women, equity.women],
    [say.minority, equity.minority],
    [say.notManagers, equity.notManagers],
  ] as const
  /** The same rule as in the yearly report: a small group, or one given away by what is left, is not told in figures. */
  const mayTell = (part: number) => !hiddenCells([equity.whole - part, part]).some(Boolean)
  return (
    <Card title={t(say.equity, { year: today.year })} id="equity" flush={equity.whole > 0}>
      {equity.whole === 0 ? (
        <p class="text-secondary">{t(say.equityNone)}</p>
      ) : (
        <Lines>
          {groups.map(([name, part]) => (
            <Line key={name.vi} title={t(name)} words={mayTell(part) ? t(say.share, { part, whole: equity.whole }) : t(say.tooFew)}>
              {mayTell(part) && <b class="sum-small">{showNumber((part / equity.whole) * 100, 'vi', 1)} %</b>}
            </Line>
          ))}
        </Lines>
      )}
      {equity.whole > 0 && <div class="card-footer py-2 cite">{t(say.equityForAll)}</div>}
    </Card>
  )
}
