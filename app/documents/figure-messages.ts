import type { Messages, Sentence } from '#platform/language/messages.ts'

export const figureMessages = {
  figures: { vi: 'Số liệu trong văn bản', en: 'Where the figures come from' },
  figuresWords: {
    vi: 'Mỗi con số, ngày tháng kèm phép tính và nơi ghi. Bấm để mở hồ sơ gốc.',
    en: 'Each figure and date with its sum and its record. Follow the link to open the record.',
  },
  figureLines: { vi: '{count} dòng có số liệu', en: '{count} lines with figures' },
  sum: { vi: 'Phép tính', en: 'The sum' },
} satisfies Messages

/** On a record's page: the paper as it stands now, with its figures. */
export const look: Sentence = { vi: 'Xem văn bản, số liệu', en: 'Look at it and its figures' }
