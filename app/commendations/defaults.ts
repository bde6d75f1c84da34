import type { Db, Tx } from '#platform/db/database.ts'
import { dayOf } from '#platform/language/time.ts'
import { count, dayPhrase } from '#platform/paper/words.ts'
import type { Letterhead } from '#app/documents/index.ts'
import { deciderOf } from './rules.ts'

type For = { family: string; awardName: string; sessionId: string | null; agency: Letterhead; today: Temporal.PlainDate }

/** What a decision most often says; the officer reads it beside the paper and changes what differs. */
export async function defaultsFor(db: Db | Tx, { family, awardName, sessionId, agency, today }: For) {
  const proposal = sessionId ? await proposalOf(db, sessionId) : 'Theo đề nghị của Chánh Văn phòng'
  const what = family === 'title' ? `tặng danh hiệu “${awardName}”` : family === 'form' ? `tặng ${awardName}` : `công nhận “${awardName}”`
  return {
    awardName,
    abstract: `Về việc ${what} năm ${today.year}`,
    occasion: `thành tích xuất sắc năm ${today.year}`,
    bases: [...laws, proposal],
    fund: `trích từ Quỹ thi đua, khen thưởng năm ${today.year}`,
    execution:
      'Chánh Văn phòng, thủ trưởng các đơn vị liên quan và các tập thể, hộ gia đình, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
    recipients: ['Như Điều 3', `${agency.superior} (báo cáo)`, 'Lưu: VT, VP'],
    signingForm: 'head' as const,
    signerTitle: '',
    signer: '',
  }
}

const laws = [
  'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
  'Căn cứ Nghị định số 152/2025/NĐ-CP của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng',
]

async function proposalOf(db: Db | Tx, sessionId: string) {
  const session = await db
    .selectFrom('councilSessions')
    .innerJoin('councils', 'councils.id', 'councilSessions.councilId')
    .select(['councilSessions.number', 'year', 'heldAt', 'councils.name'])
    .where('councilSessions.id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return `Theo đề nghị của ${session.name} tại Biên bản họp phiên ${count(session.number)}/${session.year} ${dayPhrase(dayOf(session.heldAt))}`
}

export function undoDefaults(
  kind: 'revocation' | 'stripping' | 'restoration',
  { awardName, name }: { awardName: string; name: string },
  agency: Letterhead,
) {
  const verbs = { revocation: 'hủy bỏ', stripping: 'tước', restoration: 'phục hồi' }
  return {
    awardName,
    abstract: `Về việc ${verbs[kind]} ${awardName} đối với ${name}`,
    occasion: '',
    bases: [...laws, `Theo đề nghị của Chánh Văn phòng`],
    fund: '',
    execution: `Chánh Văn phòng, các đơn vị liên quan và người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    recipients: ['Như Điều 3', `${agency.superior} (báo cáo)`, 'Lưu: VT, VP'],
    signingForm: 'head' as const,
    signerTitle: '',
    signer: '',
    decider: deciderOf(agency.headTitle, agency.body),
  }
}
