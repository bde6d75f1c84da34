import { writeBirth } from '#app/people/index.ts'
import { showDay } from '#platform/language/time.ts'
import type { Office } from '#platform/paper/office.ts'
import type { Paper } from '#platform/paper/parts.ts'
import type { CaseFacts } from './case-facts.ts'
import { achievementReportPaper } from './papers/achievement-report.ts'

type About = { office: Office; year: number; award: string; organisationAuthored: boolean }

/** Báo cáo thành tích of one case: only what was checked and shown is told as achieved. */
export function reportOf(one: CaseFacts, { office, year, award, organisationAuthored }: About): Paper {
  const told = one.claims.filter(({ result }) => result === 'shown' || result === 'partly')
  const titles = one.awards.filter(({ family }) => family === 'title')
  return achievementReportPaper({
    from: { record: 'nomination', id: one.nominationId },
    person: { record: 'person', id: one.subjectId },
    office: headFor(one, office),
    year,
    award,
    kind: one.kind,
    occasion: one.track,
    authoredBy: organisationAuthored ? (one.nominatedBy ?? office.body) : null,
    name: one.name,
    facts: factsOf(one),
    duties: [one.achievement].filter(Boolean),
    achievements: told.map(({ text, figure, unit, periodFrom, periodTo }) => ({
      from: { record: 'nomination', id: one.nominationId },
      text: figure !== null && !text.includes(String(figure)) ? `${text}: ${figure} ${unit ?? ''}`.trim() : text,
      period: periodOf(periodFrom, periodTo),
    })),
    titles: titles.map(given),
    awards: one.awards.filter((award_) => !titles.includes(award_)).map(given),
    confirmedBy: confirmedBy(one, organisationAuthored),
  })
}

/** The report is written where the nomination comes from: a commune stands under the province, a unit under the agency. */
function headFor({ nominatedBy, nominatingKind }: CaseFacts, office: Office): Office {
  if (!nominatedBy || nominatingKind === 'agency') return office
  return { ...office, superior: nominatingKind === 'commune' ? office.superior : office.body, body: nominatedBy }
}

function factsOf(one: CaseFacts) {
  const home = [one.village, one.place].filter(Boolean).join(', ')
  const sex = one.sex === 'female' ? 'Nữ' : one.sex === 'male' ? 'Nam' : ''
  const person = [
    { label: 'Ngày, năm sinh', value: writeBirth(one.bornOn, one.bornPrecision) },
    { label: 'Giới tính', value: sex },
    { label: 'Dân tộc', value: one.ethnicName ?? '' },
    { label: 'Nơi ở', value: home },
    { label: 'Chức vụ, đơn vị', value: [one.position, one.unit].filter(Boolean).join(', ') },
  ]
  const others = [
    { label: one.kind === 'household' ? 'Nơi ở' : 'Địa chỉ', value: home },
    { label: 'Dân tộc', value: one.ethnicName ?? '' },
    { label: 'Đơn vị cấp trên trực tiếp', value: one.kind === 'collective' ? (one.unit ?? '') : '' },
  ]
  return (one.kind === 'individual' ? person : others).filter(({ value }) => value !== '')
}

/** 2024-2026; one year once. */
function periodOf(from: Temporal.PlainDate | null, to: Temporal.PlainDate | null) {
  return [...new Set([from?.year, to?.year].filter((year) => year !== undefined))].join('-')
}

function given({ year, awardName, decisionNumber, decidedOn, issuer }: CaseFacts['awards'][number]) {
  const decision = [decisionNumber, decidedOn && `ngày ${showDay(decidedOn)}`].filter(Boolean).join(' ')
  return { year: String(year), name: awardName, decision: [decision, issuer].filter(Boolean).join(', ') }
}

function confirmedBy(one: CaseFacts, organisationAuthored: boolean) {
  if (organisationAuthored) return { left: 'UBND cấp xã xác nhận', right: 'Thủ trưởng đơn vị viết báo cáo' }
  if (one.kind === 'household') return { left: 'Thôn và UBND cấp xã xác nhận', right: 'Chủ hộ' }
  if (one.kind === 'collective') return { left: 'Thủ trưởng đơn vị cấp trên trực tiếp xác nhận', right: 'Thủ trưởng đơn vị' }
  return { left: 'Thủ trưởng đơn vị xác nhận', right: 'Người báo cáo thành tích' }
}
