import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { printDocx } from '#platform/paper/docx.ts'
import { printPdf } from '#platform/paper/pdf.ts'
import { textOfWord } from '#platform/word/compare.ts'
import { testHouse } from '#test/app.ts'
import { castOnDevice, makeCouncil, makeOpenSession, takeOnDevice } from '#test/council.ts'
import { accepted, noon, today } from '#test/makers.ts'
import { ownRule } from '#test/steps/rules.ts'
import { answerInvitation, checkIn, leave } from '../sessions/attendance-commands.ts'
import { decideByAuthority } from '../votes/authority-commands.ts'
import { countOpenBoxes, offerPapers, voidAndRepeat } from '../ballots/box-desk.ts'
import { answerComplaint, complain } from '../ballots/complaint-commands.ts'
import { minutesPaperOf, tellersPaperOf } from './minutes-papers.ts'
import { openVotes } from '../votes/open-together.ts'
import { openVote } from '../votes/open-vote.ts'
import { noteDevice, notePower, undoOpening } from '../sessions/panic-commands.ts'
import { noteDiscussion, openSession } from '../sessions/session-commands.ts'
import { closeSession, signMinutes } from './sign-commands.ts'
import { stepAside } from '../conflicts/tie-commands.ts'
import { castNamed, closeHandVote, closeNamedVote } from '../votes/vote-commands.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)
/** Where to leave both minutes for somebody who wants to look at them: GS_PAPERS_TO=folder. */
const folder = process.env['GS_PAPERS_TO']

test('minutes and tellers’ minutes say all that happened: absence, recusal, repeat, void, tie, complaint, objection, panic', async () => {
  const [chair, deputy, , fourth, fifth, sixth, seventh] = council.people
  assert.ok(chair && deputy && fourth && fifth && sixth && seventh)
  await ownRule(db, council.clerk.id, { tie: 'authorityDecides' })
  const { sessionId, items, seatOf } = await makeOpenSession(program, council, {
    names: ['Thị Lành', "K'Brôi", 'Điểu Hai', 'Y Čuñ Ŏĕ'],
    methods: ['secret', 'secret', 'hand', 'named'],
    awardCode: 'THU_KHEN',
    present: council.people.slice(0, 6),
    opened: false,
  })
  const [first, second, third, last] = items
  assert.ok(first && second && third && last)
  await council.as(seventh)((act) => answerInvitation(act, sessionId, { answer: 'absent', reason: 'đi công tác tại Bù Mẫu' }))
  await objection(first.nominationId)
  await secretary((act) => openSession(act, sessionId))
  await council.as(chair)((act) => stepAside(act, second.id, 'là cháu ruột'))
  await secretary((act) => noteDiscussion(act, sessionId, 'đề nghị làm rõ số hộ tham gia', first.id))

  await vote(sessionId, [fourth, fifth, sixth], 2)
  await secretary((act) => notePower(act, sessionId, 'mất điện năm phút'))
  await secretary((act) => noteDevice(act, sessionId, 'máy của Lý Văn Thử hỏng'))
  await voidAndRepeat(program, secretary, first.id, 'khiếu nại đúng: một dòng bị mất')
  await vote(sessionId, [deputy, fourth, fifth, sixth], 1)
  const box = await db
    .selectFrom('boxes')
    .select('id')
    .where('itemId', '=', first.id)
    .where('state', '=', 'closed')
    .executeTakeFirstOrThrow()
  await council.as(fourth)((act) => complain(act, box.id, 'không thấy dòng của tôi'))
  const complaint = await db.selectFrom('boxComplaints').select('id').where('boxId', '=', box.id).executeTakeFirstOrThrow()
  await secretary((act) => answerComplaint(act, complaint.id, 'tìm thấy ở dòng 2 cùng tổ kiểm phiếu'))

  await secretary((act) => openVote(act, third.id, accepted))
  await secretary((act) => undoOpening(act, third.id))
  await secretary((act) => openVote(act, third.id, accepted))
  await secretary((act) => closeHandVote(act, third.id, { yes: 4, no: 2, blank: 0, chair: 'unknown' }))
  await voidAndRepeat(program, secretary, third.id, 'đếm nhầm tay')
  await secretary((act) => openVote(act, third.id, accepted))
  await secretary((act) => closeHandVote(act, third.id, { yes: 3, no: 3, blank: 0, chair: 'unknown' }))
  await council.as(chair)((act) => decideByAuthority(act, third.id, { decided: 'passed', because: 'việc làm giúp cả thôn' }))

  await secretary((act) => leave(act, sessionId, seatOf(sixth), 'có việc nhà'))
  await secretary((act) => openVote(act, last.id, accepted))
  for (const one of [chair, deputy, fourth]) await council.as(one)((act) => castNamed(act, last.id, 'yes'))
  await secretary((act) => closeNamedVote(act, last.id))
  await secretary((act) => checkIn(act, sessionId, seatOf(sixth)))
  const late = noon.add({ hours: 1 })
  await council.as(council.secretary, late)((act) => closeSession(act, sessionId))
  await council.as(council.secretary, late)((act) => signMinutes(act, sessionId, 'secretary'))
  await council.as(deputy, late)((act) => signMinutes(act, sessionId, 'chair'))

  const minutes = await printed('bien-ban-hop-du-viec', await minutesPaperOf(db, sessionId))
  for (const said of [
    'Thành viên có mặt: 06 người',
    'Thành viên vắng mặt: 01 người',
    'Lâm Văn Mẫu, Thành viên: đi công tác tại Bù Mẫu',
    "Trần Văn Thử không dự phần xét K'Brôi: là cháu ruột",
    'Phan Thị Ví chủ trì mục 2',
    'Điểu Ví rời phiên họp: có việc nhà',
    'Điểu Ví có mặt',
    'Về trường hợp Thị Lành: đề nghị làm rõ số hộ tham gia',
    'Hủy kết quả kiểm phiếu mục 1, bỏ phiếu lại. Lý do: khiếu nại đúng: một dòng bị mất',
    'Hoàn lại việc mở bỏ phiếu mục 3',
    'Hủy kết quả biểu quyết mục 3, bỏ phiếu lại. Lý do: đếm nhầm tay',
    'Gián đoạn phiên họp: mất điện năm phút',
    'Máy hỏng trong phiên: máy của Lý Văn Thử hỏng',
    '3/6 = 50 % ≤ 50 %',
    'đạt (Trần Văn Thử: việc làm giúp cả thôn)',
    'đồng ý 03, không đồng ý 03, không biểu quyết 00',
    'Trần Văn Thử: Đồng ý; Phan Thị Ví: Đồng ý; Nguyễn Thị Mẫu: không biểu quyết; Lý Văn Thử: Đồng ý; Hoàng Thị Dụ: không biểu quyết',
    'bằng 50 %, cần trên 50 %: cần người có thẩm quyền quyết định; đạt theo quyết định của Trần Văn Thử: việc làm giúp cả thôn',
    'Ý kiến khi công khai về Thị Lành',
    'Cách giải quyết: đã xác minh, không đúng',
    'không thấy dòng của tôi',
    'tìm thấy ở dòng 2 cùng tổ kiểm phiếu',
  ])
    assert.ok(minutes.includes(said), `the minutes say: ${said}`)
  const tellers = await printed('bien-ban-kiem-phieu-du-viec', await tellersPaperOf(db, sessionId))
  for (const said of [
    'Thị Lành, lần 1: khiếu nại đúng: một dòng bị mất',
    'Người kiểm phiếu 1',
    'Thị Lành',
    "K'Brôi",
    '3/6 = 50 %',
    '1/6 = 16,67 %',
  ])
    assert.ok(tellers.includes(said), `the tellers say: ${said}`)
})

