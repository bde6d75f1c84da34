import type { Db, Tx } from '#platform/db/database.ts'
import { dayOf } from '#platform/language/time.ts'
import { count, dayPhrase } from '#platform/paper/words.ts'
import { basesOn, deciderOf, headName, type Letterhead } from '#app/documents/index.ts'

type For = { family: string; awardName: string; sessionId: string | null; agency: Letterhead; today: Temporal.PlainDate }

/** What a decision most often says; the officer reads it beside the paper and changes what differs. */
export async function defaultsFor(db: Db | Tx, { family, awardName, sessionId, agency, today }: For) {
  const proposal = sessionId ? await proposalOf(db, sessionId) : 'Theo đề nghị của Chánh Văn phòng'
  const what = family === 'title' ? `tặng danh hiệu “${awardName}”` : family === 'form' ? `tặng ${awardName}` : `công nhận “${awardName}”`
  return {
    awardName,
    abstract: `Về việc ${what} năm ${today.year}`,
    occasion: `thành tích xuất sắc năm ${today.year}`,
    bases: [...(await basesOn(db, today)), proposal],
    fund: `trích từ Quỹ thi đua, khen thưởng năm ${today.year}`,
    execution:
      'Chánh Văn phòng, thủ trưởng các đơn vị liên quan và các tập thể, hộ gia đình, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
    recipients: ['Như Điều 3', `${agency.superior} (báo cáo)`, 'Lưu: VT, VP'],
    signingForm: 'head' as const,
    signerTitle: '',
    signer: (await headName(db, today)) ?? '',
  }
}

async function proposalOf(db: Db | Tx, sessionId: string) {
  const session = await db
    .selectFrom('councilSessions')
    .innerJoin('councils', 'councils.id', 'councilSessions.councilId')
    .select(['councilSessions.number', 'year', 'heldAt', 'openedAt', 'councils.name'])
    .where('councilSessions.id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return `Theo đề nghị của ${session.name} tại Biên bản họp phiên ${count(session.number)}/${session.year} ${dayPhrase(dayOf(session.openedAt ?? session.heldAt))}`
}

export async function undoDefaults(
  db: Db | Tx,
  kind: 'revocation' | 'stripping' | 'restoration',
  { awardName, name }: { awardName: string; name: string },
  { agency, today }: { agency: Letterhead; today: Temporal.PlainDate },
) {
  const verbs = { revocation: 'hủy bỏ', stripping: 'tước', restoration: 'phục hồi' }
  return {
    awardName,
    abstract: `Về việc ${verbs[kind]} ${awardName} đối với ${name}`,
    occasion: '',
    bases: [...(await basesOn(db, today)), `Theo đề nghị của Chánh Văn phòng`],
    fund: '',
    execution: `Chánh Văn phòng, các đơn vị liên quan và người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
    recipients: ['Như Điều 3', `${agency.superior} (báo cáo)`, 'Lưu: VT, VP'],
    signingForm: 'head' as const,
    signerTitle: '',
    signer: (await headName(db, today)) ?? '',
    decider: deciderOf(agency.headTitle, agency.body),
  }
}
