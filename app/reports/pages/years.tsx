import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Card, Head, Line, Lines } from '#platform/ui/blocks.tsx'
import { messages as say } from '../messages.ts'
import type { FrozenRow } from '../queries.ts'
import { FrozenTable } from './frozen-table.tsx'

export function YearsPage({ t, years, frozen }: { t: T; years: number[]; frozen: FrozenRow[] }) {
  return (
    <>
      <Head t={t} title={t(say.reports)} words={t(say.reportsWords)} />
      <Card flush title={t(say.year)}>
        <Lines>
          {years.map((year) => (
            <Line
              key={year}
              words={standingOf(t, year, frozen)}
              icon="chart-bar"
              title={
                <a class="who" href={`/office/reports/${year}`}>
                  {t(say.reportOf, { year })}
                </a>
              }
            />
          ))}
        </Lines>
      </Card>
      <FrozenTable t={t} frozen={frozen} />
    </>
  )
}

/** Whether the figures of a year still move, or were frozen and when. */
function standingOf(t: T, year: number, frozen: readonly FrozenRow[]) {
  const last = frozen.find((one) => one.year === year)
  return last ? t(say.lastFrozen, { moment: showMoment(last.frozenAt), name: last.byName }) : t(say.stillCounting)
}
