import type { T } from '#platform/language/messages.ts'
import { showDay, showNumber } from '#platform/language/time.ts'
import { bodyOf, isRuleKind, type Certainty, type RuleKind } from '../kinds.ts'
import { messages as say } from '../messages.ts'
import { coefficientText } from '../money.ts'
import { shareOf } from '../sum.ts'

export const kindWords = {
  award: say.kindAward,
  threshold: say.kindThreshold,
  condition: say.kindCondition,
  dossier: say.kindDossier,
  decider: say.kindDecider,
  coefficient: say.kindCoefficient,
  'base salary': say.kindBaseSalary,
  quota: say.kindQuota,
  'day count': say.kindDayCount,
  principle: say.kindPrinciple,
  conflict: say.kindConflict,
  'type exclusion': say.kindTypeExclusion,
  'law change': say.kindLawChange,
  'tie-break': say.kindTieBreak,
} satisfies Record<RuleKind, object>

const keyWords: Record<string, { vi: string; en: string }> = {
  base: { vi: 'Lương cơ sở', en: 'Base salary' },
  title: { vi: 'Danh hiệu thi đua', en: 'Emulation titles' },
  form: { vi: 'Hình thức khen thưởng', en: 'Forms of commendation' },
  state: { vi: 'Khen thưởng cấp Nhà nước', en: 'State-level awards' },
  'written by the nominating organisation': { vi: 'Hồ sơ do đơn vị đề nghị viết', en: 'Written by the nominating organisation' },
  'consulted body replies': { vi: 'Cơ quan được lấy ý kiến', en: 'Consulted body' },
  'province appraises': { vi: 'Bộ, tỉnh thẩm định', en: 'Appraisal by ministry or province' },
  'ministry submits': { vi: 'Bộ Nội vụ trình', en: 'Submission by the ministry' },
  'ministry submits after opinions': { vi: 'Trình sau khi đủ ý kiến', en: 'Submission after opinions' },
  'ineligible returned': { vi: 'Trả hồ sơ', en: 'Return of a dossier' },
  'public notice before council': { vi: 'Công khai trước khi họp', en: 'Public notice' },
  'public notice below state level': { vi: 'Công khai trong đơn vị', en: 'Notice inside the agency' },
  'object returned after revocation': { vi: 'Nộp lại hiện vật', en: 'Return after revocation' },
  'equal merit': { vi: 'Khi nhiều người đủ điều kiện như nhau', en: 'Among equally qualified' },
  'sudden and thematic': { vi: 'Khen đột xuất, chuyên đề', en: 'Sudden and thematic awards' },
  hold: { vi: 'Tạm dừng xét', en: 'Hold' },
  rounding: { vi: 'Làm tròn tiền thưởng', en: 'Rounding of money' },
  'same unit': { vi: 'Thành viên cùng đơn vị với người được xét', en: 'A member of the candidate’s own unit' },
  MERIT: { vi: 'Khen thưởng theo công trạng', en: 'Merit awards' },
  'dossiers received before': { vi: 'Hồ sơ tiếp nhận trước ngày đổi luật', en: 'Dossiers received before a change of law' },
  'decision bases': { vi: 'Căn cứ của Quyết định khen thưởng', en: 'Bases of a decision' },
  SUDDEN: { vi: 'Khen thưởng đột xuất', en: 'Sudden awards' },
  THEMATIC: { vi: 'Khen thưởng chuyên đề', en: 'Thematic awards' },
  MOVEMENT: { vi: 'Khen thưởng phong trào', en: 'Movement awards' },
  LONG_SERVICE: { vi: 'Khen thưởng quá trình cống hiến', en: 'Long service' },
  SENIORITY: { vi: 'Khen thưởng theo niên hạn', en: 'Seniority' },
  EXTERNAL: { vi: 'Khen thưởng đối ngoại', en: 'External awards' },
  maternity: { vi: 'Nghỉ thai sản', en: 'Maternity leave' },
}

/** What a rule speaks of, where it is no award with a name of its own. */
export function keyName(t: T, key: string) {
  const words = keyWords[key]
  return words ? t(words) : key
}

export const certaintyWords = {
  read: say.certaintyRead,
  secondary: say.certaintySecondary,
  unread: say.certaintyUnread,
  preset: say.certaintyPreset,
  practice: say.certaintyPractice,
} satisfies Record<Certainty, object>

export function validityWords(t: T, { validFrom, validTo }: { validFrom: Temporal.PlainDate; validTo: Temporal.PlainDate | null }) {
  return validTo ? t(say.until, { from: showDay(validFrom), to: showDay(validTo) }) : t(say.from, { day: showDay(validFrom) })
}

/** One rule in one line of plain words. */
export function saysInWords(t: T, { kind, body, effect }: { kind: string; body: unknown; effect: string }): string {
  if (!isRuleKind(kind)) return ''
  const words = lines[kind](t, body)
  return effect === 'ends' ? t(say.endsWords, { words }) : words
}

