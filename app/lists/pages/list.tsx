import type { T } from '#platform/language/messages.ts'
import { showDay, dayOf } from '#platform/language/time.ts'
import { Head, Next, Notice } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { Pages } from '#platform/ui/list.tsx'
import { Progress } from '#platform/ui/progress.tsx'
import { Chip } from '#platform/ui/state.tsx'
import { messages as say } from '../messages.ts'
import type { Counts, List, ListRow } from '../queries.ts'
import { isWorking } from '../rules.ts'
import { stateWords, statusWords } from './status.ts'
import { Rows } from './rows.tsx'
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
  const stands = list.status !== 'unreadable' && list.status !== 'taken back'
  return (
    <>
      <Head
        t={t}
        title={list.status === 'checked' ? t(say.dryTitle) : t(statusWords[list.status] ?? say.stReading)}
        words={t(say.dryWords, { file: list.fileName, count: list.total })}
        back={[{ href: '/office/lists', label: t(say.lists) }]}
      >
        {!isWorking(list) && stands && (
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
          {stands && <TakeStep t={t} list={list} counts={counts} />}
          <StateChips t={t} counts={counts} state={state} />
          <Rows {...{ t, list, rows, state }} />
          <Pages t={t} address={`/office/lists/${list.id}?state=${state}`} page={page} size={size} total={counts[state] ?? 0} />
        </>
      )}
    </>
  )
}

function StateChips({ t, counts, state }: Pick<Props, 't' | 'counts' | 'state'>) {
  return (
    <div class="d-flex flex-wrap gap-2 mb-3">
      {Object.entries(stateWords).map(([name, sentence]) =>
        counts[name] || name === 'good' ? (
          <Chip href={`?state=${name}`} on={state === name} key={name}>{`${counts[name] ?? 0} ${t(sentence)}`}</Chip>
        ) : null,
      )}
    </div>
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

function nextTitle(t: T, { good = 0, fix = 0, double = 0 }: Counts) {
  if (fix > 0 && double > 0) return t(say.nextFix, { fix, double })
  if (fix > 0) return t(say.nextFixOnly, { fix })
  if (double > 0) return t(say.nextDoubles, { double })
  return good > 0 ? t(say.nextTake, { good }) : t(say.nextNothing)
}

function TakeStep({ t, list, counts }: Pick<Props, 't' | 'list' | 'counts'>) {
  const { good = 0 } = counts
  const words = list.purpose === 'past awards' ? t(say.takeAskPast, { good }) : t(say.takeAsk, { good, round: list.roundName ?? '' })
  return (
    <Next t={t} title={nextTitle(t, counts)} words={t(say.nextWords)}>
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
