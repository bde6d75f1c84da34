import { peopleWords } from '#app/people/index.ts'
import type { T } from '#platform/language/messages.ts'
import { showDay, dayOf } from '#platform/language/time.ts'
import { Card, EmptyState, Head, Next, Notice } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { Once } from '#platform/ui/form.tsx'
import { Pages } from '#platform/ui/list.tsx'
import { Progress } from '#platform/ui/progress.tsx'
import { Chip } from '#platform/ui/state.tsx'
import { messages as say } from '../messages.ts'
import type { Counts, List, ListRow } from '../queries.ts'
import { isWorking } from '../rules.ts'
import type { Problem } from '../reading/values.ts'
import { fieldWords, stateWords, statusWords } from './status.ts'
import { ListSteps } from './steps.tsx'

type Props = {
  t: T
  list: List
  counts: Counts
  rows: readonly ListRow[]
  state: string
  page: number
  size: number
  earlier: Temporal.Instant | null
}

/** The dry run: what is good, what must be put right here, who may be known already; nothing is written before "take in". */
export function ListPage({ t, list, counts, rows, state, page, size, earlier }: Props) {
  const { good = 0, fix = 0, double = 0 } = counts
  return (
    <>
      <Head
        t={t}
        title={list.status === 'checked' ? t(say.dryTitle) : t(statusWords[list.status] ?? say.stReading)}
        words={t(say.dryWords, { file: list.fileName, count: list.total })}
        back={[{ href: '/office/lists', label: t(say.lists) }]}
      >
        {!isWorking(list) && list.status !== 'unreadable' && list.status !== 'taken back' && (
          <LinkButton href={`/office/lists/${list.id}/columns`} icon="adjustments">
            {t(say.editColumns)}
          </LinkButton>
        )}
        <TakeBack t={t} list={list} taken={counts.taken ?? 0} />
      </Head>
      <ListSteps t={t} at={list.status === 'taken' || list.status === 'taking' ? 3 : 2} />
      {list.problemVi && <Notice tone="no">{t({ vi: list.problemVi, ...(list.problemEn && { en: list.problemEn }) })}</Notice>}
      {earlier && <Notice tone="info">{t(say.sameFile, { day: showDay(dayOf(earlier)) })}</Notice>}
      {isWorking(list) ? (
        <Working t={t} list={list} />
      ) : (
        <>
          {list.status !== 'unreadable' && list.status !== 'taken back' && (
            <TakeStep t={t} list={list} good={good} fix={fix} double={double} />
          )}
          <div class="d-flex flex-wrap gap-2 mb-3">
            {Object.entries(stateWords).map(([name, sentence]) =>
              counts[name] || name === 'good' ? (
                <Chip href={`?state=${name}`} on={state === name} key={name}>{`${counts[name] ?? 0} ${t(sentence)}`}</Chip>
              ) : null,
            )}
          </div>
          <Rows {...{ t, list, rows, state }} />
          <Pages t={t} address={`/office/lists/${list.id}?state=${state}`} page={page} size={size} total={counts[state] ?? 0} />
        </>
      )}
    </>
  )
}

export function Working({ t, list }: { t: T; list: List }) {
  const running = isWorking(list)
  return (
    <Progress
      t={t}
      title={t(statusWords[list.status] ?? say.stReading)}
      words={running ? `${list.done}/${list.total}. ${t(say.leaveIt)}` : t(say.look)}
      done={list.done}
      total={Math.max(list.total, 1)}
      state={running ? 'running' : 'done'}
      source={running ? `/office/lists/${list.id}/progress` : undefined}
    >
      {(list.status === 'taking' || list.status === 'checking') && (
        <ButtonForm t={t} action={`/office/lists/${list.id}/stop`} small icon="player-pause">
          {t(say.stop)}
        </ButtonForm>
      )}
      {!running && (
        <LinkButton href={`/office/lists/${list.id}`} kind="primary">
          {t(say.look)}
        </LinkButton>
      )}
    </Progress>
  )
}

function nextTitle(t: T, good: number, fix: number, double: number) {
  if (fix > 0 && double > 0) return t(say.nextFix, { fix, double })
  if (fix > 0) return t(say.nextFixOnly, { fix })
  if (double > 0) return t(say.nextDoubles, { double })
  return good > 0 ? t(say.nextTake, { good }) : t(say.nextNothing)
}

function TakeStep({ t, list, good, fix, double }: { t: T; list: List; good: number; fix: number; double: number }) {
  const title = nextTitle(t, good, fix, double)
  const words = list.purpose === 'past awards' ? t(say.takeAskPast, { good }) : t(say.takeAsk, { good, round: list.roundName ?? '' })
  return (
    <Next t={t} title={title} words={t(say.nextWords)}>
      {good > 0 && (
        <ButtonForm
          t={t}
          action={`/office/lists/${list.id}/taking`}
          kind="primary"
          icon="check"
          ask={{ title: t(say.take, { good }), words, confirm: t(say.takeDo) }}
        >
          {t(say.take, { good })}
        </ButtonForm>
      )}
    </Next>
  )
}

