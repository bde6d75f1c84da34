import { count, numberPhrase } from '#platform/paper/words.ts'

type Known = {
  status: string
  statusReason: string | null
  conclusion: string | null
  opinion: string | null
  verdict: string | null
  sum: string | null
  sessionNumber: number | null
  sessionYear: number | null
  decided: 'passed' | 'notPassed' | null
  because: string | null
  /** Who decided where the rule left it to a person. */
  decidedBy: string | null
  /** Passed the vote, and was not among those there were places for. */
  leftOut: string | null
  decisionNumber: number | null
  decisionSymbol: string | null
  standing: string | null
  otherParty: string | null
  result: 'awarded' | 'not awarded' | null
  resultReason: string | null
  resultDecision: string | null
}
type Standing =
  | 'awardedHere'
  | 'takenBack'
  | 'awardedAbove'
  | 'refusedAbove'
  | 'withAbove'
  | 'agreed'
  | 'notAgreed'
  | 'notEligible'
  | 'moreNeeded'
  | 'sentBack'
  | 'underReview'
export type Answer = { standing: Standing; passed: boolean | null; why: string }

/** Whether it passed, did not, or is still open: how the list is filtered and counted. */
export function passing({ passed }: Answer) {
  return passed === null ? 'open' : passed ? 'passed' : 'failed'
}

/** What a unit is told of its nomination: the latest thing that was decided, whether it passed, and why. */
export function answerOf(one: Known): Answer {
  if (one.decisionNumber !== null) return byDecision(one)
  if (one.result) return byAbove(one)
  if (one.otherParty !== null) return { standing: 'withAbove', passed: null, why: one.otherParty }
  if (one.verdict) return byVote(one)
  if (one.conclusion === 'not eligible') return { standing: 'notEligible', passed: false, why: one.opinion ?? '' }
  if (one.status === 'returned') return { standing: 'sentBack', passed: false, why: one.statusReason ?? '' }
  if (one.conclusion === 'more needed') return { standing: 'moreNeeded', passed: null, why: one.opinion ?? '' }
  return { standing: 'underReview', passed: null, why: '' }
}

function byDecision({ decisionNumber, decisionSymbol, standing }: Known): Answer {
  const why = `Quyết định số ${numberPhrase({ value: decisionNumber, symbol: decisionSymbol ?? '' })}`
  const stands = standing === 'effective' || standing === 'restored'
  return { standing: stands ? 'awardedHere' : 'takenBack', passed: stands, why }
}

function byAbove({ result, resultReason, resultDecision }: Known): Answer {
  if (result === 'awarded') return { standing: 'awardedAbove', passed: true, why: `Quyết định số ${resultDecision ?? ''}` }
  return { standing: 'refusedAbove', passed: false, why: resultReason ?? '' }
}

function byVote({ verdict, sum, sessionNumber, sessionYear, decided, because, decidedBy, leftOut }: Known): Answer {
  const session = `phiên ${count(sessionNumber ?? 0)}/${sessionYear ?? ''}`
  const why = [sum, decidedBy ? `${decidedBy} quyết định: ${because ?? ''}` : because, session].filter(Boolean).join('; ')
  const passed = verdict === 'passed' || (verdict === 'authorityDecides' && decided === 'passed')
  if (passed && leftOut) return { standing: 'notAgreed', passed: false, why: [sum, leftOut, session].filter(Boolean).join('; ') }
  if (passed) return { standing: 'agreed', passed: true, why }
  const over = verdict === 'notPassed' || decided === 'notPassed'
  return over ? { standing: 'notAgreed', passed: false, why } : { standing: 'underReview', passed: null, why: '' }
}
