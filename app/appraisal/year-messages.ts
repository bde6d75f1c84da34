import type { Messages } from '#platform/language/messages.ts'

/** Ratings of years and recognised initiatives. */
export const yearMessages = {
  years: { vi: 'Xếp loại hằng năm, sáng kiến', en: 'Ratings of years, initiatives' },
  yearsWords: {
    vi: 'Điều kiện của danh hiệu, hình thức hỏi tới những điều này. Ghi một lần, mọi hồ sơ sau của người ấy đều dùng.',
    en: 'Conditions of awards ask for these. Entered once, they serve every later case of this person.',
  },
  yearsNone: { vi: 'Chưa ghi xếp loại hay sáng kiến nào.', en: 'No rating and no initiative is recorded yet.' },
  what: { vi: 'Ghi gì', en: 'What' },
  'rating:done': { vi: 'Xếp loại: hoàn thành nhiệm vụ', en: 'Rated: done' },
  'rating:good': { vi: 'Xếp loại: hoàn thành tốt', en: 'Rated: well done' },
  'rating:excellent': { vi: 'Xếp loại: hoàn thành xuất sắc', en: 'Rated: excellent' },
  'initiative:base': { vi: 'Sáng kiến được cơ sở công nhận', en: 'Initiative recognised at base level' },
  'initiative:province': { vi: 'Sáng kiến có ảnh hưởng trong bộ, tỉnh', en: 'Initiative with effect in the ministry or province' },
  'initiative:state': { vi: 'Sáng kiến có ảnh hưởng toàn quốc', en: 'Initiative with effect nationwide' },
  year: { vi: 'Năm', en: 'Year' },
  words: { vi: 'Tên sáng kiến, hoặc mức xếp loại như trong văn bản', en: 'Name of the initiative, or the rating as written' },
  decision: { vi: 'Số, ngày văn bản', en: 'Number and day of the document' },
  keep: { vi: 'Ghi xếp loại, sáng kiến…', en: 'Record a rating or an initiative…' },
  keepNow: { vi: 'Ghi xếp loại, sáng kiến', en: 'Record it' },
  withdraw: { vi: 'Ghi nhầm…', en: 'Entered wrongly…' },
  withdrawNow: { vi: 'Bỏ dòng này', en: 'Take it out' },
  withdrawWords: {
    vi: 'Dòng này không còn được tính. Điều đã ghi và lý do bỏ vẫn giữ trong sổ.',
    en: 'It counts no more. What it said and why it went stay in the record.',
  },
  why: { vi: 'Vì sao', en: 'Why' },
  sayWhat: { vi: 'Xin chọn xếp loại hay sáng kiến.', en: 'Please choose a rating or an initiative.' },
  sayYear: { vi: 'Xin ghi năm bốn chữ số, từ 1945.', en: 'Please give a year in four digits, from 1945.' },
  sayWords: {
    vi: 'Xin ghi tên sáng kiến hoặc mức xếp loại, tối đa 300 chữ.',
    en: 'Please write the name or the rating, at most 300 letters.',
  },
  sayWhy: { vi: 'Xin ghi vì sao bỏ, ít nhất vài chữ.', en: 'Please say why, in a few words.' },
  yearAhead: { vi: 'Năm này chưa tới.', en: 'This year has not come yet.' },
  ratedAlready: {
    vi: 'Năm này đã có xếp loại. Nếu ghi nhầm thì bỏ dòng cũ trước.',
    en: 'This year is rated already. If that was a mistake, take the old line out first.',
  },
} satisfies Messages
