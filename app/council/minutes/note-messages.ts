import type { Messages } from '#platform/language/messages.ts'

/** What the program writes down while a session is prepared and held: the minutes take the Vietnamese, pages the reader's. */
export const noteMessages = {
  decided: {
    vi: '{name} quyết định mục {ordinal}: {decided}. Lý do: {because}.',
    en: '{name} decided item {ordinal}: {decided}. Reason: {because}.',
  },
  passed: { vi: 'đạt', en: 'passed' },
  notPassed: { vi: 'không đạt', en: 'not passed' },
  noSlip: {
    vi: 'Mục {ordinal}: phong bì đã bóc, không có phiếu của mục này.',
    en: 'Item {ordinal}: the envelope was opened and holds no ballot for it.',
  },
  putOff: { vi: 'Hoãn phiên họp: {because}', en: 'The session was put off: {because}' },
  putOffTo: { vi: 'Hoãn phiên họp: {because}. Họp lại lúc {time}', en: 'The session was put off: {because}. It meets again at {time}' },
  onPaper: { vi: '{name} dùng phiếu in.', en: '{name} votes on printed paper.' },
  voteOpened: { vi: 'Mở bỏ phiếu mục {ordinal}.', en: 'The vote on item {ordinal} was opened.' },
  voteOpenedAgain: { vi: 'Mở bỏ phiếu mục {ordinal}, lần {round}.', en: 'The vote on item {ordinal} was opened, round {round}.' },
  relied: {
    vi: 'Hội đồng dùng quy tắc "{citation}", chưa có người kiểm tra pháp lý. {name} chấp nhận: {because}',
    en: 'The council uses the rule “{citation}”, which nobody has checked. Accepted by {name}: {because}',
  },
  ruleChanged: {
    vi: 'Mục {ordinals}: lúc gửi giấy mời áp dụng {was}; ngày họp áp dụng {now}, {by} nhập lúc {time}. Biểu quyết theo quy tắc của ngày họp; {name} đã báo cho phiên họp trước khi mở bỏ phiếu.',
    en: 'Item {ordinals}: at the invitation {was} held; on the day of the session {now}, entered by {by} at {time}. The vote is judged by the rule of the day; {name} told the session before it was opened.',
  },
  version: { vi: '"{citation}" (từ {day})', en: '“{citation}” (from {day})' },
  noVersion: { vi: 'chưa có quy tắc nào', en: 'no rule' },
  shipped: { vi: 'chương trình', en: 'the program' },
  presides: { vi: '{name} chủ trì mục {ordinal}.', en: '{name} presides over item {ordinal}.' },
  sessionClosed: { vi: 'Bế mạc phiên họp.', en: 'The session was closed.' },
  voteVoided: {
    vi: 'Hủy lần biểu quyết mục {ordinal}, làm lại. Lý do: {because}.',
    en: 'The vote on item {ordinal} was voided and is repeated. Reason: {because}.',
  },
  boxCountVoided: {
    vi: 'Hủy kết quả kiểm phiếu mục {ordinal}, bỏ phiếu lại. Lý do: {because}.',
    en: 'The count of item {ordinal} was voided and the vote is repeated. Reason: {because}.',
  },
  countVoided: {
    vi: 'Hủy kết quả biểu quyết mục {ordinal}, bỏ phiếu lại. Lý do: {because}.',
    en: 'The outcome of item {ordinal} was voided and the vote is repeated. Reason: {because}.',
  },
  boxVoided: {
    vi: 'Hủy hòm phiếu mục {ordinal} (lần {round}), bỏ phiếu lại. Lý do: {because}.',
    en: 'The box of item {ordinal} (round {round}) was voided and the vote is repeated. Reason: {because}.',
  },
  tieFoundLate: {
    vi: 'tìm thấy lợi ích liên quan sau khi phát phiếu',
    en: 'a conflict of interest was found after papers had been handed out',
  },
  goesOn: { vi: 'Họp tiếp để bỏ phiếu lại mục {ordinal}.', en: 'The session goes on, to vote again on item {ordinal}.' },
  boxOpened: {
    vi: 'Mở hòm mục {ordinal}: phát ra {issued}, thu về {returned}, hợp lệ {valid}, không hợp lệ {invalid}.',
    en: 'The box of item {ordinal} was opened: issued {issued}, returned {returned}, valid {valid}, invalid {invalid}.',
  },
  voteClosed: { vi: 'Đóng biểu quyết mục {ordinal}.', en: 'The vote on item {ordinal} was closed.' },
  outcome: { vi: 'Mục {ordinal}: {sum}: {verdict}.', en: 'Item {ordinal}: {sum}: {verdict}.' },
  outcomeAlone: { vi: 'Mục {ordinal}: {verdict}.', en: 'Item {ordinal}: {verdict}.' },
  chose: {
    vi: '{name} chọn {chosen} trong những trường hợp bằng nhau. Lý do: {because}.',
    en: '{name} chose {chosen} among equals. Reason: {because}.',
  },
  takesPart: {
    vi: '{name} ({tie}) được tham gia mục {ordinal}: {because}. Người quyết định: {by}.',
    en: '{name} ({tie}) takes part in item {ordinal}: {because}. Decided by {by}.',
  },
  arrived: { vi: '{name} có mặt.', en: '{name} arrived.' },
  left: { vi: '{name} rời phiên họp: {because}.', en: '{name} left the session: {because}.' },
  papersOffered: { vi: 'Phát phiếu cho {count} mục bỏ phiếu kín.', en: 'Papers were handed out for {count} secret items.' },
  sessionOpened: { vi: 'Khai mạc, có mặt {present}/{of} thành viên.', en: 'Opened with {present} of {of} members present.' },
  absent: { vi: '{name} vắng mặt ({because}).', en: '{name} is absent ({because}).' },
  noReason: { vi: 'không báo lý do', en: 'no reason given' },
  itemSuspended: { vi: 'Tạm dừng mục {ordinal}: {because}.', en: 'Item {ordinal} was suspended: {because}.' },
  itemResumed: { vi: 'Xét tiếp mục {ordinal}.', en: 'Item {ordinal} was taken up again.' },
  complained: { vi: 'Có ý kiến về phiếu mục {ordinal}: {text}', en: 'A complaint about a ballot of item {ordinal}: {text}' },
  complaintAnswered: { vi: 'Trả lời ý kiến về phiếu mục {ordinal}: {text}', en: 'The complaint about item {ordinal} was answered: {text}' },
  writtenSent: {
    vi: 'Gửi phiếu lấy ý kiến cho {name} ({count} mục), hạn nhận {time}.',
    en: 'Written ballots were sent to {name} ({count} items), to be back by {time}.',
  },
  envelopeIn: {
    vi: 'Nhận phong bì phiếu lấy ý kiến của {name}, còn niêm phong.',
    en: 'The envelope of {name} came in, still sealed.',
  },
  envelopeOpened: {
    vi: 'Bóc phong bì phiếu lấy ý kiến của {name}, mục {ordinal}.',
    en: 'The envelope of {name} was opened for item {ordinal}.',
  },
  recused: { vi: '{name} không tham gia mục {ordinal}: {because}.', en: '{name} takes no part in item {ordinal}: {because}.' },
  unappraisedTaken: {
    vi: 'Mục {ordinal} vào chương trình khi chưa thẩm định xong. {name}: {because}',
    en: 'Item {ordinal} went on the agenda before it was appraised. {name}: {because}',
  },
  papersPrinted: { vi: 'In {count} phiếu giấy cho mục {ordinal}.', en: '{count} papers were printed for item {ordinal}.' },
  scanAttached: { vi: 'Đính kèm bản chụp phiếu giấy mục {ordinal}.', en: 'A scan of the papers of item {ordinal} was attached.' },
  openingUndone: {
    vi: 'Hoàn lại việc mở bỏ phiếu mục {ordinal}; chưa có phiếu nào.',
    en: 'The opening of item {ordinal} was undone; no ballot had been cast.',
  },
  deviceDiedNote: {
    vi: 'Máy hỏng trong phiên: {text}. Phiếu đã nhận trên máy ấy tính là không thu về, trừ khi hòm bị hủy và bỏ phiếu lại.',
    en: 'A device failed: {text}. Papers taken on it count as not returned, unless the box is voided and the vote repeated.',
  },
  powerNote: {
    vi: 'Gián đoạn phiên họp: {text}. Các phiếu đã nhận trước đó còn nguyên.',
    en: 'The session was interrupted: {text}. Ballots received before are safe.',
  },
} satisfies Messages
