import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Head, Next, Notice } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { conflictWords } from '../../conflicts/conflict-words.ts'
import { messages as say } from '../../messages.ts'
import type { ItemView, SessionView } from '../../views.ts'
import { Attendance, type QuorumLine } from './attendance.tsx'
import type { NextThing } from './next-thing.ts'
import { NextStep } from './next.tsx'
import { TellerNext } from './teller-next.tsx'
import { OutcomeCard } from '../../votes/pages/outcome.tsx'
import { PlacesCard, type PlacesShown } from '../../places/pages/places.tsx'
import { Room } from '../../pages/room.tsx'
import { RuleChanges } from './rule-changes.tsx'
import { TieQuestions } from '../../conflicts/pages/ties.tsx'
import { Agenda } from './session-agenda.tsx'
import { Happened, NoteForm } from './session-notes.tsx'
import { sessionName, SessionState } from '../../pages/words.tsx'

type Props = {
  t: T
  view: SessionView
  next: NextThing
  quorum: QuorumLine | null
  secure: boolean
  mayRun: boolean
  mayDecide: boolean
  maySettle: boolean
  /** Items this person may see only when somebody has answered for their tie. */
  waiting: number
  counts: boolean
  places: PlacesShown
}

/** The secretary's page: one next step, what the last vote brought, the agenda, who is in the room. */
export function SessionPage({ t, view, next, quorum, secure, mayRun, mayDecide, maySettle, waiting, counts, places }: Props) {
  const { session, items } = view
  const undecided = items.filter((item) => item.outcome?.verdict === 'authorityDecides' && !item.decision)
  return (
    <>
      <Room follow={items.some(({ status, box }) => status === 'voting' || box?.state === 'prepared') ? 10 : undefined} />
      <Head
        t={t}
        title={sessionName(t, session)}
        words={
          <>
            {showMoment(session.heldAt)}, {session.place}. <SessionState t={t} status={session.status} />
          </>
        }
        back={[{ href: '/office/council', label: t(say.council) }]}
      >
        <Deeds t={t} view={view} mayRun={mayRun} />
      </Head>
      {!secure && items.some(({ method }) => method === 'secret') && (
        <Notice tone="wait" icon="lock-open">
          {t(say.httpNoSecret)}
        </Notice>
      )}
      <Conflicts t={t} items={items} />
      {(mayRun || mayDecide) && <RuleChanges t={t} changes={next.changes} />}
      <TieQuestions t={t} view={view} maySettle={maySettle} />
      {waiting > 0 && <Notice icon="lock">{t(say.asideWaits, { count: waiting })}</Notice>}
      {mayRun ? (
        <NextStep t={t} view={view} next={next} quorum={quorum} secure={secure} counts={counts} />
      ) : (
        <ForOthers t={t} view={view} counts={counts} undecided={mayDecide ? undecided[0] : undefined} />
      )}
      <div class="row g-3">
        <div class="col-xl-8">
          <Outcomes t={t} items={items} undecided={undecided} mayDecide={mayDecide} />
          <Agenda t={t} view={view} mayRun={mayRun} current={next.item?.id ?? null} />
          <PlacesCard t={t} sessionId={session.id} {...places} mayRun={mayRun && session.status !== 'postponed'} mayDecide={mayDecide} />
          {mayRun && session.status === 'opened' && <NoteForm t={t} view={view} current={next.item?.id ?? ''} />}
          <Happened t={t} view={view} />
        </div>
        <div class="col-xl-4">
          <Attendance t={t} view={view} quorum={quorum} mayRun={mayRun} takesWritten={next.takesWritten} />
        </div>
      </div>
    </>
  )
}

/** Every item is counted: there is nothing left to read and vote on, only one's own line to look for. */
function isOver(status: string, items: readonly ItemView[]) {
  return status === 'closed' || (items.length > 0 && items.every((item) => item.status === 'counted'))
}

type InHead = Pick<Props, 't' | 'view' | 'mayRun'>

