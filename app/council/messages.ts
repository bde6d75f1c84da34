import type { Messages } from '#platform/language/messages.ts'
import { pageMessages } from './page-messages.ts'

/** Refusals and the sentences of minutes; what pages say is in page-messages.ts. */
export const messages = {
  ...pageMessages,
  needChair: { vi: 'Hội đồng phải có một Chủ tịch và một Thư ký.', en: 'A council needs a chair and a secretary.' },
  needChairAndOnce: {
    vi: 'Hội đồng phải có một Chủ tịch và một Thư ký, và một người chỉ giữ một vị trí.',
    en: 'A council needs a chair and a secretary, and one person holds one seat.',
  },
  onePersonOneSeat: { vi: 'Một người chỉ giữ một vị trí trong Hội đồng.', en: 'One person holds one seat in the council.' },
  termBackwards: { vi: 'Ngày hết nhiệm kỳ phải sau ngày bắt đầu.', en: 'The term must end after it begins.' },
  twoTellers: { vi: 'Ban kiểm phiếu phải có ít nhất hai người.', en: 'There must be at least two tellers.' },
  councilClosed: { vi: 'Hội đồng này đã kết thúc.', en: 'This council has ended.' },
  finishSessionsFirst: {
    vi: 'Còn phiên đang họp hoặc biên bản chưa ký. Hãy bế mạc và ký xong rồi mới kết thúc Hội đồng.',
    en: 'A session is still open or its minutes are unsigned. Close and sign it before the council ends.',
  },
  outsideTerm: { vi: 'Ngày họp nằm ngoài nhiệm kỳ của Hội đồng.', en: 'The day of the session lies outside the council’s term.' },
  frozen: {
    vi: 'Biên bản đã được Chủ tịch và Thư ký ký; phiên này không sửa được nữa.',
    en: 'The minutes are signed by chair and secretary; this session cannot be changed.',
  },
  notInvited: { vi: 'Phiên chưa gửi giấy mời.', en: 'Invitations have not been sent yet.' },
  alreadyInvited: { vi: 'Giấy mời đã gửi; chương trình không đổi được nữa.', en: 'Invitations are out; the agenda cannot be changed.' },
  emptyAgenda: { vi: 'Chương trình chưa có mục nào.', en: 'The agenda is empty.' },
  agendaChanged: {
    vi: 'Chương trình vừa được người khác sửa. Xin mở lại để xem bản mới.',
    en: 'Somebody else has just changed the agenda. Please open it again.',
  },
  takenMeanwhile: {
    vi: 'Mục {items} đã vào chương trình của một phiên khác. Xin bỏ khỏi chương trình này rồi gửi giấy mời.',
    en: 'Item {items} has gone into another session’s agenda meanwhile. Take it out of this agenda, then send the invitations.',
  },
  notReady: {
    vi: 'Có hồ sơ chưa đủ: phải gửi rồi và mọi thành tích đã được kiểm chứng.',
    en: 'A dossier is not complete: it must be sent and every claim checked.',
  },
  leavesInstead: {
    vi: 'Phiên đã khai mạc, điểm danh lúc khai mạc đã vào biên bản. Người không còn trong phòng thì ghi Rời phiên.',
    en: 'The session is open and who was there stands in the minutes. For somebody who is not in the room, record that they left.',
  },
  sessionNotOpen: { vi: 'Phiên họp chưa khai mạc.', en: 'The session has not been opened.' },
  sessionAlreadyOpen: { vi: 'Phiên họp đã khai mạc rồi.', en: 'The session is already open.' },
  tooFew: {
    vi: 'Có mặt {heads} trên {of} thành viên, cần ít nhất {needed}. Còn thiếu: {missing}.',
    en: '{heads} of {of} members are present, at least {needed} are needed. Missing: {missing}.',
  },
  tooFewForItem: {
    vi: 'Mục này cần ít nhất {needed} người được bỏ phiếu có mặt; hiện có {heads}. Vắng hoặc không tham gia: {missing}.',
    en: 'This item needs at least {needed} voting members present; there are {heads}. Absent or taking no part: {missing}.',
  },
  noRuleYet: {
    vi: 'Chưa có quy tắc nào có hiệu lực cho {award} vào ngày họp. Hãy nhập quy chế vào Sổ quy tắc rồi mở lại.',
    en: 'No rule for {award} is in force on this day. Enter it in the rulebook, then open again.',
  },
  methodNotHere: {
    vi: '{name}: quy tắc đang dùng không cho biểu quyết theo cách này. Chọn cách khác.',
    en: '{name}: the rule in force does not allow this way of voting. Choose another.',
  },
  mustBeSecretHere: { vi: 'Quy tắc đòi bỏ phiếu kín cho mục này.', en: 'The rule demands a secret ballot for this item.' },
  mustBeOpenHere: { vi: 'Quy tắc đòi biểu quyết công khai cho mục này.', en: 'The rule demands an open vote for this item.' },
  alreadyVoting: { vi: 'Mục này đang bỏ phiếu.', en: 'This item is being voted on.' },
  leftTheRoom: {
    vi: 'Anh/chị đã được ghi là rời phòng họp. Nếu đã trở lại, báo Thư ký điểm danh rồi biểu quyết.',
    en: 'You are noted as having left the room. If you are back, ask the secretary to check you in, then vote.',
  },
  notVoting: { vi: 'Mục này không đang bỏ phiếu.', en: 'This item is not being voted on.' },
  itemCounted: { vi: 'Mục này đã có kết quả.', en: 'This item already has its outcome.' },
  itemSuspended: { vi: 'Mục này đang tạm dừng.', en: 'This item is suspended.' },
  writtenStillOut: {
    vi: 'Mục {ordinals}: còn chờ phiếu bằng văn bản của {names}, chưa hết hạn nhận ({time}). Phong bì đến thì bấm “Đã nhận phong bì” cạnh tên, cho Ban kiểm phiếu đọc rồi đóng; hoặc đóng sau hạn ấy.',
    en: 'Item {ordinals}: the written ballot of {names} is still awaited, until {time}. When the envelope comes, press “Envelope received” beside the name, let the tellers read it and close; or close after that time.',
  },
  envelopesShut: {
    vi: 'Mục {ordinal}: phong bì của {names} đã nhận mà chưa bóc. Bóc phong bì và ghi ý kiến trước khi đóng; không có phiếu của mục này thì đánh dấu ô này.',
    en: 'Item {ordinal}: the envelope of {names} came in and has not been opened. Open it and enter what it says before closing; tick this if it holds no ballot for this item.',
  },
  envelopesUnread: {
    vi: 'Mục {ordinals}: còn {count} phong bì đã nhận chưa đọc. Ban kiểm phiếu bóc và đọc trên trang của mình trước khi đóng; phong bì không có phiếu của mục này thì đánh dấu ô ấy lúc đóng.',
    en: 'Item {ordinals}: {count} envelope(s) received have not been read. The tellers open and read them on their page before closing; where an envelope has no ballot for this item, tick that when closing.',
  },
  tooManyHands: {
    vi: 'Tổng cộng {hands}, nhiều hơn {of} người có mặt và được biểu quyết. Xin đếm lại.',
    en: 'That makes {hands}, more than the {of} people here who vote. Please count again.',
  },
  itemOnHold: { vi: 'Hồ sơ đang tạm dừng: {because}.', en: 'The dossier is on hold: {because}.' },
  itemWhy: { vi: 'Mục {ordinal}: {why}', en: 'Item {ordinal}: {why}' },
  noneOpens: { vi: 'Chưa mở được mục nào. {items}', en: 'No item can be opened. {items}' },
  someStayShut: {
    vi: 'Có mục chưa mở được, nên chưa mở mục nào. {items} Xem lại rồi mở những mục còn lại.',
    en: 'Some items cannot be opened, so none was. {items} Look again, then open the others.',
  },
  foundWhileOpening: {
    vi: 'Mục {ordinals} chưa mở: vừa tìm thấy lợi ích liên quan. Xem ở đầu trang.',
    en: 'Item {ordinals} was not opened: a conflict of interest has just been found. See the head of the page.',
  },
  preparePapersFirst: { vi: 'Phải phát phiếu trước, rồi mới mở bỏ phiếu.', en: 'Papers must be handed out before the vote is opened.' },
  papersOver: {
    vi: 'Hòm phiếu đã mở, không phát phiếu nữa. Nếu cần, hủy hòm và bỏ phiếu lại.',
    en: 'The box is open and no more papers are handed out. If need be, void the box and vote again.',
  },
  alreadyPrepared: { vi: 'Phiếu của mục này đã phát.', en: 'Papers for this item have been handed out.' },
  paperTaken: {
    vi: 'Anh/chị đã nhận phiếu này trên máy khác. Mỗi người chỉ nhận một phiếu.',
    en: 'You took this paper on another device. Everybody gets one paper only.',
  },
  onPaperHere: {
    vi: 'Anh/chị đã được ghi là dùng phiếu in trong phiên này; xin nhận phiếu in từ Thư ký.',
    en: 'You were put down for printed papers in this session; please take yours from the secretary.',
  },
  hasDevicePapers: {
    vi: 'Người này đã nhận phiếu trên máy nên không dùng phiếu in được nữa. Nếu máy hỏng, hủy hòm và bỏ phiếu lại.',
    en: 'This member took papers on a device already and cannot have printed ones. If the device died, void the box and vote again.',
  },
  oneMethodHere: {
    vi: 'Quy tắc của mục này chỉ cho một cách bỏ phiếu cho mọi người. Hủy phiếu trên máy và dùng phiếu in cho tất cả.',
    en: 'The rule of this item wants one way of voting for everybody. Void the papers on devices and print papers for all.',
  },
  nobodyOnPaper: {
    vi: 'Không còn ai cần phiếu in. Muốn thêm, chọn "Dùng phiếu in" cạnh tên người ấy trong phần Điểm danh.',
    en: 'Nobody is waiting for a printed paper. To add somebody, choose “Votes on paper” beside their name under Attendance.',
  },
  tooManyPapers: {
    vi: 'Chỉ in được {most} phiếu: đúng bằng số người dùng phiếu in còn thiếu phiếu.',
    en: 'At most {most} papers can be printed: one for each member who votes on paper and has none yet.',
  },
  sayWrittenUntil: {
    vi: 'Xin ghi hạn nhận phiếu lấy ý kiến; sau giờ ấy phong bì không được nhận và phiếu được kiểm.',
    en: 'Please say until when written ballots are taken; after that no envelope is taken and the votes are counted.',
  },
  writtenTooLate: {
    vi: 'Đã quá hạn nhận phiếu lấy ý kiến ({time}). Phong bì đến sau giữ nguyên niêm phong và không tính.',
    en: 'Written ballots were taken until {time}. An envelope that comes later stays sealed and does not count.',
  },
  tooManyTries: {
    vi: 'Đã gõ sai mã quá nhiều lần. Xin Thư ký điểm danh giúp.',
    en: 'The code was wrong too often. Please ask the secretary to check you in.',
  },
  wrongCode: {
    vi: 'Mã chưa đúng. Xin gõ bốn chữ số đang hiện trên màn chiếu trong phòng họp.',
    en: 'That is not the code. Please type the four digits shown on the wall of the room.',
  },
  tieSettled: { vi: 'Việc này đã được trả lời.', en: 'This has been answered already.' },
  settleTiesFirst: {
    vi: 'Trước khi mở bỏ phiếu, xin trả lời: {names} cùng đơn vị với người được xét, có tham gia mục này không?',
    en: 'Before the vote is opened, please say: {names} belong to the candidate’s unit; do they take part in this item?',
  },
  noEnvelope: {
    vi: 'Chưa nhận phong bì của người này.',
    en: 'The envelope of this member has not come in.',
  },
  badPaper: {
    vi: 'Máy gửi một tờ phiếu không đọc được. Xin tải lại trang.',
    en: 'The device sent an unreadable paper. Please reload the page.',
  },
  notOnRoll: { vi: 'Anh/chị không có trong danh sách bỏ phiếu của mục này.', en: 'You are not on the roll of this item.' },
  notMember: { vi: 'Anh/chị không phải là thành viên của Hội đồng này.', en: 'You are not a member of this council.' },
  recusedVote: {
    vi: 'Anh/chị không tham gia mục này vì có lợi ích liên quan.',
    en: 'You take no part in this item because of a conflict of interest.',
  },
  votedAlready: { vi: 'Anh/chị đã biểu quyết mục này.', en: 'You have voted on this item already.' },
  checkInFirst: { vi: 'Anh/chị chưa điểm danh.', en: 'You have not checked in.' },
  alreadyIn: { vi: 'Người này đã điểm danh.', en: 'This member has checked in already.' },
  notIn: { vi: 'Người này chưa điểm danh.', en: 'This member has not checked in.' },
  ballotsCast: {
    vi: 'Đã có phiếu trong hòm, không hoàn lại được. Có thể hủy hòm và bỏ phiếu lại.',
    en: 'There are ballots in the box; opening cannot be undone. You may void the box and vote again.',
  },
  boxClosed: { vi: 'Hòm phiếu đã đóng, phiếu này không được nhận.', en: 'The box is closed; this ballot was not taken.' },
  boxNotOpen: { vi: 'Hòm phiếu chưa mở.', en: 'The box is not open yet.' },
  paperUsed: { vi: 'Phiếu này đã bỏ rồi.', en: 'This paper has been cast already.' },
  paperForged: { vi: 'Tờ phiếu này không do Hội đồng phát.', en: 'This paper was not issued by the council.' },
  keyLost: {
    vi: 'Không còn khóa của hòm phiếu này. Hòm phải hủy và bỏ phiếu lại; việc này ghi vào biên bản.',
    en: 'The key of this box is lost. The box must be voided and the vote repeated; the minutes will say so.',
  },
  keyLostOf: {
    vi: 'Mục {ordinal}: không còn khóa của hòm phiếu này. Hòm phải hủy và bỏ phiếu lại; việc này ghi vào biên bản.',
    en: 'Item {ordinal}: the key of this box is lost. The box must be voided and the vote repeated; the minutes will say so.',
  },
  tellersDisagree: {
    vi: 'Mục {ordinal}: hai người kiểm phiếu đọc khác nhau ở {count} phiếu: {codes}. Xin đọc lại những phiếu này.',
    en: 'Item {ordinal}: the two tellers read {count} papers differently: {codes}. Please read these again.',
  },
  oneTellerOnly: {
    vi: 'Mục {ordinal}: phải có hai người kiểm phiếu cùng đọc, mỗi người một máy.',
    en: 'Item {ordinal}: two tellers must read the papers, each on a device of their own.',
  },
  unknownCode: { vi: 'Không có phiếu in nào mang mã này trong mục này.', en: 'No printed paper of this item carries this code.' },
  notTeller: { vi: 'Anh/chị không ở trong Ban kiểm phiếu.', en: 'You are not one of the tellers.' },
  noWritten: { vi: 'Quy tắc của mục này không nhận phiếu lấy ý kiến bằng văn bản.', en: 'The rule of this item takes no written ballots.' },
  signsNotOwn: {
    vi: 'Phiên có {count} mục anh/chị không tham gia nên anh/chị không ký biên bản này. Phó Chủ tịch hoặc lãnh đạo ký phần của người chủ trì; văn phòng ký phần của thư ký.',
    en: 'You take no part in {count} items of this session, so you do not sign these minutes. The deputy or the leader signs as chair, the office as secretary.',
  },
  unappraisedWhy: {
    vi: 'Có hồ sơ trong chương trình chưa thẩm định xong: ghi vì sao vẫn đưa ra họp, hoặc bỏ hồ sơ ấy khỏi chương trình.',
    en: 'Some dossiers on the agenda are not appraised yet: say why they are taken up all the same, or take them off.',
  },
  declareFirst: {
    vi: 'Xin khai lợi ích liên quan trước; sau đó tên người được xét mới mở ra.',
    en: 'Please declare your ties first; the names are shown after that.',
  },
  stillVoting: {
    vi: 'Mục {ordinals} đang bỏ phiếu: hãy đóng phiếu, hoặc hoàn lại việc mở rồi tạm dừng, trước khi bế mạc.',
    en: 'Item {ordinals} is still being voted on: close the vote, or undo the opening and suspend the item, first.',
  },
  closeFirst: {
    vi: 'Phiên chưa bế mạc; bế mạc xong mới ký biên bản.',
    en: 'The session has not been closed; the minutes are signed after that.',
  },
  itemsLeft: {
    vi: 'Mục {ordinals} chưa có kết quả và chưa tạm dừng. Bỏ phiếu, hoặc tạm dừng mục ấy rồi mới bế mạc.',
    en: 'Item {ordinals} has neither an outcome nor a suspension. Vote on it or suspend it before closing.',
  },
  complaintsOpen: { vi: 'Còn ý kiến về phiếu chưa trả lời.', en: 'A complaint about a ballot has not been answered.' },
  complaintWindow: {
    vi: 'Thời gian nhận ý kiến về phiếu còn đến {time}. Sau đó mới ký biên bản.',
    en: 'Complaints about ballots are taken until {time}. The minutes are signed after that.',
  },
  windowOver: { vi: 'Đã hết thời gian nhận ý kiến về phiếu.', en: 'The time for complaints about ballots is over.' },
  decideFirst: {
    vi: 'Mục {ordinal} còn chờ người có thẩm quyền quyết định; quyết định xong mới ký biên bản.',
    en: 'Item {ordinal} still waits for the competent person; the minutes are signed after that.',
  },
  signedAlready: { vi: 'Phần này đã ký.', en: 'This part is signed already.' },
  textChanged: {
    vi: 'Nội dung phiên họp đã thay đổi sau chữ ký đầu; hai người cùng xem và ký lại.',
    en: 'The session changed after the first signature; both read and sign again.',
  },
  notForAuthority: { vi: 'Mục này đã có kết quả theo phiếu.', en: 'The votes have decided this item.' },
  pointsTooMany: { vi: 'Tối đa {most} điểm; đã ghi {given}.', en: 'At most {most} points; {given} was given.' },
  sayPoints: { vi: 'Xin ghi điểm, ví dụ 12,5.', en: 'Please give points, for example 12.5.' },
  farFromMedian: {
    vi: 'Điểm này cách khá xa điểm giữa của Hội đồng ({median}). Xin ghi một câu lý do.',
    en: 'This is far from the council’s median ({median}). Please give a reason in one sentence.',
  },
  scoringOver: { vi: 'Mục này đã bỏ phiếu, điểm không sửa được nữa.', en: 'The vote has begun; scores cannot be changed.' },
  noCriteria: {
    vi: 'Hồ sơ này chưa gắn bộ tiêu chí nên chưa chấm điểm được.',
    en: 'No criteria are attached to this dossier, so it cannot be scored.',
  },
  tooManyPoints: { vi: 'Điểm này cao hơn mức tối đa của tiêu chí.', en: 'These points are above what the criterion may bring.' },
  quorumWords: { vi: 'Cần ít nhất {needed} trong {of} ({share}). {citation}', en: 'At least {needed} of {of} ({share}). {citation}' },
} satisfies Messages
