import { showDay } from '#platform/language/time.ts'
import { filled, type Sentence } from '#platform/language/messages.ts'
import { domId } from '#platform/ui/address.ts'
import type { Findings } from './findings.ts'
import { leftMessages as say } from './left-messages.ts'
import { messages } from './messages.ts'

/** One thing to see to before a case is concluded: `must` stands against “eligible”, the rest is for a person to judge. */
export type Left = { key: string; words: Sentence; href: string; must: boolean }
type Case = { id: string; found: Findings; unjudged: number; similar: number }

/** What is missing, not met or still open of a case, each with the place on the page where it is seen to. */
export function whatIsLeft({ id, found, unjudged, similar }: Case): Left[] {
  const { conditions, papers, rewarded, hold } = found
  const silent = conditions.answers.filter(({ answer }) => answer === 'no data').length
  return [
    ...(hold ? [must('hold', messages.eligibleOnHold, '#hold')] : []),
    ...(unjudged > 0 ? [must('claims', filled(say.unjudged, { count: unjudged }), `/office/nominations/${id}/claims`)] : []),
    ...conditions.answers
      .filter(({ answer }) => answer === 'not met')
      .map(({ words }) => must(`not met ${words}`, filled(say.notMet, { words }), '#conditions')),
    ...papers.parts
      .filter(({ paper, optional }) => !paper && !optional)
      .map(({ part }) => must(`paper ${part}`, filled(say.paper, { part }), `#${paperId(part)}`)),
    ...(silent > 0 ? [mind('no data', filled(say.noData, { count: silent }), '#conditions')] : []),
    ...(rewarded.length > 0 ? [mind('rewarded', filled(say.rewarded, { count: rewarded.length }), '#rewarded')] : []),
    ...(similar > 0 ? [mind('similar', filled(say.similar, { count: similar }), '#similar')] : []),
    ...noticeLeft(found),
  ]
}

const must = (key: string, words: Sentence, href: string): Left => ({ key, words, href, must: true })
const mind = (key: string, words: Sentence, href: string): Left => ({ key, words, href, must: false })

function noticeLeft({ notice }: Findings): Left[] {
  const { standing, need, workingDays, openObjections } = notice
  const line = (words: Sentence) => [mind('notice', words, '#notice')]
  if (standing === 'none') return line(filled(messages.noticeNone, { days: need ?? 0 }))
  if (standing === 'too short') return line(filled(messages.noticeShort, { have: workingDays, need: need ?? 0 }))
  if (standing === 'running' && notice.notice) return line(filled(messages.noticeRunning, { day: showDay(notice.notice.closesOn) }))
  if (standing === 'objections open') return line(filled(messages.noticeObjections, { count: openObjections }))
  return []
}

/** Where on the page a paper of the checklist stands. */
export function paperId(part: string) {
  return `paper-${domId(part)}`
}
