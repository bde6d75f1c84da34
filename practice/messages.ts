import type { Messages } from '#platform/language/messages.ts'

export const messages = {
  first: {
    vi: 'mở địa chỉ trên (trang cho mọi người), bấm “Cán bộ đăng nhập” ở cuối trang rồi chọn một vai; không cần mật khẩu',
    en: 'open the address above (the page for everyone), press “Staff sign in” at its foot and choose a role; no password is needed',
  },
  title: { vi: 'Hôm nay bạn thử làm ai?', en: 'Who would you like to be today?' },
  words: {
    vi: 'Chọn một vai để vào thẳng, không cần mật khẩu. Mọi người ở đây đều do chúng tôi đặt ra và đang ở những chặng khác nhau của con đường. Đổi vai lúc nào cũng được.',
    en: 'Choose a role and you are in; no password is needed. Everybody here is made up and stands at some stage of the path. Change roles whenever you like.',
  },
  roles: { vi: 'Các vai', en: 'Roles' },
  now: { vi: 'đang là vai này', en: 'you are this now' },
  again: { vi: 'Làm lại từ đầu', en: 'Start over' },
  againWords: {
    vi: 'Xóa mọi thứ đã thử và đưa dữ liệu mẫu về như cũ. Dữ liệu thật ở nơi khác, không bị đụng tới.',
    en: 'Forgets everything that was tried and puts the sample data back. Real data lives elsewhere and is not touched.',
  },
  againAsk: { vi: 'Đưa dữ liệu mẫu về như cũ?', en: 'Put the sample data back?' },
  againLost: {
    vi: 'Những gì đã thử trong văn phòng thực hành sẽ mất. Không hoàn tác được.',
    en: 'What was tried in the practice office will be lost. This cannot be undone.',
  },
  againDeed: { vi: 'Làm lại…', en: 'Start over…' },
  telling: { vi: 'Đang dựng lại văn phòng thực hành', en: 'The practice office is being set up again' },
  tellingWords: { vi: 'Chừng nửa phút. Trang này tự mở lại khi xong.', en: 'About half a minute. This page opens again by itself.' },
  office: {
    vi: 'Nhận hồ sơ, soát, gửi Hội đồng, ra văn bản.',
    en: 'Receives cases, checks them, sends them to the council, issues papers.',
  },
  commune: {
    vi: 'Phát hiện người tốt việc tốt, gửi danh sách từ xã.',
    en: 'Discovers good people and deeds, sends lists from the commune.',
  },
  checker: { vi: 'Xem chứng cứ và kết luận từng thành tích.', en: 'Looks at evidence and concludes on each claim.' },
  member: { vi: 'Đọc hồ sơ, khai lợi ích liên quan, bỏ phiếu.', en: 'Reads cases, declares interests, votes.' },
  secretary: {
    vi: 'Điểm danh, nhận phiếu bằng văn bản của người vắng, mở và đóng phiếu, làm biên bản.',
    en: 'Checks people in, takes in written votes of those away, opens and closes votes, writes the minutes.',
  },
  leader: { vi: 'Ký quyết định; xem chỗ chậm, chỗ yếu.', en: 'Signs decisions; sees what is late and what is weak.' },
  deputy: {
    vi: 'Chủ trì mục mà Chủ tịch không tham gia; duyệt bài.',
    en: 'Presides where the chair takes no part; approves stories.',
  },
  teller: {
    vi: 'Đọc phiếu in và phiếu trong phong bì, hai người độc lập.',
    en: 'Reads printed papers and those from envelopes, two people apart.',
  },
  publicity: {
    vi: 'Viết bài bên cạnh chứng cứ, lo sự đồng ý, công bố.',
    en: 'Writes stories beside the evidence, cares for consent, publishes.',
  },
  neighbour: { vi: 'Xã khác học theo mô hình và báo kết quả.', en: 'Another commune that copies a model and reports what came of it.' },
  chair: { vi: 'Chủ tịch', en: 'Chair' },
  deputyChair: { vi: 'Phó Chủ tịch', en: 'Deputy' },
  secretaryPart: { vi: 'Thư ký', en: 'Secretary' },
  firstTeller: { vi: 'Kiểm phiếu 1', en: 'Teller 1' },
  secondTeller: { vi: 'Kiểm phiếu 2', en: 'Teller 2' },
  othersArrive: { vi: 'Tập một mình: để {count} người kia khai và điểm danh', en: 'Alone? Let the other {count} declare and check in' },
  othersTake: { vi: 'Tập một mình: để {count} người kia nhận phiếu', en: 'Alone? Let the other {count} take their papers' },
  othersVote: { vi: 'Tập một mình: để {count} người kia bỏ phiếu', en: 'Alone? Let the other {count} vote' },
  awaySends: {
    vi: 'Tập một mình: để người vắng điền tờ lấy ý kiến và gửi phong bì',
    en: 'Alone? Let the absent member vote in writing and post the envelope',
  },
  tellersRead: {
    vi: 'Tập một mình: để hai người kiểm phiếu đọc {count} phiếu trong phong bì',
    en: 'Alone? Let the two tellers read {count} papers from the envelope',
  },
  awaySent: {
    vi: 'Văn phòng đã gửi phiếu; người vắng đã điền và gửi lại phong bì. Bấm “Đã nhận phong bì” cạnh tên người ấy.',
    en: 'The office sent the sheets; the absent member filled them in and posted the envelope. Press “Envelope received” beside their name.',
  },
  tellersHaveRead: {
    vi: 'Hai người kiểm phiếu đã đọc phiếu trong phong bì, khớp nhau.',
    en: 'Both tellers have read the papers from the envelope, and agree.',
  },
  passTime: { vi: 'Tập một mình: cho qua 15 phút chờ phản ánh', en: 'Alone? Let the 15 minutes for complaints pass' },
  arrived: { vi: '{count} người đã khai lợi ích liên quan và có mặt.', en: '{count} people have declared their ties and are here.' },
  tookPapers: { vi: '{count} người đã nhận phiếu, mỗi mục một tờ.', en: '{count} people have taken their papers, one for each item.' },
  haveVoted: { vi: '{count} người đã bỏ phiếu. Còn phiếu của bạn.', en: '{count} people have voted. Yours is still to come.' },
  nothingToDo: { vi: 'Những người khác không còn việc gì ở bước này.', en: 'The others have nothing to do at this step.' },
  timePassed: { vi: 'Đồng hồ thực hành đã qua giờ chờ phản ánh.', en: 'The practice clock is past the time for complaints.' },
  walk: { vi: 'Đi một vòng con đường', en: 'Walk the whole path' },
  walkWords: {
    vi: 'Mười một chặng, từ danh sách của xã đến báo cáo năm. Bấm chặng nào là vào đúng trang ấy, với vai của người làm việc ấy.',
    en: 'Eleven stops, from a commune’s list to the yearly report. Each opens its page as the person whose work it is.',
  },
  goThere: { vi: 'Xem chặng này', en: 'See this stop' },
  stopList: { vi: 'Danh sách từ xã', en: 'A list from the commune' },
  stopListWords: {
    vi: 'Tệp Excel có một người có thể đã có hồ sơ và một ngày sinh sai: cả hai chờ người quyết định.',
    en: 'An Excel file with one person who may be known already and one wrong birthday: both wait for somebody.',
  },
  stopNominate: { vi: 'Đề nghị đang viết', en: 'A nomination being written' },
  stopNominateWords: {
    vi: 'Viết tiếp, thêm thành tích và minh chứng, rồi gửi.',
    en: 'Go on writing, add claims and evidence, then send it.',
  },
  stopCheck: { vi: 'Kiểm chứng', en: 'Checking' },
  stopCheckWords: {
    vi: 'Người khác, không phải người giới thiệu, kết luận từng điều được kể.',
    en: 'Somebody other than the nominator concludes on each claim.',
  },
  stopCriteria: { vi: 'Tiêu chí', en: 'Criteria' },
  stopCriteriaWords: {
    vi: 'Ba bộ đã ban hành; thành viên Hội đồng chấm theo bộ có hiệu lực ngày hồ sơ đến.',
    en: 'Three issued sets; members score by the one in force on the day a case came in.',
  },
  stopSession: { vi: 'Phiên họp hôm nay', en: 'Today’s session' },
  stopSessionWords: {
    vi: 'Bảy thành viên, chín hồ sơ. Một người vắng: quy chế mẫu nhận phiếu bằng văn bản của người ấy, trong phong bì dán kín. Chủ tịch có người thân ở mục 3 nên Phó Chủ tịch chủ trì mục ấy. Mục 6 hòa nếu bạn bỏ đồng ý: Chủ tịch quyết định. Làm theo nút màu gạch; người khác thì bạn cho làm ở dải vàng phía trên.',
    en: 'Seven members, nine dossiers. One is away: the sample rule takes their written vote, in a sealed envelope. A relative of the chair is item 3, so the deputy presides there. Item 6 is even if you vote yes: the chair decides. Follow the brick button; let the others act from the yellow strip above.',
  },
  stopMinutes: { vi: 'Biên bản phiên trước', en: 'Minutes of the session before' },
  stopMinutesWords: { vi: 'Hai người đã ký; tải Word hoặc PDF.', en: 'Signed by two; download Word or PDF.' },
  stopDecision: { vi: 'Quyết định chờ ký', en: 'A decision to be signed' },
  stopDecisionWords: {
    vi: 'Xem dự thảo bên tờ giấy, rồi ban hành và lấy số.',
    en: 'See the draft beside the paper, then issue it and take a number.',
  },
  stopCertificates: { vi: 'Quyết định và Giấy khen', en: 'Decision and certificates' },
  stopCertificatesWords: {
    vi: 'Đã có số; Giấy khen có mã để ai cũng tra được.',
    en: 'Numbered; its certificates carry a code anyone can check.',
  },
  stopStory: { vi: 'Bài chờ duyệt', en: 'A story to approve' },
  stopStoryWords: {
    vi: 'Đọc bên cạnh minh chứng rồi duyệt đúng bản chữ này.',
    en: 'Read it beside its evidence and approve exactly this text.',
  },
  stopCopy: { vi: 'Nơi học theo', en: 'A place that copies' },
  stopCopyWords: {
    vi: 'Xã khác đã làm theo, có người đến xem và xác nhận, có kết quả.',
    en: 'Another commune took it up; somebody went there and confirmed; there is a result.',
  },
  stopReport: { vi: 'Báo cáo năm', en: 'The yearly report' },
  stopReportWords: {
    vi: 'Đã chốt đến một ngày; bấm con số nào cũng mở danh sách của nó.',
    en: 'Kept as of a day; each figure opens its list.',
  },
  publicFace: { vi: 'Xem trang cho mọi người', en: 'See the public pages' },
  admin: { vi: 'Đơn vị, người dùng, vai, sao lưu.', en: 'Organisations, people, roles, backup.' },
} satisfies Messages
