import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Card, Head } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { Table } from '#platform/ui/table.tsx'
import type { Tally } from '#app/plans/index.ts'
import { countsCases, notCounted } from '../figures.ts'
import { messages as say } from '../messages.ts'
import type { FrozenRow, Report } from '../queries.ts'
import { paragraphOf } from '../paragraph.ts'
import { Exports } from './exports.tsx'
import { Equity } from './equity.tsx'
import { FrozenTable } from './frozen-table.tsx'
import { Path } from './path.tsx'

type Props = { t: T; report: Report; frozen: FrozenRow[]; asOf: string; mayFreeze: boolean }

export function ReportPage({ t, report, frozen, asOf, mayFreeze }: Props) {
  const { period, figures, tasks } = report
  const { year } = period
  const query = asOf ? `?asOf=${encodeURIComponent(asOf)}` : ''
  const ask = { title: t(say.freezeAsk, { year }), words: t(say.freezeWords), confirm: t(say.freezeConfirm) }
  return (
    <>
      <Head
        t={t}
        title={t(say.reportOf, { year })}
        words={t(say.draftAsOf, { moment: showMoment(period.asOf) })}
        back={[{ href: '/office/reports', label: t(say.reports) }]}
      >
        <Exports t={t} address={`/office/reports/${year}`} query={query} />
        {mayFreeze && (
          <ButtonForm t={t} action={`/office/reports/${year}/freezing${query}`} kind="primary" icon="lock" ask={ask}>
            {t(say.freeze)}
          </ButtonForm>
        )}
      </Head>
      <AsOf t={t} year={year} asOf={asOf} />
      <Path t={t} figures={figures} year={year} hrefOf={(code) => `/office/reports/${year}/${code}${query}`} />
      <div class="row g-3">
        <div class="col-xl-7">
          {figures.map((figure) => (
            <Equity t={t} figure={figure} note={countsCases(figure.code) ? t(say.forAllWords) : ''} key={figure.code} />
          ))}
        </div>
        <div class="col-xl-5">
          <Card title={t(say.paragraph)}>
            <p class="mb-0">{paragraphOf(t, year, figures)}</p>
          </Card>
          <Tasks t={t} tasks={tasks} />
          <NotCounted t={t} />
          <FrozenTable t={t} frozen={frozen} />
        </div>
      </div>
    </>
  )
}

function AsOf({ t, year, asOf }: { t: T; year: number; asOf: string }) {
  return (
    <form class="d-flex flex-wrap gap-2 align-items-end mb-3" method="get" action={`/office/reports/${year}`}>
      <label>
        <span class="form-label">{t(say.asOf)}</span>
        <input
          class="form-control"
          name="asOf"
          value={asOf}
          placeholder="30/11/2026"
          inputMode="numeric"
          autocomplete="off"
          data-day="day"
        />
      </label>
      <button class="btn">{t(say.show)}</button>
    </form>
  )
}

function Tasks({ t, tasks }: { t: T; tasks: Tally[] }) {
  const columns = [
    { head: t(say.unit), cell: ({ leadName }: Tally) => leadName },
    { head: t(say.tasksAll), cell: ({ given }: Tally) => given, end: true },
    { head: t(say.tasksDone), cell: ({ done }: Tally) => done, end: true },
    { head: t(say.tasksLate), cell: ({ late }: Tally) => late, end: true },
  ]
  return (
    <Card flush title={t(say.tasks)}>
      {tasks.length ? (
        <Table t={t} caption={t(say.tasks)} rows={tasks} columns={columns} />
      ) : (
        <p class="card-body mb-0">{t(say.noTasks)}</p>
      )}
    </Card>
  )
}

function NotCounted({ t }: { t: T }) {
  return (
    <Card title={t(say.notCounted)}>
      <p class="text-secondary">{t(say.notCountedWords)}</p>
      <ul class="mb-0">
        {notCounted.map((sentence) => (
          <li key={sentence.vi}>{t(sentence)}</li>
        ))}
      </ul>
    </Card>
  )
}
