import type { Messages } from '#platform/language/messages.ts'

export const leftMessages = {
  left: { vi: 'Xem trước khi kết luận', en: 'To see to before concluding' },
  nothing: {
    vi: 'Điều kiện, giấy tờ, thành tích và công khai đều đã đủ. Có thể ghi kết luận.',
    en: 'Conditions, papers, claims and the public notice are complete. The conclusion can be written.',
  },
  must: { vi: 'phải xong', en: 'must be done' },
  judge: { vi: 'cần xem', en: 'have a look' },
  toConclusion: { vi: 'Ghi kết luận', en: 'Write the conclusion' },
  unjudged: { vi: '{count} thành tích chưa ai kiểm chứng', en: '{count} claims nobody has checked' },
  notMet: { vi: 'Không đạt: {words}', en: 'Not met: {words}' },
  paper: { vi: 'Còn thiếu: {part}', en: 'Missing: {part}' },
  noData: { vi: '{count} điều kiện chưa có dữ liệu, người thẩm định xem', en: '{count} conditions without data, for a person to judge' },
  rewarded: { vi: 'Đã được khen {count} lần trong thời gian lập thành tích', en: '{count} awards within the period of the achievement' },
  similar: { vi: '{count} báo cáo thành tích viết giống', en: '{count} achievement texts written alike' },
  notTaken: { vi: 'Tệp gửi cho “{part}” chưa nhận được', en: 'The file for “{part}” was not taken' },
} satisfies Messages
