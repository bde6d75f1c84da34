import type { Para } from './blocks.ts'
import { measure } from './measure.ts'
import type { Part, Run, Text } from './parts.ts'
import { clean, ended, endedList, runs } from './text.ts'

export function plain(content: readonly Run[]): Para {
  return { block: 'para', runs: content, align: 'both', first: measure.body.indent, left: 0, outline: 0, keep: false }
}

/** One addressee stands beside "Kính gửi:"; several stand below it, one a line. */
export function settleAddressees(to: readonly string[]): Para[] {
  const [only] = to
  if (to.length === 1 && only !== undefined) return [{ ...plain([{ text: `Kính gửi: ${clean(only)}` }]), align: 'center', first: 0 }]
  const heading: Para = { ...plain([{ text: 'Kính gửi:' }]), align: 'left', first: 0, left: 30, keep: true }
  const each = endedList(to).map<Para>((text) => ({ ...plain([{ text: `- ${text}` }]), align: 'left', first: 0, left: 48 }))
  return [heading, ...each]
}

export function settleBases(bases: readonly string[]): Para[] {
  return endedList(bases).map((text) => plain([{ text, italic: true }]))
}

export function settleArticle({ number, text, points }: Extract<Part, { part: 'article' }>): Para[] {
  const first = plain([{ text: `Điều\u00a0${number}. `, bold: true }, ...runs(text)])
  return [first, ...points.map((point) => plain(runs(point)))]
}

/** Each item on a line of its own: "- …;" and the last "- ….", or a) b) c) d) đ), or 1. 2. 3. with full stops. */
export function settleList(items: readonly Text[], mark: string): Para[] {
  return items.map((item, i) => {
    const end = mark === '1.' || i === items.length - 1 ? '.' : ';'
    return plain([{ text: `${markOf(mark, i)} ` }, ...endedRuns(runs(item), end)])
  })
}

/** The mark belongs to the last of several runs. */
function endedRuns(content: readonly Run[], end: string) {
  return content.map((run, i) => (i === content.length - 1 ? { ...run, text: ended(run.text, end) } : run))
}

const letters = 'abcdđeghiklmnopqrstuvxy'

function markOf(mark: string, index: number) {
  if (mark === 'a)') return `${letters[index] ?? index + 1})`
  if (mark === '1.') return `${index + 1}.`
  return mark
}
