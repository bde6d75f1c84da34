import { correctionPaper } from '#app/commendations/papers/correction.ts'
import { decisionPaper } from '#app/commendations/papers/decision.ts'
import { paymentPaper } from '#app/commendations/papers/payment-list.ts'
import { undoPaper } from '#app/commendations/papers/undo.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { office, year, symbol, signer, recipients, of, about, common, people, issued, repeated } from './ground.ts'

/** The same decision for as many people as wanted. */
export function sampleDecisionOf(size: number): Paper {
  return decisionPaper({
    ...common,
    symbol: symbol('QĐ'),
    abstract: 'Về việc tặng Giấy khen năm 2026',
    verb: 'Tặng',
    occasion: 'thành tích xuất sắc năm 2026',
    fund: 'trích từ Quỹ thi đua, khen thưởng',
    people: repeated(people, size),
  })
}

/** The list the money is paid by, for as many people as wanted. */
export function samplePaymentOf(size: number): Paper {
  return paymentPaper({
    from: of('commendation decision'),
    letterhead: office,
    year,
    headTitle: 'TRƯỞNG BAN',
    headName: signer.name,
    decision: issued,
    people: repeated(people, size),
  })
}

/** Papers of commendations: given, taken back, put right, paid. */
export const decisionsPapers: Record<string, Paper> = {
  'quyet-dinh': sampleDecisionOf(people.length),
  'thu-hoi': undoPaper({
    ...common,
    symbol: symbol('QĐ'),
    abstract: 'Về việc hủy bỏ Giấy khen',
    kind: 'revocation',
    reason: 'Xác minh lại, số liệu trong hồ sơ không đúng.',
    person: 'Ông Trần Văn Mẫu',
    about,
    given: { number: 7, symbol: symbol('QĐ'), on: issued.issuedOn, from: of('commendation decision', 'trước') },
    amount: 760_000,
    paid: of('nomination'),
    isPaid: true,
    returned: { days: 15, unit: 'working', from: of('rule') },
  }),
  'dinh-chinh': correctionPaper({
    from: of('commendation decision'),
    letterhead: office,
    symbol: 'BDT-VP',
    year,
    wrong: 'Thi Mai',
    right: 'Thị Mai',
    capacity: signer.capacity,
    corrected: { ...issued, abstract: 'Về việc tặng Giấy khen', recipients },
  }),
  'chi-tien': samplePaymentOf(people.length),
}