async function objection(nominationId: string) {
  const [notice, byId] = [randomUUIDv7(), council.clerk.id]
  const days = { opensOn: today, closesOn: today.add({ days: 10 }) }
  await db
    .insertInto('publicNotices')
    .values({ id: notice, title: 'Niêm yết mẫu', channels: ['board'], postedBy: byId, postedAt: noon, ...days })
    .execute()
  const said = { text: 'chưa đủ ba năm', receivedOn: today, recordedBy: byId, recordedAt: noon }
  const handled = { handling: 'đã xác minh, không đúng', handledBy: byId, handledAt: noon }
  await db
    .insertInto('objections')
    .values({ id: randomUUIDv7(), noticeId: notice, nominationId, ...said, ...handled })
    .execute()
}

/** Papers for what waits, all opened at once, cast by these and counted together. */
async function vote(sessionId: string, voters: readonly (typeof council.chair)[], against: number) {
  const boxes = await offerPapers(program, secretary, sessionId)
  const papers = []
  for (const voter of voters)
    papers.push(
      await takeOnDevice(
        program,
        council,
        sessionId,
        voter,
        boxes.map(({ boxId }) => boxId),
      ),
    )
  await secretary((act) => openVotes(act, sessionId, accepted))
  for (const [at, mine] of papers.entries()) for (const paper of mine) await castOnDevice(program, paper, at < against ? 'no' : 'yes')
  await countOpenBoxes(program, secretary, sessionId)
}

async function printed(name: string, paper: Parameters<typeof printDocx>[0]) {
  const word = await printDocx(paper)
  if (folder) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${folder}/${name}.docx`, word)
    writeFileSync(`${folder}/${name}.pdf`, await printPdf(paper, noon))
  }
  return (await textOfWord(word)).replaceAll('\u00a0', ' ')
}
