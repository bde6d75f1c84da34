/** Vietnamese is always there; any other language falls back to it. */
export type Sentence = { vi: string; en?: string }
export type Messages = Record<string, Sentence>
export type Language = keyof Sentence
export type T = (sentence: Sentence, values?: Record<string, string | number>) => string

/** Speaks sentences in one language; `{name}` in a sentence is filled from `values`. */
export function speak(language: Language): T {
  return (sentence, values) => fill(sentence[language] ?? sentence.vi, values)
}

/** A sentence with its gaps filled in every language: by a name, a figure, or another sentence. */
export function filled(sentence: Sentence, values: Record<string, string | number | Sentence>) {
  return { vi: fill(sentence.vi, said('vi', values)), en: fill(sentence.en ?? sentence.vi, said('en', values)) }
}

function said(language: Language, values: Record<string, string | number | Sentence>) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? (value[language] ?? value.vi) : value]),
  )
}

function fill(text: string, values: Record<string, string | number> = {}) {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => (name in values ? String(values[name]) : gap))
}
