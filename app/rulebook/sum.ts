import type { Language, Sentence } from '#platform/language/messages.ts'
import { capitalised, numberInWords } from '#platform/paper/words.ts'
import { reaches, type Outcome, type Share, type ThresholdRule } from './threshold.ts'

/**
 * A share as a percent of two decimals, rounded as a pocket calculator does, or with as many more (at most four) as it takes
 * to stand on its own side of the threshold: 89,996 % is never shown as 90 %. What needs still more is cut and ends in "…".
 */
export function percentOf(yes: number, of: number, threshold: Share, language: Language = 'vi') {
  const side = sideOf({ over: BigInt(yes), under: BigInt(of) }, threshold)
  for (let digits = 2; digits <= 4; digits++) {
    const shown = rounded(yes, of, digits)
    if (side === 0 || side === sideOf({ over: shown, under: 100n * 10n ** BigInt(digits) }, threshold))
      return `${written(shown, digits, language)} %`
  }
  return `${written(truncated(yes, of, 4), 4, language)}… %`
}

/** 80 % when a percent says it exactly, 2/3 when it does not. */
export function shareOf(share: Share, language: Language = 'vi') {
  const tenThousandths = BigInt(share.over) * 1_000_000n
  if (tenThousandths % BigInt(share.under) !== 0n) return `${share.over}/${share.under}`
  return `${written(tenThousandths / BigInt(share.under), 4, language)} %`
}

/** "6/7 = 85,71 % ≥ 80 %", or with the sign turned when the share is missed. */
export function sumOf(rule: ThresholdRule, { yes, of }: Outcome, language: Language = 'vi') {
  if (of === 0) return ''
  const met = reaches(yes, of, rule.share, rule.comparison)
  const signs = rule.comparison === 'atLeast' ? ['≥', '<'] : ['>', '≤']
  return `${yes}/${of} = ${percentOf(yes, of, rule.share, language)} ${met ? signs[0] : signs[1]} ${shareOf(rule.share, language)}`
}

/** "6/7 ≥ 2/3" for a quorum: heads, not percents. */
export function quorumSum(heads: number, of: number, share: Share, language: Language = 'vi') {
  return `${heads}/${of} ${reaches(heads, of, share, 'atLeast') ? '≥' : '<'} ${shareOf(share, language)}`
}

/** The same sum said in words, for minutes that are read aloud: "Sáu trên bảy thành viên Hội đồng đồng ý, bằng 85,71 %, cần từ 80 % trở lên". */
export function sumInWords(rule: ThresholdRule, { yes, of }: Pick<Outcome, 'yes' | 'of'>) {
  if (of === 0) return ''
  const whom = {
    members: yes === 0 ? 'thành viên Hội đồng' : 'tổng số thành viên Hội đồng',
    present: 'thành viên có mặt',
    presentAndConsulted: 'thành viên có mặt và được lấy ý kiến',
    validBallots: 'phiếu hợp lệ',
  }[rule.denominator]
  const needed = rule.comparison === 'atLeast' ? `cần từ ${shareOf(rule.share)} trở lên` : `cần trên ${shareOf(rule.share)}`
  const nobody = rule.denominator === 'validBallots' ? 'Không phiếu nào trong' : 'Không ai trong'
  const heads = yes === 0 ? nobody : `${capitalised(numberInWords(yes))} trên`
  return `${heads} ${numberInWords(of)} ${whom} đồng ý, bằng ${percentOf(yes, of, rule.share)}, ${needed}`.replaceAll(' %', '\u00a0%')
}

/** The same words in both languages, for the screen. */
export function sumSentence(rule: ThresholdRule, outcome: Pick<Outcome, 'yes' | 'of'>): Sentence {
  const { yes, of } = outcome
  const whom = {
    members: 'of all members of the council',
    present: 'of the members present',
    presentAndConsulted: 'of the members present or asked in writing',
    validBallots: 'of the valid ballots',
  }[rule.denominator]
  const share = shareOf(rule.share, 'en')
  const needed = rule.comparison === 'atLeast' ? `at least ${share} is needed` : `more than ${share} is needed`
  const en =
    of === 0
      ? ''
      : `${yes === 0 ? 'none' : inEnglish(yes)} out of ${inEnglish(of)} ${whom} in favour, ${percentOf(yes, of, rule.share, 'en')}; ${needed}`
  return { vi: sumInWords(rule, outcome), en: en.charAt(0).toUpperCase() + en.slice(1) }
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'

/** twenty-seven; figures from a hundred on */
function inEnglish(value: number) {
  if (value < 20) return small.split(' ')[value] ?? String(value)
  if (value >= 100) return String(value)
  const ten = tens.split(' ')[Math.floor(value / 10) - 2] ?? ''
  return value % 10 === 0 ? ten : `${ten}-${small.split(' ')[value % 10] ?? ''}`
}

/** Reads "80", "80 %", "66,67 %", "2/3" as an exact share between 0 and 1; null when it is none. */
export function readShare(text: string): Share | null {
  const fraction = /^\s*(\d{1,6})\s*\/\s*(\d{1,6})\s*$/.exec(text)
  if (fraction) return proper(Number(fraction[1]), Number(fraction[2]))
  const percent = /^\s*(\d{1,3})(?:[.,](\d{1,4}))?\s*%?\s*$/.exec(text)
  if (!percent) return null
  const decimals = percent[2] ?? ''
  return proper(Number(`${percent[1]}${decimals}`), 100 * 10 ** decimals.length)
}

function proper(over: number, under: number): Share | null {
  if (under === 0 || over > under) return null
  const common = gcd(over, under)
  return { over: over / common, under: under / common }
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}

/** Below the threshold, on it, or above it: exactly, whatever a percent can say. */
function sideOf({ over, under }: { over: bigint; under: bigint }, threshold: Share) {
  const difference = over * BigInt(threshold.under) - BigInt(threshold.over) * under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** A half goes up. */
function rounded(yes: number, of: number, digits: number) {
  return (2n * scaled(yes, digits) + BigInt(of)) / (2n * BigInt(of))
}

function truncated(yes: number, of: number, digits: number) {
  return scaled(yes, digits) / BigInt(of)
}

const scaled = (yes: number, digits: number) => BigInt(yes) * 100n * 10n ** BigInt(digits)

function written(value: bigint, digits: number, language: Language) {
  const text = value.toString().padStart(digits + 1, '0')
  const whole = text.slice(0, -digits)
  const rest = text.slice(-digits).replace(/0+$/, '')
  return rest ? `${whole}${language === 'vi' ? ',' : '.'}${rest}` : whole
}
