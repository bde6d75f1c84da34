import type { From, Paper, Text } from '#platform/paper/parts.ts'
import { whole } from '#platform/paper/text.ts'
import { fact, sourced, told } from '#platform/paper/told.ts'
import { count, dayPhrase, grouped, moneyInWords, numberPhrase } from '#platform/paper/words.ts'
import { head, type DecisionData } from './decision.ts'

export type UndoData = Omit<DecisionData, 'people' | 'occasion' | 'fund' | 'verb'> & {
  kind: 'revocation' | 'stripping' | 'restoration'
  reason: string
  person: string
  about: string
  given: { number: number | null; symbol: string; on: Temporal.PlainDate | null; from: From }
  amount: number | null
  /** The case, and how the money that was given was reckoned. */
  paid: From
  /** Whether the money is on record as handed over. */
  isPaid: boolean
  /** Days in which object and money come back, as the rule in force counts them; null where no rule says. */
  returned: { days: number; unit: 'working' | 'calendar'; from: From } | null
}

const verbs = { revocation: 'Hủy bỏ', stripping: 'Tước', restoration: 'Phục hồi' } as const

/** Quyết định hủy bỏ, tước hoặc phục hồi: a paper of its own, by the one who decided before. */
export function undoPaper(data: UndoData): Paper {
  const { given, about, kind } = data
  const person = whole(inSentence(data.person))
  const day = given.on ? ` ${dayPhrase(given.on)}` : ''
  const earlier = told`Quyết định số ${fact(`${numberPhrase({ value: given.number, symbol: given.symbol })}${day}`, given.from)}`
  const who = about ? `${person}, ${about}` : person
  const texts: Text[] = [
    told`${verbs[kind]} ${data.awardName} đã tặng ${who} tại ${earlier}. Lý do: ${data.reason}`,
    ...backOrAgain(data),
    data.execution,
  ]
  return {
    title: `Quyết định ${data.abstract}`,
    author: data.letterhead.body,
    orientation: 'portrait',
    parts: [
      head(data, { value: null, symbol: data.symbol }),
      sourced(data.from, { part: 'title', kind: 'QUYẾT ĐỊNH', abstract: data.abstract }),
      { part: 'authority', text: data.authority },
      sourced(data.from, { part: 'bases', bases: data.bases }),
      { part: 'decides', text: 'QUYẾT ĐỊNH:' },
      ...texts.map((text, i) => sourced(data.from, { part: 'article', number: i + 1, text, points: [] })),
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
function backOrAgain({ kind, person: name, amount, isPaid, paid, returned }: UndoData): Text[] {
  const person = whole(name)
  if (kind === 'restoration') return [`Trao lại hiện vật khen thưởng${amount ? ' và tiền thưởng' : ''} cho ${whole(inSentence(name))}.`]
  const sum = amount ? told`${fact(`${grouped(amount)} đồng`, paid)} (bằng chữ: ${moneyInWords(amount)}) tiền thưởng đã nhận` : ''
  const money = amount ? told` và ${sum}${isPaid ? '' : ' (nếu có)'}` : ''
  return [told`${person} giao nộp lại hiện vật khen thưởng${money}${within(returned)}.`]
}

function within(returned: UndoData['returned']) {
  if (!returned) return ''
  const days = `${count(returned.days)} ngày${returned.unit === 'working' ? ' làm việc' : ''}`
  return told` trong thời hạn ${fact(days, returned.from)} kể từ ngày nhận được Quyết định này`
}

/** Ông Trần Văn Mẫu → … đã tặng ông Trần Văn Mẫu: only how a person is addressed loses its capital. */
function inSentence(person: string) {
  return person.replace(/^(Ông|Bà|Anh|Chị|Hộ|Tập thể) /u, (word) => word.toLocaleLowerCase('vi'))
}
