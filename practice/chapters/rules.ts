import { draftCriteria, issueCriteriaSet } from '#app/criteria/index.ts'
import { criteriaForm } from '#app/criteria/form.ts'
import { enterRule, markChecked } from '#app/rulebook/commands.ts'
import { ruleForm } from '#app/rulebook/form.ts'
import { showDay } from '#platform/language/time.ts'
import type { Story } from '../story.ts'

const sets = [
  { subjectKind: 'individual', name: 'Tiêu chí xét điển hình tiên tiến là cá nhân (mẫu)', decision: '31/QĐ-BDT (mẫu)' },
  { subjectKind: 'household', name: 'Tiêu chí xét điển hình tiên tiến là hộ gia đình (mẫu)', decision: '32/QĐ-BDT (mẫu)' },
  { subjectKind: 'collective', name: 'Tiêu chí xét điển hình tiên tiến là tập thể (mẫu)', decision: '33/QĐ-BDT (mẫu)' },
] as const

const lines = [
  { code: 'Đ', text: 'Chấp hành pháp luật, được bà con nơi ở tin', weight: '', evidence: 'Nhận xét của thôn, xã' },
  { code: 'A', text: 'Việc làm có kết quả đếm được', weight: '40', evidence: 'Sổ sách, danh sách, ảnh' },
  { code: 'B', text: 'Người khác làm theo được', weight: '30', evidence: 'Người đã học theo' },
  { code: 'C', text: 'Bền bỉ nhiều năm', weight: '30', evidence: 'Xác nhận theo từng năm' },
]

/** What cases are judged by: one issued set of criteria for each kind of subject. */
export async function issueCriteria(story: Story) {
  story.at(240, '09:00')
  for (const { decision, ...set } of sets) {
    const column = (name: 'code' | 'text' | 'weight' | 'evidence') => lines.map((line) => line[name])
    const input = criteriaForm.parse({
      ...set,
      passMark: '80',
      code: column('code'),
      text: column('text'),
      weight: column('weight'),
      evidence: column('evidence'),
    })
    const id = await story.does('clerk', (act) => draftCriteria(act, input))
    const day = story.today()
    await story.does('chair', (act) => issueCriteriaSet(act, id, { decisionNumber: decision, issuedOn: day, validFrom: day }))
  }
}

/**
 * After its first session the council wrote its own rule, as the law leaves it to the agency: more than half of those
 * present or asked in writing, in secret, and where the votes are even the competent person decides. Whoever is away
 * sends a sealed envelope. Today's session is judged by it.
 */
export async function writeOwnRule(story: Story) {
  story.at(64, '15:00')
  const rule = ruleForm('threshold').parse({
    key: 'GK',
    validFrom: showDay(story.today()),
    validTo: '',
    citation: 'Quy chế hoạt động của Hội đồng, Quyết định 40/QĐ-BDT (mẫu), Điều 7',
    certainty: 'read',
    note: 'Dữ liệu mẫu: quy chế do chúng tôi đặt ra. Người vắng gửi phiếu trong phong bì dán kín.',
    voteRequired: 'yes',
    share: '1/2',
    comparison: 'moreThan',
    denominator: 'presentAndConsulted',
    recused: 'leaves',
    absent: 'writtenCounts',
    secrecy: 'secret',
    quorumShare: '2/3',
    quorumOf: 'members',
    quorumRecused: 'yes',
    blankBallots: 'valid',
    tie: 'authorityDecides',
  })
  const id = await story.does('clerk', (act) => enterRule(act, 'threshold', rule))
  await story.does('chair', (act) => markChecked(act, id, 'Đã đọc Quy chế và đối chiếu từng mức (mẫu).'))
}
