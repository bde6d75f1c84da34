import type { Tone } from '#platform/ui/blocks.tsx'
import type { Sentence } from '#platform/language/messages.ts'
import { messages as say } from './messages.ts'

/** How far a nomination has come, as the view `case_stages` reads it from what was done; in the order of the process. */
export const stages: Readonly<Record<string, { tone: Tone; words: Sentence }>> = {
  draft: { tone: 'plain', words: say.draft },
  waiting: { tone: 'wait', words: say.waiting },
  submitted: { tone: 'wait', words: say.submitted },
  returned: { tone: 'no', words: say.returned },
  appraising: { tone: 'wait', words: say.appraising },
  'more needed': { tone: 'wait', words: say.moreNeeded },
  'not eligible': { tone: 'no', words: say.notEligible },
  appraised: { tone: 'ok', words: say.appraised },
  council: { tone: 'info', words: say.atCouncil },
  passed: { tone: 'ok', words: say.passed },
  'not passed': { tone: 'no', words: say.notPassed },
  deciding: { tone: 'info', words: say.deciding },
  packing: { tone: 'info', words: say.packing },
  forwarded: { tone: 'info', words: say.forwarded },
  'sent back above': { tone: 'no', words: say.sentBackAbove },
  'refused above': { tone: 'no', words: say.refusedAbove },
  honoured: { tone: 'honour', words: say.honoured },
  'honoured above': { tone: 'honour', words: say.honouredAbove },
  revoked: { tone: 'no', words: say.revoked },
  withdrawn: { tone: 'plain', words: say.withdrawn },
}

/** Where each stage stands on the way from the first word to the certificate. */
const milestones: readonly (readonly string[])[] = [
  ['draft', 'waiting', 'returned', 'withdrawn'],
  ['submitted'],
  ['appraising', 'more needed', 'not eligible'],
  ['appraised', 'council', 'not passed'],
  ['passed', 'deciding', 'packing', 'forwarded', 'sent back above', 'refused above'],
  ['honoured', 'honoured above', 'revoked'],
]

export const milestoneNames: readonly Sentence[] = [
  say.mileNominate,
  say.mileVerify,
  say.mileAppraise,
  say.mileCouncil,
  say.mileDecide,
  say.mileHonour,
]

export function milestoneOf(stage: string) {
  return Math.max(
    0,
    milestones.findIndex((stagesOfIt) => stagesOfIt.includes(stage)),
  )
}
