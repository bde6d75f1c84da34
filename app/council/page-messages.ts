import type { Messages } from '#platform/language/messages.ts'
import { constitutionMessages } from './constitution/constitution-messages.ts'
import { memberMessages } from './seats/member-messages.ts'
import { preparingMessages } from './preparing-messages.ts'
import { printedMessages } from './ballots/printed-messages.ts'
import { takeUpMessages } from './constitution/take-up-messages.ts'
import { votingMessages } from './voting-messages.ts'

/** What the secretary's pages say. */
export const pageMessages = {
  ...memberMessages,
  ...takeUpMessages,
  ...constitutionMessages,
  ...printedMessages,
  ...preparingMessages,
  ...votingMessages,
  usualLeaving: { vi: 'có việc phải rời phòng họp', en: 'had to leave the room' },
  usualDevice: { vi: 'máy của {name} hỏng', en: '{name}’s device died' },
  usualVoiding: { vi: 'sự cố khi bỏ phiếu', en: 'something went wrong with the vote' },
  otherWords: { vi: 'Ghi bằng lời khác…', en: 'In other words…' },
  usualPower: { vi: 'mất điện', en: 'the power went' },
  closeSessionWords: {
    vi: 'Bế mạc rồi thì không mở bỏ phiếu được nữa, trừ khi hủy một lần bỏ phiếu để bỏ lại.',
    en: 'After this no vote can be opened, unless one is voided and repeated.',
  },
  stillToDo: { vi: 'Việc còn lại:', en: 'Still open:' },
  leftUndecided: {
    vi: 'Mục {ordinal}, {name}: chờ người có thẩm quyền quyết định.',
    en: 'Item {ordinal}, {name}: waits for the competent person.',
  },
  leftSuspended: {
    vi: 'Mục {ordinal}, {name}: tạm dừng, không xét ở phiên này.',
    en: 'Item {ordinal}, {name}: suspended, not judged in this session.',
  },
  leftOutside: {
    vi: 'Phong bì của {names} chưa nhận; đến sau thì không tính.',
    en: 'The envelope of {names} has not come in; later it does not count.',
  },
  leftUnread: {
    vi: 'Phong bì của {names} đã nhận, còn niêm phong ở mục {ordinals}: mục ấy chưa kiểm phiếu.',
    en: 'The envelope of {names} is in and still sealed for item {ordinals}, which has not been counted.',
  },
  leftComplaints: { vi: '{count} ý kiến về phiếu chưa trả lời.', en: '{count} complaints about ballots have no answer yet.' },
  leftSigning: { vi: 'Người chủ trì và Thư ký chưa ký biên bản.', en: 'Chair and secretary have not signed the minutes.' },
  leftSigningAfter: {
    vi: 'Người chủ trì và Thư ký chưa ký biên bản; ký được từ {time}, khi hết giờ nhận ý kiến về phiếu.',
    en: 'Chair and secretary have not signed the minutes; they can from {time}, when the time for complaints is over.',
  },
  reviewThenSign: {
    vi: 'Đọc lại các phần dưới đây, tải bản Word hoặc PDF nếu cần. Khi hết thời gian nhận ý kiến về phiếu, người chủ trì và Thư ký cùng ký; sau chữ ký thứ hai không ai sửa được nữa.',
    en: 'Read what follows, in Word or PDF if you like. When the time for complaints is over, the presiding member and the secretary sign; after the second signature nobody can change it.',
  },
  nextEnd: { vi: 'Mọi mục đã xong: bế mạc', en: 'All items are done: close the session' },
  closeSession: { vi: 'Bế mạc', en: 'Close the session' },
  nextSign: { vi: 'Chủ tịch và Thư ký ký biên bản', en: 'Chair and secretary sign the minutes' },
  signChair: { vi: 'Ký với tư cách người chủ trì', en: 'Sign as chair' },
  signSecretary: { vi: 'Ký với tư cách Thư ký', en: 'Sign as secretary' },
  signedBy: { vi: '{part}: {name}, {time}', en: '{part}: {name}, {time}' },
  frozenWords: { vi: 'Biên bản đã ký đủ; phiên họp này không sửa được nữa.', en: 'Both have signed; this session cannot be changed.' },
  projector: { vi: 'Màn chiếu', en: 'Projector' },
  panic: { vi: 'Khi có sự cố', en: 'When something goes wrong' },
  minutes: { vi: 'Biên bản', en: 'Minutes' },
  paperBallot: { vi: 'Phiếu bầu (mẫu chung)', en: 'Ballot sheet' },
  aboutItem: { vi: 'Về mục', en: 'About' },
  wholeSession: { vi: 'cả phiên', en: 'the whole session' },
  paperTellers: { vi: 'Biên bản kiểm phiếu', en: 'Tellers’ minutes' },
  papersMenu: { vi: 'Tải văn bản', en: 'Download papers' },
  seatPage: { vi: 'Chỗ ngồi của tôi', en: 'My seat' },
  suspend: { vi: 'Tạm dừng mục…', en: 'Suspend…' },
  suspendNow: { vi: 'Tạm dừng mục này', en: 'Suspend this item' },
  resume: { vi: 'Xét tiếp', en: 'Resume' },
  discussion: { vi: 'Ghi ý kiến vào biên bản', en: 'Note for the minutes' },
  noteIt: { vi: 'Ghi', en: 'Note' },
  undoOpening: { vi: 'Hoàn lại việc mở phiếu', en: 'Undo the opening' },
  nothingToVoid: { vi: 'Chưa có gì để hủy.', en: 'There is nothing to void yet.' },
  undoWords: {
    vi: 'Dùng khi mở nhầm và chưa có phiếu nào trong hòm.',
    en: 'When a vote was opened by mistake and the box is still empty.',
  },
  voidBox: { vi: 'Hủy và bỏ phiếu lại', en: 'Void and vote again' },
  voidWords: {
    vi: 'Mọi phiếu đã bỏ hay kết quả đã đếm của mục này không còn giá trị; phiếu kín thì khóa bị hủy, phát phiếu mới. Lý do ghi vào biên bản. Phiên đã bế mạc mà chưa ký biên bản thì họp tiếp.',
    en: 'All votes or the count of this item are discarded; for a secret ballot the key is destroyed and new papers are handed out. The reason goes into the minutes. A session that has ended goes on, if its minutes are not signed.',
  },
  deviceDied: { vi: 'Máy của thành viên hỏng', en: 'A member’s device died' },
  deviceWords: {
    vi: 'Phiếu đã nhận trên máy ấy tính là không thu về; không phát lại một tờ. Muốn người ấy bỏ phiếu được, hủy hòm và bỏ phiếu lại.',
    en: 'A paper taken on it counts as not returned; no single paper is issued twice. To let them vote, void the box and repeat.',
  },
  powerGone: { vi: 'Mất điện, mất mạng', en: 'Power or network went' },
  powerWords: {
    vi: 'Phiếu đã báo "đã vào hòm" còn nguyên. Khi có điện lại, mở tiếp trang này.',
    en: 'Ballots that were confirmed are safe. When it is back, go on from this page.',
  },
  memberLeft: { vi: 'Thành viên rời phòng', en: 'A member leaves' },
  whatHappened: { vi: 'Điều gì đã xảy ra', en: 'What happened' },
  writeDown: { vi: 'Ghi vào biên bản', en: 'Put it in the minutes' },
  panicWords: {
    vi: 'Mỗi việc một nút; việc nào cũng vào biên bản với giờ và lý do. Bấm nhầm người rời phòng thì điểm danh lại cho người ấy ở trang phiên họp.',
    en: 'One button each; everything goes into the minutes with time and reason. Pressed for the wrong person? Check them in again on the session’s page.',
  },
  scores: { vi: 'Điểm', en: 'Scores' },
  medianMean: { vi: 'Điểm giữa {median}, trung bình {mean}, {count} người chấm', en: 'Median {median}, mean {mean}, {count} sheets' },
  medianWhy: {
    vi: 'Điểm giữa là điểm của người đứng giữa khi xếp từ thấp đến cao: một người cho thật cao hay thật thấp không kéo được nó.',
    en: 'The median is the sheet in the middle when sorted: one very high or low sheet cannot pull it.',
  },
  happened: { vi: 'Diễn biến', en: 'What happened' },
  tryThis: { vi: 'Thử quy tắc này với số khác', en: 'Try this rule with other numbers' },
  joinHere: { vi: 'Vào phòng họp', en: 'Join the session' },
  joinWords: { vi: 'Quét mã, đăng nhập bằng tài khoản của mình.', en: 'Scan, and sign in with your own account.' },
  sayName: { vi: 'Xin ghi tên Hội đồng.', en: 'Please name the council.' },
  sayNumber: { vi: 'Xin ghi số quyết định.', en: 'Please give the number of the decision.' },
  sayHour: { vi: 'Xin ghi giờ, ví dụ 08:00.', en: 'Please give a time, for example 08:00.' },
  sayPlace: { vi: 'Xin ghi nơi họp.', en: 'Please say where.' },
  sayReason: { vi: 'Xin ghi lý do bằng một câu.', en: 'Please give the reason in one sentence.' },
  sayPerson: { vi: 'Xin chọn người.', en: 'Please choose a person.' },
  chooseOne: { vi: 'Xin chọn một.', en: 'Please choose one.' },
  sayWhole: { vi: 'Xin ghi số nguyên từ 0.', en: 'Please give a whole number from 0.' },
  sayCount: { vi: 'Xin ghi số phiếu từ 1 đến 200.', en: 'Please give a number from 1 to 200.' },
  back: { vi: 'Về phiên họp', en: 'Back to the session' },
  session: { vi: 'Phiên họp', en: 'Session' },
  source: { vi: 'Quy tắc', en: 'Rule' },
  noRuleShort: { vi: 'Chưa có quy tắc nào có hiệu lực vào ngày họp', en: 'No rule is in force on this day' },
  closedItems: {
    vi: 'Có {count} mục anh/chị không tham gia nên không hiện ở đây. Phó Chủ tịch hoặc lãnh đạo ký phần của người chủ trì.',
    en: '{count} items you take no part in are not shown here. The deputy or the leader signs as chair.',
  },
} satisfies Messages
