import type { Db, Tx } from '#platform/db/database.ts'
import { authorityOf, capacityOf, deciderOf, letterheadOn, symbolOf, type Draft, type Letterhead } from '#app/documents/index.ts'
import { ruleInForce } from '#app/rulebook/index.ts'
import type { From } from '#platform/paper/parts.ts'
import { grouped } from '#platform/paper/words.ts'
import { decisionPaper } from './papers/decision.ts'
import { undoPaper } from './papers/undo.ts'
import type { CommendationRow, DecisionDetails } from './queries.ts'
import type { concerned } from './taken-back.ts'

type Fields = Pick<
  DecisionDetails,
  | 'id'
  | 'kind'
  | 'family'
  | 'awardName'
  | 'abstract'
  | 'occasion'
  | 'bases'
  | 'fund'
  | 'execution'
  | 'recipients'
  | 'signingForm'
  | 'signerTitle'
  | 'signer'
  | 'reason'
>

/** The paper of an award decision, as its record says it now. */
export async function draftOf(
  db: Db | Tx,
  decision: Fields,
  people: readonly CommendationRow[],
  today: Temporal.PlainDate,
): Promise<Draft> {
  const agency = await letterheadOn(db, today)
  const paper = decisionPaper({
    ...common(decision, agency, today),
    ...wordsOf(decision, agency),
    occasion: decision.occasion,
    fund: decision.fund,
    people: people.map((one) => ({ ...one, kind: one.subjectKind, from: fromCase(one) })),
  })
  return { ...frameOf(decision, agency, paper), nominationIds: people.map(({ nominationId }) => nominationId) }
}

/** The paper of a revocation, stripping or restoration. */
export async function undoDraftOf(
  db: Db | Tx,
  decision: Fields,
  given: Awaited<ReturnType<typeof concerned>>,
  today: Temporal.PlainDate,
): Promise<Draft> {
  const agency = await letterheadOn(db, today)
  const { kind } = decision
  if (kind === 'award') throw new Error('an award decision takes nothing back')
  const back = await ruleInForce(db, 'day count', 'object returned after revocation', today)
  const paper = undoPaper({
    ...common(decision, agency, today),
    kind,
    awardName: wordsOf(decision, agency).awardName,
    reason: decision.reason,
    person: `${given.address} ${given.name}`.trim(),
    about: given.about,
    given: { number: given.number, symbol: given.symbol, on: given.issuedOn, from: fromDecision(given.decisionId) },
    paid: fromCase(given),
    amount: given.amount,
    isPaid: given.paidOn !== null,
    returned: back ? { days: back.body.days, unit: back.body.unit, from: { record: 'rule', id: back.id } } : null,
  })
  return { ...frameOf(decision, agency, paper), nominationIds: [given.nominationId] }
}

/** The case of one line, and how its money was reckoned. */
export function fromCase({ nominationId, thousandths, baseSalary, amount }: Reckoned): From {
  const from = { record: 'nomination', id: nominationId }
  if (!thousandths || !baseSalary || !amount) return from
  const share = String(thousandths / 1000).replace('.', ',')
  return {
    ...from,
    sum: `${share} × ${grouped(baseSalary)} = ${grouped(Math.round((thousandths * baseSalary) / 1000))}, làm tròn lên ${grouped(amount)} đồng`,
  }
}
type Reckoned = Pick<CommendationRow, 'nominationId' | 'thousandths' | 'baseSalary' | 'amount'>

export const fromDecision = (id: string): From => ({ record: 'commendation decision', id })

function common(decision: Fields, agency: Letterhead, today: Temporal.PlainDate) {
  const { superior, body, place, headTitle, abbreviation } = agency
  return {
    from: fromDecision(decision.id),
    letterhead: { superior, body, place },
    authority: authorityOf(headTitle, body),
    decider: deciderOf(headTitle, body),
    symbol: symbolOf('QĐ', abbreviation, null),
    year: today.year,
    abstract: decision.abstract,
    bases: decision.bases,
    execution: decision.execution,
    recipients: decision.recipients,
    capacity: capacityOf(decision.signingForm, headTitle, decision.signerTitle, body),
    signer: decision.signer || null,
  }
}

/** Tặng Giấy khen của Trưởng ban …; Tặng danh hiệu “Lao động tiên tiến”; Công nhận … */
function wordsOf({ family, awardName }: Pick<Fields, 'family' | 'awardName'>, { headTitle, body }: Pick<Letterhead, 'headTitle' | 'body'>) {
  if (family === 'title') return { verb: 'Tặng danh hiệu', awardName: `“${awardName}”` }
  if (family === 'form') return { verb: 'Tặng', awardName: `${awardName} của ${deciderOf(headTitle, body)}` }
  return { verb: 'Công nhận', awardName: `“${awardName}”` }
}

function frameOf(decision: Fields, agency: Letterhead, paper: Draft['paper']) {
  return {
    kind: 'QĐ' as const,
    symbol: symbolOf('QĐ', agency.abbreviation, null),
    abstract: decision.abstract,
    paper,
    organisationId: agency.organisationId,
    signer: decision.signer || null,
    recipients: decision.recipients,
    cause: { kind: 'commendation decision', id: decision.id, path: `/office/commendations/${decision.id}` },
    registersAt: 'cause' as const,
  }
}
