import type { Paper } from '#platform/paper/parts.ts'
import { whole } from '#platform/paper/text.ts'
import { count, dayPhrase, grouped, moneyInWords, numberPhrase } from '#platform/paper/words.ts'
import { head, type DecisionData } from './decision.ts'

export type UndoData = Omit<DecisionData, 'people' | 'occasion' | 'fund' | 'verb'> & {
  kind: 'revocation' | 'stripping' | 'restoration'
  reason: string
  person: string
  about: string
  given: { number: number | null; symbol: string; on: Temporal.PlainDate | null }
  amount: number | null
  /** Working days in which object and money come back, by the rule in force; null where no rule says. */
  returnDays: number | null
}

const verbs = { revocation: 'Hủy bỏ', stripping: 'Tước', restoration: 'Phục hồi' } as const

/** Quyết định hủy bỏ, tước hoặc phục hồi: a paper of its own, by the one who decided before. */
export function undoPaper(data: UndoData): Paper {
  const { given, about, kind } = data
  const person = whole(data.person)
  const day = given.on ? ` ${dayPhrase(given.on)}` : ''
  const earlier = `Quyết định số ${numberPhrase({ value: given.number, symbol: given.symbol })}${day}`
  const who = about ? `${person}, ${about}` : person
  const texts = [
    `${verbs[kind]} ${data.awardName} đã tặng ${who} tại ${earlier}. Lý do: ${data.reason}`,
    ...backOrAgain(data),
    data.execution,
  ]
  return {
    title: `Quyết định ${data.abstract}`,
    author: data.letterhead.body,
    orientation: 'portrait',
    parts: [
      head(data, { value: null, symbol: data.symbol }),
      { part: 'title', kind: 'QUYẾT ĐỊNH', abstract: data.abstract },
      { part: 'authority', text: data.authority },
      { part: 'bases', bases: data.bases },
      { part: 'decides', text: 'QUYẾT ĐỊNH:' },
      ...texts.map((text, i) => ({ part: 'article' as const, number: i + 1, text, points: [] })),
      {
        part: 'closing',
        recipients: data.recipients,
        signature: { capacity: data.capacity, hint: null, name: data.signer },
        endMark: true,
      },
    ],
    annexes: [],
  }
}

/** What was handed over comes back, or is given again. */
function backOrAgain({ kind, person: name, amount, returnDays }: UndoData) {
  const person = whole(name)
  const money = amount ? ` và ${grouped(amount)} đồng (${moneyInWords(amount)}) tiền thưởng đã nhận` : ''
  if (kind === 'restoration') return [`Trao lại hiện vật khen thưởng${amount ? ' và tiền thưởng' : ''} cho ${person}.`]
  const within = returnDays ? ` trong thời hạn ${count(returnDays)} ngày làm việc kể từ ngày nhận được Quyết định này` : ''
  return [`${person} giao nộp lại hiện vật khen thưởng${money}${within}.`]
}
