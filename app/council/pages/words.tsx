import { voteWords } from '#app/rulebook/index.ts'
import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { State } from '#platform/ui/state.tsx'
import { messages as say } from '../messages.ts'
import type { ItemView } from '../views.ts'

type Words = Record<string, { vi: string; en: string }>

export const partWords = { chair: say.chair, deputy: say.deputy, secretary: say.secretary, member: say.member }
export const methodWords = { secret: say.methodSecret, paper: say.methodPaper, hand: say.methodHand, named: say.methodNamed }
export const choiceWords: Words = { yes: say.yes, no: say.no, blank: say.blank, invalid: say.invalid }

export function sessionName(t: T, { number, year }: { number: number; year: number }) {
  return t(say.sessionTitle, { number, year })
}

const sessionWords: Words = {
  prepared: say.prepared,
  invited: say.invited,
  opened: say.opened,
  closed: say.closed,
  signed: say.signed,
  postponed: say.postponed,
}

export function SessionState({ t, status }: { t: T; status: string }) {
  const tone = status === 'signed' ? 'ok' : status === 'opened' || status === 'closed' ? 'wait' : status === 'invited' ? 'info' : 'plain'
  return <State tone={tone}>{t(sessionWords[status] ?? say.prepared)}</State>
}

export function verdictWords(t: T, item: ItemView) {
  const { decision } = item
  if (decision) return t(say.personDecided, { name: decision.name, decided: t(decision.decided === 'passed' ? say.passed : say.notPassed) })
  const verdict = item.outcome?.verdict ?? ''
  return t(Object.entries(voteWords).find(([name]) => name === verdict)?.[1] ?? say.waiting)
}

/** The rule an outcome rests on, with the day its version is from. */
export function citedWords(t: T, { citation, ruleCitation, ruleFrom }: NonNullable<ItemView['outcome']>) {
  return ruleCitation && ruleFrom ? t(say.citedFrom, { citation: ruleCitation, day: showDay(ruleFrom) }) : citation
}

/** True, false, or null while nobody may say yet. */
export function metOf(item: ItemView): boolean | null {
  const said = item.decision?.decided ?? item.outcome?.verdict
  return said === 'passed' ? true : said === 'notPassed' ? false : null
}

export function ItemState({ t, item }: { t: T; item: ItemView }) {
  if (item.status === 'suspended') return <State icon="player-pause">{t(say.suspended, { because: item.suspendedBecause ?? '' })}</State>
  if (item.status === 'voting') return <State tone="wait">{t(say.voting)}</State>
  if (item.status === 'counted') {
    const met = metOf(item)
    return <State tone={met === null ? 'wait' : met ? 'ok' : 'no'}>{capital(verdictWords(t, item))}</State>
  }
  if (item.box?.state === 'prepared') return <State tone="info">{t(say.papersOut)}</State>
  if (item.lastOutcome?.verdict === 'voteAgain')
    return (
      <State tone="wait" icon="refresh">
        {t(voteWords.voteAgain)}
      </State>
    )
  return <State>{t(say.waiting)}</State>
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
