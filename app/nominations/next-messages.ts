import type { Messages } from '#platform/language/messages.ts'

/** What comes next for a nomination, at each stage. */
export const nextMessages = {
  nextDraft: { vi: 'Xem lại rồi gửi đề nghị', en: 'Look once more, then submit' },
  nextDraftWords: {
    vi: 'Gửi xong đề nghị có số trong sổ và đi vào hàng chờ kiểm chứng.',
    en: 'Once submitted it gets a number and waits for verification.',
  },
  nextSubmitted: { vi: 'Kiểm chứng từng thành tích', en: 'Verify each claim' },
  nextSubmittedWords: {
    vi: 'Người kiểm không phải người giới thiệu, cũng không phải người ghi.',
    en: 'The checker is neither the nominator nor the writer.',
  },
  nextReturned: { vi: 'Bổ sung rồi gửi lại', en: 'Complete it and submit again' },
  nextAppraising: { vi: 'Thẩm định hồ sơ', en: 'Appraise the case' },
  nextAppraisingWords: {
    vi: 'Mọi thành tích đã có người kiểm. Còn soát điều kiện, giấy tờ, lần khen trước và ý kiến công khai.',
    en: 'Every claim was checked. Conditions, papers, earlier awards and the public notice remain.',
  },
  nextMoreNeeded: { vi: 'Bổ sung theo ý kiến thẩm định', en: 'Supply what the appraisal asked for' },
  nextNotEligible: { vi: 'Trả lại hoặc rút đề nghị', en: 'Return or withdraw it' },
  nextNotEligibleWords: { vi: 'Ý kiến thẩm định nói rõ còn vướng điều kiện nào.', en: 'The appraisal says which condition is not met.' },
  openAppraisal: { vi: 'Mở thẩm định', en: 'Open the appraisal' },
  nextAppraised: { vi: 'Đưa vào chương trình một phiên họp', en: 'Put it on the agenda of a session' },
  nextAppraisedWords: {
    vi: 'Hồ sơ đủ điều kiện. Thư ký Hội đồng đưa vào phiên gần nhất.',
    en: 'The case is eligible. The secretary puts it on the next agenda.',
  },
  openCouncil: { vi: 'Mở Hội đồng', en: 'Open the council' },
  nextAtCouncil: { vi: 'Chờ Hội đồng họp và ký biên bản', en: 'Wait until the council has met and signed the minutes' },
  nextPassed: { vi: 'Soạn quyết định khen thưởng', en: 'Draft the decision' },
  nextPassedWords: { vi: 'Hội đồng đã tán thành, biên bản đã ký.', en: 'The council agreed and the minutes are signed.' },
  openCommendations: { vi: 'Mở Khen thưởng', en: 'Open commendations' },
  nextNotPassed: { vi: 'Báo lại cho đơn vị giới thiệu', en: 'Tell the unit that nominated' },
  nextNotPassedWords: {
    vi: 'Hội đồng không tán thành lần này; lý do nằm trong biên bản.',
    en: 'The council did not agree this time; the minutes say why.',
  },
  nextDeciding: { vi: 'Ký và đăng ký quyết định', en: 'Sign and register the decision' },
  nextToForward: { vi: 'Lập hồ sơ trình cấp trên', en: 'Put the case together for the level above' },
  nextToForwardWords: {
    vi: 'Hội đồng đã tán thành, biên bản đã ký. Quyền khen thuộc {who}.',
    en: 'The council agreed and the minutes are signed. The award is given by: {who}.',
  },
  prepareForwarding: { vi: 'Lập gói trình', en: 'Prepare a package' },
  nextPacking: { vi: 'Làm đủ giấy tờ của gói rồi gửi', en: 'Complete the papers of the package and send it' },
  nextSentBack: { vi: 'Cấp trên trả lại: bổ sung rồi gửi lại', en: 'Sent back from above: mend it and send it again' },
  nextRefused: {
    vi: 'Lý do nằm trong gói trình và ở trang kết quả trả đơn vị.',
    en: 'The reason stands in the package and on the page of answers to units.',
  },
  nextForwarded: { vi: 'Chờ cấp trên trả lời', en: 'Wait for the level above' },
  openForwarding: { vi: 'Mở Trình cấp trên', en: 'Open what was submitted upward' },
  nextHonoured: { vi: 'Kể chuyện này cho nhiều người biết', en: 'Tell the story' },
  nextHonouredWords: {
    vi: 'Đã được khen. Hỏi xem người ấy có đồng ý cho kể không, rồi viết bài.',
    en: 'Commended. Ask whether the person agrees to be told about, then write.',
  },
  nextHonouredAboveWords: {
    vi: 'Cấp trên đã khen, số quyết định đã ghi vào hồ sơ. Hỏi xem người ấy có đồng ý cho kể không, rồi viết bài.',
    en: 'Commended above; the decision stands on the life record. Ask whether the person agrees to be told about, then write.',
  },
  openConsents: { vi: 'Sự đồng ý', en: 'Consents' },
  nextRevoked: { vi: 'Khen thưởng này đã bị thu hồi hoặc hủy bỏ', en: 'This commendation was revoked' },
  nextWaiting: { vi: 'Chờ người khác làm bước này', en: 'Somebody else does this step' },
  nextWithdrawn: { vi: 'Đề nghị này đã rút, không còn được xét', en: 'This nomination was withdrawn and is no longer judged' },
} satisfies Messages
