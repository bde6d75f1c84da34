import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Qr } from '#platform/ui/portal-papers.tsx'
import { messages as say } from '../../messages.ts'
import type { ItemView, SessionView } from '../../views.ts'
import { castSoFar } from './next-close.tsx'
import { Room } from '../../pages/room.tsx'
import { choiceWords, citedWords, metOf, sessionName, verdictWords } from '../../pages/words.tsx'

type Props = { t: T; view: SessionView; join: { address: string; link: string }; lines: readonly { phrase: string; choice: string }[] }

/** For the wall: what is being voted on, the four words, how many have voted; then the sum. Never who. */
export function ProjectorPage({ t, view, join, lines }: Props) {
  const open = view.items.filter(({ status }) => status === 'voting')
  const [voting] = open
  const prepared = view.items.find(({ box, status }) => status === 'waiting' && box?.state === 'prepared')
  const counted = lastCounted(view.items)
  const item = voting ?? counted ?? prepared ?? null
  const many = open.length > 1 ? open : voting ? [] : countedTogether(view.items)
  return (
    <div class="projector">
      <Room follow={4} />
      <div class="d-flex flex-wrap flex-md-nowrap justify-content-between align-items-start gap-4">
        <div>
          <p class="text-secondary mb-1">
            {sessionName(t, view.session)} · {showMoment(view.session.heldAt)}
          </p>
          <h1>{many.length ? manyTitle(t, many) : item ? item.subjectName : view.session.councilName}</h1>
          {item && !many.length && <p class="fs-2">{t(say.proposed, { award: item.awardName })}</p>}
        </div>
        <figure class="text-center m-0">
          <Qr text={join.link} label={t(say.joinHere)} />
          {view.session.pin && (
            <p class="projector-pin">
              <small>{t(say.roomCode)}</small> {view.session.pin}
            </p>
          )}
          <figcaption class="small">
            {t(say.joinWords)}
            <br />
            {join.address}
          </figcaption>
        </figure>
      </div>
      <OnTheWall t={t} view={view} item={item} many={many} lines={lines} />
    </div>
  )
}

type Wall = { t: T; view: SessionView; item: ItemView | null; many: readonly ItemView[]; lines: Props['lines'] }

function OnTheWall({ t, view, item, many, lines }: Wall) {
  if (!item) return <p class="projector-count">{t(say.presentOf, { present: view.present.size, of: view.session.seats.length })}</p>
  if (many.length > 0) return <Many t={t} view={view} items={many} />
  if (item.status === 'voting') return <Voting t={t} item={item} view={view} />
  return item.outcome ? <Result t={t} item={item} lines={lines} /> : <Words t={t} item={item} />
}

/** What was counted last stays on the wall until the next vote is opened. */
export function lastCounted(items: readonly ItemView[]) {
  const counted = items.filter((item) => item.outcome !== null)
  return counted.sort((a, b) => (a.outcome && b.outcome ? Temporal.Instant.compare(b.outcome.reachedAt, a.outcome.reachedAt) : 0))[0]
}

/** Items that were counted in one deed share their moment; one alone is shown with its list. */
function countedTogether(items: readonly ItemView[]) {
  const at = lastCounted(items)?.outcome?.reachedAt
  const same = items.filter(({ outcome }) => at && outcome && Temporal.Instant.compare(outcome.reachedAt, at) === 0)
  return same.length > 1 ? same : []
}

function manyTitle(t: T, items: readonly ItemView[]) {
  return t(items[0]?.status === 'voting' ? say.voteNowMany : say.countedTogether, { count: items.length })
}

/** Several items at once: the words and how many have voted, or the sums; each list stands on the phones. */
function Many({ t, view, items }: { t: T; view: SessionView; items: readonly ItemView[] }) {
  return (
    <>
      {items[0]?.status === 'voting' && <p class="text-secondary fs-3">{t(say.fingerprintWords)}</p>}
      <ul class="projector-list">
        {items.map((item) => (
          <li key={item.id}>
            {item.ordinal}. {item.subjectName}:{' '}
            {item.status === 'voting' ? (
              <>
                <b>{item.box?.words}</b> · {t(say.castOf, castSoFar(item, view))}
              </>
            ) : (
              <>
                {item.outcome?.sum} <b>{verdictWords(t, item)}</b>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Voting({ t, item, view }: { t: T; item: ItemView; view: SessionView }) {
  return (
    <>
      <p class="projector-count">{t(say.castOf, castSoFar(item, view))}</p>
      <Words t={t} item={item} />
    </>
  )
}

function Words({ t, item }: { t: T; item: ItemView }) {
  if (!item.box?.words) return null
  return (
    <>
      <p class="projector-words">{item.box.words}</p>
      <p class="text-secondary fs-3">{t(say.fingerprintWords)}</p>
    </>
  )
}

function Result({ t, item, lines }: { t: T; item: ItemView; lines: Props['lines'] }) {
  const met = metOf(item)
  return (
    <>
      <p class="projector-count">
        {item.outcome?.sum}: <span class={met === null ? 'wait' : met ? 'ok' : 'no'}>{verdictWords(t, item)}</span>
      </p>
      <p class="cite fs-3">{item.outcome && citedWords(t, item.outcome)}</p>
      {lines.length > 0 && (
        <ul class="projector-list">
          {lines.map(({ phrase, choice }, at) => (
            <li key={`${at} ${phrase}`}>
              {phrase}: <b>{t(choiceWords[choice] ?? say.blank)}</b>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
