import { z } from 'zod'
import { named } from '#platform/web/form.ts'
import { countProblem, ruleProblem } from './counts.ts'
import { messages } from './messages.ts'
import { readShare, shareOf } from './sum.ts'
import type { Count, ThresholdRule } from './threshold.ts'

const say = named(messages)
const choice = <const T extends readonly [string, ...string[]]>(options: T) => z.enum(options, say('chooseOne'))
const yes = z.literal('yes').optional()
const share = z.string().transform((text, context) => {
  const read = readShare(text)
  if (!read) context.addIssue({ code: 'custom', message: say('sayShare') })
  return read ?? { over: 1, under: 1 }
})
const optionalShare = z
  .string()
  .default('')
  .transform((text, context) => {
    if (!text.trim()) return null
    const read = readShare(text)
    if (!read) context.addIssue({ code: 'custom', message: say('sayShare') })
    return read
  })
const whole = z
  .string()
  .default('0')
  .transform((text, context) => {
    const tidy = text.trim() || '0'
    if (!/^\d{1,6}$/.test(tidy)) context.addIssue({ code: 'custom', message: say('sayWhole') })
    return Number(tidy)
  })

/** The fields of a threshold rule, as the office writes them. */
export const ruleFields = {
  voteRequired: yes,
  share,
  comparison: choice(['atLeast', 'moreThan']),
  denominator: choice(['members', 'present', 'presentAndConsulted', 'validBallots']),
  recused: choice(['stays', 'leaves']),
  absent: choice(['notAgree', 'writtenCounts', 'notCounted']),
  secrecy: choice(['secret', 'open', 'either']),
  quorumShare: optionalShare,
  quorumOf: choice(['members', 'votingMembers']),
  quorumRecused: yes,
  mustIncludeChair: yes,
  blankBallots: choice(['valid', 'setAside']),
  tie: choice(['fails', 'chairDecides', 'voteAgain', 'authorityDecides']),
  proxy: yes,
  change: yes,
  mixing: yes,
}

type RuleInput = z.output<z.ZodObject<typeof ruleFields>>

export function ruleFrom(input: RuleInput): ThresholdRule {
  const { quorumShare } = input
  return {
    voteRequired: input.voteRequired === 'yes',
    share: input.share,
    comparison: input.comparison,
    denominator: input.denominator,
    recused: input.recused,
    absent: input.absent,
    secrecy: input.secrecy,
    quorum: quorumShare ? { share: quorumShare, of: input.quorumOf, recused: input.quorumRecused ? 'counted' : 'notCounted' } : null,
    mustIncludeChair: input.mustIncludeChair === 'yes',
    blank: input.blankBallots,
    tie: input.tie,
    proxy: input.proxy ? 'allowed' : 'none',
    change: input.change ? 'untilClosing' : 'final',
    mixing: input.mixing ? 'allowed' : 'oneMethod',
  }
}

/** A rule back into the fields it is edited in. */
export function fieldsOf(rule: ThresholdRule) {
  const tick = (on: boolean) => (on ? 'yes' : '')
  return {
    voteRequired: tick(rule.voteRequired),
    share: shareOf(rule.share).replace(' %', ''),
    comparison: rule.comparison,
    denominator: rule.denominator,
    recused: rule.recused,
    absent: rule.absent,
    secrecy: rule.secrecy,
    quorumShare: rule.quorum ? shareOf(rule.quorum.share).replace(' %', '') : '',
    quorumOf: rule.quorum?.of ?? 'members',
    quorumRecused: tick(rule.quorum?.recused === 'counted'),
    mustIncludeChair: tick(rule.mustIncludeChair),
    blankBallots: rule.blank,
    tie: rule.tie,
    proxy: tick(rule.proxy === 'allowed'),
    change: tick(rule.change === 'untilClosing'),
    mixing: tick(rule.mixing === 'allowed'),
  }
}

/** Numbers back into the fields they are typed in. */
export function countFields({ recused, deadlinePassed, ...count }: Count) {
  const numbers = Object.entries({ ...count, recusedMembers: recused }).map(([name, value]) => [name, value === 0 ? '' : String(value)])
  return { ...Object.fromEntries(numbers), deadlinePassed: deadlinePassed ? 'yes' : '' }
}

export const trialForm = z
  .object({
    ...ruleFields,
    members: whole,
    present: whole,
    recusedMembers: whole,
    recusedPresent: whole,
    consulted: whole,
    written: whole,
    proxies: whole,
    deadlinePassed: yes,
    method: choice(['secret', 'open']),
    yes: whole,
    no: whole,
    blank: whole,
    invalid: whole,
    chair: choice(['agreed', 'disagreed', 'unknown']),
  })
  .transform((input, context) => {
    const rule = ruleFrom(input)
    const { members, present, recusedPresent, consulted, written, proxies, method, no, blank, invalid, chair } = input
    const count = {
      members,
      present,
      recused: input.recusedMembers,
      recusedPresent,
      consulted,
      written,
      proxies,
      method,
      no,
      blank,
      invalid,
      chair,
      yes: input.yes,
      deadlinePassed: input.deadlinePassed === 'yes',
    }
    const problem = ruleProblem(rule) ?? countProblem(count)
    if (problem) context.addIssue({ code: 'custom', message: say(problem), path: ['form'] })
    return { rule, count }
  })
