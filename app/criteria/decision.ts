import { frameOn, issuedHead } from '#app/documents/index.ts'
import type { Db } from '#platform/db/database.ts'
import { criteriaDecisionPaper } from './papers/criteria-decision.ts'
import type { CriteriaSet } from './queries.ts'

const subjects: Record<string, string> = { individual: 'cá nhân', collective: 'tập thể', household: 'hộ gia đình' }

/** Quyết định ban hành tiêu chí: a draft to be numbered by hand, or with the number and day it was issued under. */
export async function decisionOf(db: Db, set: CriteriaSet, today: Temporal.PlainDate) {
  const { decisionNumber, issuedOn, name, passMark, criteria, subjectKind } = set
  const { office, abbreviation, year, authority, decider, bases, basis, signer } = await frameOn(db, issuedOn ?? today)
  return criteriaDecisionPaper({
    basis,
    office,
    year,
    authority,
    decider,
    signer,
    symbol: `QĐ-${abbreviation}`,
    issued: decisionNumber && issuedOn ? issuedHead(decisionNumber, issuedOn) : null,
    bases: [...bases, 'Theo đề nghị của Hội đồng Thi đua - Khen thưởng'],
    execution: 'Chánh Văn phòng, thủ trưởng các đơn vị và cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.',
    recipients: ['Như Điều 3', `${office.superior} (báo cáo)`, 'Lưu: VT, TĐKT'],
    sets: [{ from: { record: 'criteria', id: set.id }, subject: subjects[subjectKind] ?? subjectKind, name, passMark, criteria }],
  })
}
