import type { T } from '#platform/language/messages.ts'
import type { Breakdown } from './breakdown.ts'
import { messages as say } from './messages.ts'

type Told = Breakdown & { code: string }

/** The figures as a sentence for the report, with what may be printed of who they are. */
export function paragraphOf(t: T, year: number, figures: readonly Told[]) {
  const known = figures.filter(({ code }) => code in sentences)
  const some = known.filter(({ total }) => total > 0)
  const told = (some.length > 0 ? some : known).map((figure) => sentenceOf(t, figure))
  return `${t(say.inYear, { year })} ${told.join('; ')}.`
}

const sentences = {
  discovered: say.toldDiscovered,
  verified: say.toldVerified,
  recognised: say.toldRecognised,
  rewarded: say.toldRewarded,
  told: say.toldTold,
  copied: say.toldCopied,
}

function sentenceOf(t: T, figure: Told) {
  const sentence = Object.entries(sentences).find(([code]) => code === figure.code)?.[1]
  if (!sentence) return ''
  const among = [amongst(t, figure, 'sex', 'female', say.amongWomen), amongst(t, figure, 'minority', 'yes', say.amongMinority)].filter(
    Boolean,
  )
  return t(sentence, { count: figure.total }) + (among.length ? `, ${t(say.amongThem)} ${among.join(', ')}` : '')
}

function amongst(t: T, { parts }: Told, part: string, code: string, sentence: { vi: string; en: string }) {
  const count = parts.find((one) => one.part === part)?.cells.find((cell) => cell.code === code)?.count
  return count ? t(sentence, { count }) : ''
}
