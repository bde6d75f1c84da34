import type { ThresholdRule } from '#app/rulebook/index.ts'
import { fourFifths } from './counts.ts'

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