function TakeBack({ t, list, taken }: { t: T; list: List; taken: number }) {
  if (taken === 0 || isWorking(list)) return null
  return (
    <ButtonForm
      t={t}
      action={`/office/lists/${list.id}/taking-back`}
      kind="danger"
      icon="arrow-back-up"
      ask={{ title: t(say.takeBack), words: t(say.takeBackAsk, { taken }), confirm: t(say.takeBack) }}
    >
      {t(say.takeBack)}
    </ButtonForm>
  )
}

function Rows({ t, list, rows, state }: Pick<Props, 't' | 'list' | 'rows' | 'state'>) {
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
      {open && (
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
      )}
    </form>
  )
}

function RowLine({ t, list, row, state }: { t: T; list: List; row: ListRow; state: string }) {
  const at = `${row.sheet}.${row.rowNumber}`
  const sheet = list.sheets.length > 1 ? list.sheets[row.sheet]?.name : null
  const name = row.read?.name || t(say.empty)
  const sides = [row.read?.born, row.read?.village, row.read?.phone].filter(Boolean).join(' · ')
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
        <b class="fw-medium">
          {row.nominationId ? (
            <a class="who" href={`/office/nominations/${row.nominationId}`}>
              {name}
            </a>
          ) : (
            name
          )}
        </b>
        <small class="sub">{sides}</small>
      </td>
      <td>
        {row.problems.map((problem) => (
          <Fix t={t} at={at} row={row} problem={problem} key={problem.field} />
        ))}
        {state === 'double' && <Doubles t={t} at={at} row={row} />}
        {row.problems.length === 0 && state !== 'double' && (
          <span class="text-secondary">{row.read?.achievement.slice(0, 160) ?? row.cells.filter(Boolean).join(' | ').slice(0, 160)}</span>
        )}
      </td>
    </tr>
  )
}

/** One cell put right in its place: the sentence, and a field or a choice. Nothing is chosen beforehand. */
function Fix({ t, at, row, problem }: { t: T; at: string; row: ListRow; problem: Problem }) {
  const id = `fix-${at}-${problem.field}`
  const name = `fix.${at}.${problem.field}`
  const label = t(fieldWords[problem.field] ?? say.problem)
  const told = { id, name, 'aria-describedby': `${id}-says`, 'aria-invalid': 'true' as const }
  return (
    <div class="mb-2">
      <label class="form-label" for={id}>
        {label}
      </label>
      {problem.choices?.length ? (
        <select class="form-select is-invalid" {...told}>
          <option value="">…</option>
          {problem.choices.map((choice) => (
            <option value={choice.id} key={choice.id}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : problem.field === 'achievement' ? (
        <textarea class="form-control is-invalid" rows={2} {...told} value={row.typed[problem.field] ?? problem.written} />
      ) : (
        <input class="form-control is-invalid" {...told} value={row.typed[problem.field] ?? problem.written} autocomplete="off" />
      )}
      <p class="invalid-feedback mb-0 mt-1" id={`${id}-says`}>
        {t(say[problem.says], { written: problem.written })}
      </p>
    </div>
  )
}

/** Who may be meant, side by side with the reason; the machine never decides. */
function Doubles({ t, at, row }: { t: T; at: string; row: ListRow }) {
  return (
    <fieldset>
      <legend class="visually-hidden">{t(say.double)}</legend>
      {row.matches.map((match) => (
        <div class="mb-1" key={match.id || 'twin'}>
          {match.id ? (
            <label class="form-check mb-0">
              <input class="form-check-input" type="radio" name={`same.${at}`} value={match.id} />
              <span class="form-check-label">
                {t(say.sameName)}:{' '}
                <a class="a" href={`/office/people/${match.id}`}>
                  {match.name}
                </a>{' '}
                · {[match.born, match.village, match.place, match.phone].filter(Boolean).join(' · ')}
              </span>
              <small class="sub">{match.reasons.map((reason) => reasonText(t, reason)).join(' · ')}</small>
            </label>
          ) : (
            <span>{t(say.twinInFile, { row: match.twin ?? 0 })}</span>
          )}
        </div>
      ))}
      <label class="form-check mb-0">
        <input class="form-check-input" type="radio" name={`same.${at}`} value="new" />
        <span class="form-check-label">{t(say.newOne)}</span>
      </label>
    </fieldset>
  )
}

function reasonText(t: T, reason: string) {
  const sentence = Object.entries(peopleWords).find(([name]) => name === reason)?.[1]
  return sentence ? t(sentence) : ''
}
