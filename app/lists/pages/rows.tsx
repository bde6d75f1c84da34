import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Once } from '#platform/ui/form.tsx'
import { messages as say } from '../messages.ts'
import type { List, ListRow } from '../queries.ts'
import { Doubles, Fix } from './answers.tsx'
import { stateWords } from './status.ts'

type Props = { t: T; list: List; rows: readonly ListRow[]; state: string }

/** The rows of one state, with what can be answered there: put right, same or another person, wait, leave out. */
export function Rows({ t, list, rows, state }: Props) {
  if (!rows.length)
    return (
      <Card flush>
        <EmptyState title={t(say.nothingHere)} words={t(say.nothingHereWords)} icon="list" />
      </Card>
    )
  const open = state === 'fix' || state === 'double' || state === 'waiting' || state === 'skipped'
  return (
    <form class="card" method="post" action={`/office/lists/${list.id}/rows`} data-deed>
      <Once />
      <input type="hidden" name="state" value={state} />
      <div class="table-responsive">
        <table class="table card-table stack">
          <caption class="visually-hidden">{t(stateWords[state] ?? say.good)}</caption>
          <thead>
            <tr>
              <th class="text-end">{t(say.row)}</th>
              <th>{t(say.person)}</th>
              <th>{open ? t(say.fixHere) : t(say.fAchievement)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <RowLine t={t} list={list} row={row} state={state} key={`${row.sheet}.${row.rowNumber}`} />
            ))}
          </tbody>
        </table>
      </div>
      {open && <Deeds t={t} list={list} state={state} />}
    </form>
  )
}

function Deeds({ t, list, state }: Pick<Props, 't' | 'list' | 'state'>) {
  return (
    <div class="card-footer foot">
      <Button kind="primary" icon="refresh" name="deed" value="check">
        {t(say.recheck)}
      </Button>
      {state !== 'waiting' && (
        <Button name="deed" value="wait" icon="clock">
          {t(say.waitThese)}
        </Button>
      )}
      {state !== 'skipped' && (
        <Button name="deed" value="skip">
          {t(say.skipThese)}
        </Button>
      )}
      <LinkButton href={`/office/lists/${list.id}/rows.xlsx?state=${state}`} icon="download" download>
        {t(say.download)}
      </LinkButton>
    </div>
  )
}

function RowLine({ t, list, row, state }: { t: T; list: List; row: ListRow; state: string }) {
  const at = `${row.sheet}.${row.rowNumber}`
  const sheet = list.sheets.length > 1 ? list.sheets[row.sheet]?.name : null
  return (
    <tr>
      <td class="text-end">
        <label class="form-check mb-0">
          <input
            class="form-check-input"
            type="checkbox"
            name="row[]"
            value={at}
            checked={state === 'fix' || state === 'double'}
            aria-label={`${t(say.row)} ${row.rowNumber}`}
          />{' '}
          {row.rowNumber}
        </label>
        {sheet && <small class="sub">{sheet}</small>}
      </td>
      <td>
        <Who t={t} row={row} />
      </td>
      <td>
        {row.problems.map((problem) => (
          <Fix t={t} at={at} row={row} problem={problem} key={problem.field} />
        ))}
        {state === 'double' && <Doubles t={t} at={at} row={row} />}
        {row.problems.length === 0 && state !== 'double' && (
          <span class="text-secondary">{(row.read?.achievement ?? row.cells.filter(Boolean).join(' | ')).slice(0, 160)}</span>
        )}
      </td>
    </tr>
  )
}

function Who({ t, row }: { t: T; row: ListRow }) {
  const name = row.read?.name || t(say.empty)
  const href = row.nominationId && `/office/nominations/${row.nominationId}`
  return (
    <>
      <b class="fw-medium">
        {href ? (
          <a class="who" href={href}>
            {name}
          </a>
        ) : (
          name
        )}
      </b>
      <small class="sub">{[row.read?.born, row.read?.village, row.read?.phone].filter(Boolean).join(' · ')}</small>
    </>
  )
}
