import type { Sentence } from '#platform/language/messages.ts'
import type { ChangeKind, Kind } from './rules.ts'

export const kindNames = {
  agency: { vi: 'Cơ quan', en: 'Agency' },
  unit: { vi: 'Phòng, ban', en: 'Unit' },
  union: { vi: 'Công đoàn, đoàn thể', en: 'Union, association' },
  party: { vi: 'Cấp ủy', en: 'Party committee' },
  commune: { vi: 'Xã, phường, đặc khu', en: 'Commune, ward, special zone' },
  superior: { vi: 'Cơ quan cấp trên', en: 'Body above' },
  partner: { vi: 'Cơ quan phối hợp', en: 'Partner body' },
  bloc: { vi: 'Khối, cụm thi đua', en: 'Emulation bloc' },
} satisfies Record<Kind, Sentence>

export const changeNames = {
  'merged into': { vi: 'sáp nhập vào', en: 'merged into' },
  'split from': { vi: 'được tách ra thành', en: 'was split, giving' },
  'absorbed function of': { vi: 'chuyển nhiệm vụ sang', en: 'gave its work to' },
  dissolved: { vi: 'giải thể', en: 'dissolved' },
} satisfies Record<ChangeKind, Sentence>

/** The name of a kind or a change as the database holds it. */
export function nameOf(word: string): Sentence {
  const names: { [word: string]: Sentence } = { ...kindNames, ...changeNames }
  return names[word] ?? { vi: word }
}