const lines: Record<RuleKind, (t: T, body: unknown) => string> = {
  award: awardWords,
  threshold: thresholdWords,
  coefficient: coefficientWords,
  'base salary': (t, body) => `${showNumber(bodyOf('base salary', body).amount)} đồng`,
  quota: (t, body) => quotaWords(t, body),
  'day count': (t, body) => dayWords(t, body),
  dossier: (_, body) => bodyOf('dossier', body).parts.join('; '),
  condition: (_, body) => bodyOf('condition', body).parts.join('; '),
  decider: (_, body) => bodyOf('decider', body).who,
  principle: (_, body) => bodyOf('principle', body).text,
  conflict: (t, body) => t(bodyOf('conflict', body).sameUnit === 'closes' ? say.sameUnitCloses : say.sameUnitAsks),
  'tie-break': (t, body) => {
    const { text, criteria } = bodyOf('tie-break', body)
    return `${text} ${t(say.firstBy)}: ${criteria.map((one) => t(tieWords[one])).join(', ')}`
  },
  'law change': (t, body) => t(bodyOf('law change', body).receivedBefore === 'old law' ? say.oldLawWords : say.newLawWords),
  'type exclusion': (t, body) =>
    t(say.excludesWords, {
      types: bodyOf('type exclusion', body)
        .excluded.map((type) => typeName(t, type))
        .join(', '),
    }),
}

export const familyWords = {
  title: say.familyTitle,
  form: say.familyForm,
  honour: say.familyHonour,
  programme: say.familyProgramme,
}
export const levelWords = {
  state: say.levelState,
  province: say.levelProvince,
  'sub-ministry': say.levelSub,
  base: say.levelBase,
  commune: say.levelCommune,
  unit: say.levelUnit,
  any: say.levelAny,
}
export const subjectWords = { individual: say.oneIndividual, household: say.oneHousehold, collective: say.oneCollective }
export const tieWords = { woman: say.byWoman, 'direct work': say.byDirectWork, 'higher score': say.byScore }
export const itemWords = {
  certificate: say.itemCertificate,
  frame: say.itemFrame,
  medal: say.itemMedal,
  badge: say.itemBadge,
  memento: say.itemMemento,
  flag: say.itemFlag,
  box: say.itemBox,
}

/** "Giấy khen; dành cho cá nhân, tập thể; trao kèm giấy, khung" */
function awardWords(t: T, body: unknown) {
  const { vi, en, subjects, items } = bodyOf('award', body)
  const whom = `${t(say.forWhom)} ${subjects.map((kind) => t(subjectWords[kind])).join(', ')}`
  const given = items.length ? `${t(say.givenWith)} ${items.map((item) => t(itemWords[item])).join(', ')}` : ''
  return [`“${vi}”`, en, whom, given].filter(Boolean).join('; ')
}

const typeWords: Record<string, { vi: string; en: string }> = {
  MERIT: { vi: 'công trạng', en: 'merit' },
  SUDDEN: { vi: 'đột xuất', en: 'sudden' },
  THEMATIC: { vi: 'chuyên đề', en: 'thematic' },
  MOVEMENT: { vi: 'phong trào', en: 'movement' },
  LONG_SERVICE: { vi: 'quá trình cống hiến', en: 'long service' },
  SENIORITY: { vi: 'niên hạn', en: 'seniority' },
  EXTERNAL: { vi: 'đối ngoại', en: 'external' },
}

function typeName(t: T, type: string) {
  const words = typeWords[type]
  return words ? t(words) : type
}

function thresholdWords(t: T, body: unknown) {
  const rule = bodyOf('threshold', body)
  if (!rule.voteRequired) return t(say.noVoteRequired)
  const sign = rule.comparison === 'atLeast' ? '≥' : '>'
  const quorum = rule.quorum ? `; ${t(say.quorumShare).toLowerCase()} ${shareOf(rule.quorum.share)}` : ''
  return `${sign} ${shareOf(rule.share)} ${t(say[rule.denominator])}; ${t(say[rule.secrecy])}; ${t(say.absentLabel).toLowerCase()} ${t(say[rule.absent])}${quorum}`
}

function coefficientWords(t: T, body: unknown) {
  const { individual, collective, household } = bodyOf('coefficient', body)
  const named = [
    [t(say.individual).split(' (')[0], individual],
    [t(say.collective), collective],
    [t(say.household), household],
  ] as const
  return named.flatMap(([name, value]) => (value === null ? [] : [`${name} ${coefficientText(value)}`])).join('; ')
}

function quotaWords(t: T, body: unknown) {
  const { percentOver, percentUnder, numerator, denominator, strict } = bodyOf('quota', body)
  return `≤ ${shareOf({ over: percentOver, under: percentUnder })}: ${numerator} / ${denominator}${strict ? `. ${t(say.strict)}` : ''}`
}

function dayWords(t: T, body: unknown) {
  const { days, unit, what } = bodyOf('day count', body)
  return `${what}: ${days} ${t(unit === 'working' ? say.working : say.calendarDays)}`
}
