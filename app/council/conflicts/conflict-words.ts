import { filled, type Sentence } from '#platform/language/messages.ts'
import type { ConflictKind } from './conflicts.ts'

/** Why a member takes no part, by kind of tie; said in the reader's language, with what a person added as they typed it. */
const kindWords: Record<ConflictKind, Sentence> = {
  self: {
    vi: 'là người được xét hoặc ở trong hộ, tập thể được xét',
    en: 'is the candidate, or belongs to the household or collective considered',
  },
  nominator: { vi: 'là người đề nghị', en: 'made the nomination' },
  author: { vi: 'là người viết thành tích của hồ sơ', en: 'wrote the achievements of the dossier' },
  checker: { vi: 'là người kiểm chứng hồ sơ', en: 'checked the dossier' },
  mentor: { vi: 'là người đồng hành, giúp đỡ người được xét', en: 'accompanied and helped the candidate' },
  unit: { vi: 'cùng đơn vị với người được xét', en: 'works in the candidate’s unit' },
  kin: { vi: 'đã khai có quan hệ với người được xét', en: 'declared a relation to the candidate' },
  declared: { vi: 'tự xin không tham gia', en: 'asked to step aside' },
}
const withWords = { vi: '{tie}; {said}', en: '{tie}; {said}' }
const waits = { vi: '{tie}; chờ Hội đồng nói có tham gia hay không', en: '{tie}; the council is still to say whether they take part' }

export function tieWords(kind: string): Sentence {
  return Object.entries(kindWords).find(([name]) => name === kind)?.[1] ?? { vi: kind }
}

/** The reason as it is read out: the tie, and the words of whoever stepped aside or answered for it. */
export function conflictWords({ kind, said }: { kind: string; said: string | null }): Sentence {
  if (kind === 'declared' && said) return { vi: said }
  return said ? filled(withWords, { tie: tieWords(kind), said }) : tieWords(kind)
}

/** Until somebody has answered for the tie. */
export const waitingWords = (kind: string) => filled(waits, { tie: tieWords(kind) })
