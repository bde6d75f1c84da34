import { ruleForm } from '#app/rulebook/form.ts'
import type { ThresholdRule } from '#app/rulebook/index.ts'
import { showDay } from '#platform/language/time.ts'
import { fourFifths } from './counts.ts'
import { today } from './makers.ts'

/** Four fifths of all members, and nothing else asked for; a test says what it needs otherwise. */
export const sampleRule: ThresholdRule = { ...fourFifths, absent: 'notAgree', secrecy: 'either', quorum: null }

/** Such a rule as the form of a trial has it, with seven people in the room. */
export const sampleTrial = {
  voteRequired: 'yes',
  share: '80',
  comparison: 'atLeast',
  denominator: 'members',
  recused: 'stays',
  absent: 'writtenCounts',
  secrecy: 'secret',
  quorumShare: '2/3',
  quorumOf: 'members',
  blankBallots: 'valid',
  tie: 'fails',
  members: '7',
  present: '7',
  method: 'secret',
  chair: 'unknown',
}

/** A council's own rule for the letter of commendation, as the office types it: more than half of who is there or was asked in writing. */
export function councilRule(changes: Record<string, string> = {}) {
  return ruleForm('threshold').parse({
    key: 'GK',
    validFrom: showDay(today.subtract({ days: 30 })),
    validTo: '',
    citation: 'Quy chế mẫu, Điều 7',
    certainty: 'read',
    note: '',
    voteRequired: 'yes',
    share: '1/2',
    comparison: 'moreThan',
    denominator: 'presentAndConsulted',
    recused: 'leaves',
    absent: 'writtenCounts',
    secrecy: 'either',
    quorumShare: '1/2',
    quorumOf: 'members',
    quorumRecused: 'yes',
    blankBallots: 'valid',
    tie: 'authorityDecides',
    ...changes,
  })
}
