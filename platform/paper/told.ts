import type { From, Part, Run, Text } from './parts.ts'

/** Words that know where they come from: told`Tặng Giấy khen cho ${fact('06 cá nhân', decision)}.` */
export function told(strings: TemplateStringsArray, ...values: readonly (Text | Run)[]): readonly Run[] {
  return strings.flatMap((text, i) => [...inRuns(text), ...inRuns(values[i] ?? '')])
}

/** A figure, and the record it comes from; `sum` says how it was reckoned. */
export function fact(text: string, from: From, sum?: string): Run {
  return { text, from: sum === undefined ? from : { ...from, sum } }
}

/** The same part; its figures come from this record unless they name another. */
export function sourced(from: From, part: Part): Part {
  return { ...part, from }
}

function inRuns(text: Text | Run): readonly Run[] {
  if (typeof text === 'string') return text ? [{ text }] : []
  return 'text' in text ? [text] : text
}
