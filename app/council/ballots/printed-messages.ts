import type { Messages } from '#platform/language/messages.ts'

/** What is said of printed papers, written ballots, and those who read them. */
export const printedMessages = {
  printPapers: { vi: 'In phiếu giấy…', en: 'Print papers…' },
  printPapersFor: { vi: 'In phiếu giấy ({count} phiếu mỗi mục)…', en: 'Print papers ({count} for each item)…' },
  printFirst: {
    vi: 'còn {count} phiếu giấy chưa in. Bấm "In phiếu giấy…", phát cho người bỏ phiếu in, rồi mở bỏ phiếu.',
    en: '{count} papers are not printed yet. Press “Print papers…”, hand them out, then open the vote.',
  },
  stillOut: {
    vi: 'Chưa đủ phiếu trong hòm: {items}. Đóng bây giờ thì phiếu chưa bỏ không được tính.',
    en: 'Ballots are still out: {items}. Close now and what has not been cast does not count.',
  },
  ballotsOut: { vi: 'mục {ordinal} mới có {cast}/{of}', en: 'item {ordinal} holds {cast} of {of}' },
  printHow: {
    vi: 'Mở tệp PDF và in ngay, khổ A4, tám phiếu một tờ, in đúng cỡ 100 %. Mỗi mục in trên tờ riêng: cắt theo đường đứt, gấp đôi. In hỏng thì mở lại được, chừng nào trang này chưa đóng.',
    en: 'Open the PDF and print it at once: A4, eight to a sheet, at 100 %. Each item has sheets of its own: cut along the dashes and fold. If the printer fails, open it again for as long as this page is open.',
  },
  openToPrint: { vi: 'Mở phiếu để in (PDF)', en: 'Open the papers to print (PDF)' },
  papersMade: { vi: '{count} phiếu', en: '{count} papers' },
  votesOnPaper: { vi: 'Dùng phiếu in', en: 'Votes on paper' },
  onPaper: { vi: 'dùng phiếu in', en: 'votes on paper' },
  sentCount: { vi: 'Đã gửi {count} phiếu lấy ý kiến.', en: '{count} written ballots sent out.' },
  writtenSheets: { vi: 'Phiếu lấy ý kiến', en: 'Written ballots' },
  writtenSheetsWords: {
    vi: 'In, gửi cho {name} cùng phong bì. Hạn nhận: {until}. Trang này chỉ hiện một lần.',
    en: 'Print these and send them to {name} with the envelope. Taken until {until}. This page is shown once.',
  },
  writtenSecretWords: {
    vi: 'Mã trên phiếu thay cho tên. Người in phiếu này có thể nhìn thấy mã: in xong gấp lại ngay, không chép. Chỉ một, hai người lấy ý kiến thì danh sách vẫn có thể cho biết ai chọn gì.',
    en: 'The code stands in for the name. Whoever prints this can see it: fold the sheets at once and do not copy them. With only one or two written ballots the list may still tell who chose what.',
  },
  writtenDay: { vi: 'Nhận phiếu đến ngày', en: 'Taken until (day)' },
  askWrittenUntil: {
    vi: 'Phiếu gửi lại trong phong bì dán kín trước {until}; mở khi kiểm phiếu cùng các phiếu khác.',
    en: 'The sheets come back in a sealed envelope before {until} and are opened at the count with the others.',
  },
  askWrittenWords: {
    vi: 'Phiên này chưa có hạn nhận phiếu. Xin ghi hạn: sau giờ ấy phong bì không được nhận và phiếu được kiểm.',
    en: 'This session has no deadline yet. Please set one: no envelope is taken after it, and the votes are counted.',
  },
  askWrittenNow: { vi: 'Tạo phiếu để in và gửi', en: 'Make the sheets to print and send' },
  envelopeSays: { vi: 'Trong phiếu ghi', en: 'The sheet says' },
  openEnvelope: { vi: 'Bóc phong bì của {name}', en: 'Open {name}’s envelope' },
  openEnvelopeWords: {
    vi: 'Bóc trước mặt Hội đồng; ý kiến ghi dưới tên người gửi, như mọi phiếu ghi tên.',
    en: 'Opened in front of the council; what it says is entered under the sender’s name, as in any named vote.',
  },
  enterEnvelope: { vi: 'Ghi ý kiến này', en: 'Enter this' },
  tiesToSettle: { vi: 'Cần trả lời trước khi bỏ phiếu', en: 'To be answered before the vote' },
  tiesToSettleWords: {
    vi: 'Quy tắc nêu ra những trường hợp dưới đây và để Hội đồng quyết định. Không ai trả lời cho chính mình; câu trả lời và lý do vào biên bản.',
    en: 'The rule points these out and leaves them to the council. Nobody answers for themself; answer and reason go into the minutes.',
  },
  tieStays: { vi: 'Được tham gia', en: 'Takes part' },
  tieAside: { vi: 'Không tham gia', en: 'Stands aside' },
  tieStaysWords: {
    vi: 'Người này xét và bỏ phiếu như các thành viên khác. Xin ghi vì sao việc cùng đơn vị không ảnh hưởng.',
    en: 'This member judges and votes like the others. Please say why the shared unit does not matter here.',
  },
  asideWaits: {
    vi: 'Có {count} mục chờ Chủ tịch hoặc Phó Chủ tịch trả lời anh/chị có tham gia hay không; trả lời xong mục ấy mới hiện ở đây.',
    en: '{count} items wait for the chair or deputy to say whether you take part; they are shown here once that is answered.',
  },
  othersSettle: { vi: 'người khác trả lời', en: 'others answer this' },
  roomCode: { vi: 'Mã phòng họp', en: 'Room code' },
  roomCodeHint: { vi: 'Bốn chữ số trên màn chiếu', en: 'Four digits on the wall' },
  newDay: { vi: 'Họp lại ngày (nếu đã biết)', en: 'Held instead on (if known)' },
  scans: { vi: 'Bản chụp phiếu giấy', en: 'Scans of the papers' },
  attachScan: { vi: 'Đính kèm bản chụp', en: 'Attach a scan' },
  scanFile: { vi: 'Ảnh hoặc PDF', en: 'Picture or PDF' },
  scanWords: {
    vi: 'Chụp hoặc quét các tờ phiếu đã đọc; lưu cùng hòm phiếu này cho tới khi biên bản được ký và về sau.',
    en: 'A photograph or scan of the papers that were read; it stays with this box, also after the minutes are signed.',
  },
  nothingToRead: {
    vi: 'Hòm của mục này không mở, nên chưa có phiếu nào để đọc. Bản chụp vẫn đính kèm được.',
    en: 'The box of this item is not open, so there is nothing to read. Scans can still be attached.',
  },
  printNow: { vi: 'Tạo phiếu để in', en: 'Make papers to print' },
  printWords: {
    vi: 'Mỗi phiếu có một mã dùng một lần. In ngay: đóng trang này rồi thì không lấy lại được mã.',
    en: 'Each paper carries a one-time code. Print at once: once this page is closed the codes cannot be had again.',
  },
  printed: { vi: 'Phiếu in', en: 'Printed papers' },
  paperFold: { vi: 'Gấp lại, bỏ vào bát, mỗi người bốc một tờ.', en: 'Fold them, put them in a bowl, everybody draws one.' },
  readings: { vi: 'Đọc phiếu giấy', en: 'Read the papers' },
  readingsWords: {
    vi: 'Hai người kiểm phiếu cùng đọc từng tờ, mỗi người một máy. Khác nhau thì hòm chưa đóng được.',
    en: 'Two tellers read every paper, each on their own device. While they differ the box cannot be closed.',
  },
  code: { vi: 'Mã trên phiếu', en: 'Code on the paper' },
  readIt: { vi: 'Ghi tờ phiếu này', en: 'Record this paper' },
  readByMe: { vi: 'Anh/chị đã đọc {count} tờ.', en: 'You have read {count} papers.' },
} satisfies Messages
