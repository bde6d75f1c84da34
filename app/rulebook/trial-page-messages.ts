import type { Messages } from '#platform/language/messages.ts'

/** Trying a rule, and what a rule says in plain sentences. */
export const trialPageMessages = {
  trialWords: {
    vi: 'Đặt một quy tắc và các con số, xem kết quả và phép tính. Phiên họp dùng đúng phép tính này.',
    en: 'Put in a rule and numbers, and see the outcome and the sum. Sessions use this same sum.',
  },
  trialRule: { vi: 'Quy tắc', en: 'Rule' },
  trialNumbers: { vi: 'Con số', en: 'Numbers' },
  trialStart: { vi: 'Bắt đầu từ quy tắc của', en: 'Start from the rule for' },
  calculate: { vi: 'Tính', en: 'Calculate' },
  saysAtLeast: { vi: 'Đạt khi từ {share} trở lên đồng ý, tính trên {of}', en: 'Passes when {share} or more are in favour, out of {of}' },
  saysMoreThan: { vi: 'Đạt khi hơn {share} đồng ý, tính trên {of}', en: 'Passes when more than {share} are in favour, out of {of}' },
  saysQuorum: { vi: 'Họp được khi có mặt từ {share} {of}', en: 'A quorum is {share} of {of}' },
  saysNoQuorum: { vi: 'Không đặt số người phải có mặt', en: 'No quorum is set' },
  saysRecusedCounted: {
    vi: 'Người có mặt mà không tham gia mục vẫn được tính vào số có mặt của mục',
    en: 'A recused member who is present counts towards the item’s quorum',
  },
  saysRecusedNotCounted: {
    vi: 'Người không tham gia mục không được tính vào số có mặt của mục',
    en: 'A recused member does not count towards the item’s quorum',
  },
  saysLine: { vi: '{about}: {words}', en: '{about}: {words}' },
  saysNoProxy: { vi: 'Không bỏ phiếu thay', en: 'No votes by proxy' },
  saysFinal: { vi: 'Phiếu đã bỏ thì không đổi được', en: 'A ballot once cast cannot be changed' },
  saysOneMethod: { vi: 'Trong một lần bỏ phiếu mọi người dùng cùng một cách', en: 'In one vote everybody votes in the same way' },
  trialRoom: { vi: 'Trong phòng họp', en: 'In the room' },
  trialMore: {
    vi: 'Người vắng, người không tham gia, phiếu trắng, hình thức…',
    en: 'Absent and recused members, blank ballots, way of voting…',
  },
  trialChange: { vi: 'Sửa quy tắc để thử', en: 'Change the rule and try' },
  trialReads: { vi: 'Quy tắc đang thử', en: 'The rule being tried' },
  trialOwn: {
    vi: 'Quy tắc đặt ra để thử, không phải phiên bản nào trong Sổ quy tắc.',
    en: 'A rule made up for trying; it is no version in the rulebook.',
  },
  trialNone: {
    vi: 'Chưa có quy tắc nào có hiệu lực. Phiên họp sẽ dừng ở đây và hỏi, không tự đoán.',
    en: 'No rule is in force. A session would stop here and ask; it assumes nothing.',
  },
  trialWrite: { vi: 'Viết quy tắc…', en: 'Write the rule…' },
  trialNeeded: {
    vi: 'Cần ít nhất {needed} phiếu đồng ý trên {of}; có {yes}.',
    en: 'At least {needed} in favour of {of} are needed; there are {yes}.',
  },
  trialNoneCan: {
    vi: 'Với {of} người không cách nào đạt được theo quy tắc này.',
    en: 'With {of} nothing can pass by this rule.',
  },
  trialOutcomes: { vi: 'Mỗi kết quả một ví dụ', en: 'An example of each outcome' },
  trialOutcomesWords: {
    vi: 'Với quy tắc này và số thành viên này. Bấm vào ví dụ để xem phép tính.',
    en: 'By this rule and for this number of members. Open an example to see its sum.',
  },
  trialNoAward: { vi: 'chưa có quy tắc', en: 'no rule in force' },
  sayWhichRule: {
    vi: 'Xin nói thử quy tắc của danh hiệu, hình thức nào, hoặc ghi tỷ lệ của quy tắc muốn thử.',
    en: 'Please say whose rule is tried, or give the share of one of your own.',
  },
  trialOutcome: { vi: 'Kết quả', en: 'Outcome' },
  trialExample: { vi: 'Ví dụ', en: 'Example' },
  deadlineAhead: { vi: 'chưa hết hạn lấy ý kiến', en: 'the time for written ballots is not over' },
  trialSame: { vi: 'như các con số đang có', en: 'with the numbers as they stand' },
  trialWithout: { vi: 'khi không có quy tắc nào có hiệu lực', en: 'when no rule is in force' },
  neverWithoutRule: { vi: 'Không có quy tắc thì không tính được kết quả nào.', en: 'Without a rule no outcome can be worked out.' },
  neverNoRule: {
    vi: 'Đang có quy tắc. Kết quả này hiện ra khi không quy tắc nào có hiệu lực.',
    en: 'There is a rule. This outcome comes when none is in force.',
  },
  neverWithoutVote: { vi: 'Quy tắc này không cần bỏ phiếu.', en: 'This rule asks for no vote.' },
  neverNoQuorum: { vi: 'Quy tắc không đặt số người phải có mặt.', en: 'The rule sets no quorum.' },
  neverAwaiting: {
    vi: 'Quy tắc không nhận phiếu lấy ý kiến, nên không có phiếu nào để chờ.',
    en: 'The rule takes no written ballots, so there are none to wait for.',
  },
  neverWrongMethod: { vi: 'Quy tắc nhận mọi hình thức bỏ phiếu.', en: 'The rule takes every way of voting.' },
  neverAuthority: {
    vi: 'Quy tắc tự nói hết: không trường hợp nào để lại cho người có thẩm quyền.',
    en: 'The rule says everything itself; nothing is left to the competent person.',
  },
  neverTie: {
    vi: 'Tỷ lệ cần có cao hơn một nửa: hai bên bằng phiếu là chưa đủ tỷ lệ, không đến lượt ai quyết định thay.',
    en: 'The share is above one half: a tie is below it, so nobody has to decide instead.',
  },
  neverAtAll: { vi: 'Không con số nào đưa tới kết quả này.', en: 'No numbers lead to this outcome.' },
} satisfies Messages
