import type { Messages } from '#platform/language/messages.ts'

export const clockMessages = {
  clocks: { vi: 'Hạn đang chạy', en: 'Clocks that run' },
  clocksWords: {
    vi: 'Mọi hạn của luật và của cơ quan: việc gì, ai giữ, còn mấy ngày làm việc theo lịch nghỉ đã công bố.',
    en: 'Every clock of law and agency: what, who has it, and how many working days are left by the published calendar.',
  },
  noClocks: { vi: 'Không có hạn nào đang chạy', en: 'No clock is running' },
  noClocksWords: {
    vi: 'Khi công khai danh sách, trình cấp trên, lấy phiếu ý kiến hay giao việc có hạn, hạn ấy hiện ở đây.',
    en: 'A public notice, a package sent upward, a written ballot or a task with a deadline shows up here.',
  },
  what: { vi: 'Việc', en: 'What' },
  who: { vi: 'Ai giữ', en: 'Who has it' },
  due: { vi: 'Hạn', en: 'Due' },
  left: { vi: 'Còn lại', en: 'Left' },
  leftDays: { vi: '{count} ngày làm việc', en: '{count} working days' },
  lateDays: { vi: 'quá {count} ngày làm việc', en: '{count} working days late' },
  today: { vi: 'hôm nay', en: 'today' },
  calendar: { vi: 'Lịch làm việc', en: 'Working calendar' },
  dayRules: { vi: 'Quy tắc về thời hạn', en: 'Rules on time limits' },
  notice: { vi: 'Công khai danh sách, nhận ý kiến', en: 'Public notice, objections taken' },
  packageOut: { vi: 'Chờ cấp trên trả lời hồ sơ trình', en: 'Package waits for the level above' },
  packageIn: { vi: 'Trả lời hồ sơ cấp dưới trình', en: 'Answer a package from below' },
  written: { vi: 'Nhận phiếu lấy ý kiến của người vắng, phiên', en: 'Written ballots of absent members, session' },
  objectBack: { vi: 'Nộp lại hiện vật và tiền sau khi hủy', en: 'Object and money back after revocation' },
  consent: { vi: 'Xem lại giấy đồng ý', en: 'Look again at a consent' },
  task: { vi: 'Việc trong kế hoạch', en: 'Task of a plan' },
  term: { vi: 'Hết nhiệm kỳ', en: 'Term ends' },
  office: { vi: 'Văn phòng', en: 'The office' },
  publicity: { vi: 'Tuyên truyền', en: 'Publicity' },
  absentMembers: { vi: 'Thành viên vắng, Thư ký Hội đồng', en: 'Absent members, the council’s secretary' },
} satisfies Messages