function Deeds({ t, view: { session, mySeat, items }, mayRun }: InHead) {
  const href = `/office/council/sessions/${session.id}`
  const runs = mayRun && (session.status === 'opened' || session.status === 'closed')
  return (
    <>
      {mySeat && (mayRun || isOver(session.status, items)) && (
        <LinkButton href={`${href}/seat`} icon="user">
          {t(say.seatPage)}
        </LinkButton>
      )}
      <LinkButton href={`${href}/projector`} icon="eye">
        {t(say.projector)}
      </LinkButton>
      <LinkButton href={`${href}/minutes`} icon="file-text">
        {t(say.minutes)}
      </LinkButton>
      {mayRun && session.status === 'invited' && (
        <LinkButton href={`${href}/invitation`} icon="mail">
          {t(say.paperInvitation)}
        </LinkButton>
      )}
      {runs && (
        <LinkButton href={`${href}/panic`} icon="hand-stop">
          {t(say.panic)}
        </LinkButton>
      )}
    </>
  )
}

type Others = Pick<Props, 't' | 'view' | 'counts'> & { undecided: ItemView | undefined }

/** What waits for somebody who does not run the session: papers to read, a tie to break, or their seat. */
function ForOthers({ t, view, counts, undecided }: Others) {
  return (
    <>
      {counts && <TellerNext t={t} items={view.items} />}
      <TieOrSeat t={t} view={view} undecided={undecided} />
    </>
  )
}

function TieOrSeat({ t, view: { session, items, mySeat }, undecided }: Omit<Others, 'counts'>) {
  const begun = items.length > 0
  const seat = mySeat && session.status !== 'signed' && (
    <LinkButton href={`/office/council/sessions/${session.id}/seat`} kind={undecided ? 'plain' : 'primary'} icon="user">
      {t(say.seatPage)}
    </LinkButton>
  )
  if (undecided)
    return (
      <Next t={t} title={t(say.nextDecide, { ordinal: undecided.ordinal })} words={t(say.nextDecideWords, { name: undecided.subjectName })}>
        {seat}
      </Next>
    )
  return (
    !isOver(session.status, items) &&
    seat && (
      <Next t={t} title={t(begun ? say.memberNext : say.memberFirst)} words={t(begun ? say.memberNextWords : say.memberFirstWords)}>
        {seat}
      </Next>
    )
  )
}

type Reached = { t: T; items: readonly ItemView[]; undecided: readonly ItemView[]; mayDecide: boolean }

/** What waits for somebody to decide, and what the last vote brought. */
function Outcomes({ t, items, undecided, mayDecide }: Reached) {
  const last = latest(items)
  return (
    <>
      {undecided.map((item) => (
        <OutcomeCard key={item.id} t={t} item={item} mayDecide={mayDecide} />
      ))}
      {last && !undecided.includes(last) && <OutcomeCard t={t} item={last} />}
    </>
  )
}

function latest(items: readonly ItemView[]) {
  return items
    .filter(({ outcome }) => outcome)
    .reduce<ItemView | null>(
      (best, item) =>
        !best?.outcome || !item.outcome || Temporal.Instant.compare(item.outcome.reachedAt, best.outcome.reachedAt) > 0 ? item : best,
      null,
    )
}

function Conflicts({ t, items }: { t: T; items: readonly ItemView[] }) {
  const lines = items.flatMap((item) => item.conflicts.map((conflict) => ({ ...conflict, ordinal: item.ordinal })))
  if (lines.length === 0) return null
  return (
    <Notice tone="wait" icon="lock">
      {lines.map((line) => (
        <span class="d-block" key={`${line.itemId} ${line.seatId} ${line.kind}`}>
          {t(say.conflictNote, { ordinal: line.ordinal, name: line.name, because: t(conflictWords(line)) })}{' '}
          {line.part === 'chair' && t(say.conflictChair)}
        </span>
      ))}
    </Notice>
  )
}
