import { frameOn, issuedHead } from '#app/documents/index.ts'
import type { Db } from '#platform/db/database.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { fromCouncil, t } from '../minutes/paper-facts.ts'
import { partWords } from '../pages/words.tsx'
import { constitutionPaper } from './papers/constitution.ts'
import { listSeats, listTellers } from '../queries.ts'

type Council = {
  id: string
  name: string
  decisionNumber: string
  decidedOn: Temporal.PlainDate
  termFrom: Temporal.PlainDate
  termTo: Temporal.PlainDate
}

/** Quyết định thành lập Hội đồng, as it was on the first day of the term, with the number and day it was given. */
export async function constitutionOf(db: Db, { id, name, decisionNumber, decidedOn, termFrom, termTo }: Council): Promise<Paper> {
  const [{ office, abbreviation, year, authority, bases, basis, signer }, seats, tellers] = await Promise.all([
    frameOn(db, decidedOn),
    listSeats(db, id, termFrom),
    listTellers(db, id, termFrom),
  ])
  const posts = await postsOf(
    db,
    seats.map(({ userId }) => userId),
    decidedOn,
  )
  return constitutionPaper({
    from: fromCouncil(id),
    basis,
    office,
    year,
    authority,
    signer,
    symbol: `QĐ-${abbreviation}`,
    issued: issuedHead(decisionNumber, decidedOn),
    bases: [...bases, 'Theo đề nghị của Chánh Văn phòng'],
    council: name,
    term: { from: termFrom, to: termTo },
    members: seats.map((seat) => ({ name: seat.name, position: posts.get(seat.userId) ?? '', part: t(partWords[seat.part]) })),
    tellers: tellers.map((teller) => teller.name),
    duties,
    execution: 'Chánh Văn phòng, các đơn vị liên quan và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
    recipients: ['Như Điều 4', `${office.superior} (báo cáo)`, 'Lưu: VT, TĐKT'],
  })
}

const duties = [
  'Xét, bỏ phiếu và đề nghị người có thẩm quyền khen thưởng, công nhận điển hình tiên tiến.',
  'Tham mưu phát động, theo dõi, sơ kết, tổng kết phong trào thi đua.',
  'Xem xét, trả lời ý kiến về kết quả xét; thành viên giữ kín ý kiến bỏ phiếu kín của nhau.',
]

/** What each member was on that day: the post nearest to it. */
async function postsOf(db: Db, userIds: readonly string[], on: Temporal.PlainDate) {
  if (userIds.length === 0) return new Map<string, string>()
  const rows = await db
    .selectFrom('appointments')
    .select(['userId', 'title'])
    .where('userId', 'in', userIds)
    .where('title', 'is not', null)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', on)]))
    .orderBy('fromOn', 'desc')
    .execute()
  return new Map(rows.map(({ userId, title }) => [userId, title ?? '']))
}
