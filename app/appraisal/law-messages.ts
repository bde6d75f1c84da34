import type { Messages } from '#platform/language/messages.ts'

/** By which law a case is judged. */
export const lawMessages = {
  law: { vi: 'Xét theo luật nào', en: 'Judged by which law' },
  lawOfDay: { vi: 'Theo các quy tắc có hiệu lực ngày {day}.', en: 'By the rules in force on {day}.' },
  receivedBefore: {
    vi: 'Hồ sơ tiếp nhận ngày {received}, trước ngày đổi luật, nên tiếp tục theo luật cũ (ngày {day}).',
    en: 'Received on {received}, before the law changed, so it goes on under the old law (of {day}).',
  },
  newestLaw: {
    vi: 'Hồ sơ tiếp nhận ngày {received}; đã chọn luật mới vì có lợi hơn cho người được đề nghị.',
    en: 'Received on {received}; the newest law was chosen because it is kinder to whoever is nominated.',
  },
  setLaw: { vi: 'Sửa ngày tiếp nhận, chọn luật…', en: 'Correct the day, choose the law…' },
  setLawNow: { vi: 'Ghi lại', en: 'Save' },
  setLawWords: {
    vi: 'Ngày tiếp nhận là ngày cơ quan thẩm định nhận đủ hồ sơ, không phải ngày gõ vào máy. Mọi lần sửa đều giữ lại cùng lý do.',
    en: 'The day of receipt is the day the appraising body got the whole dossier, not the day it was typed. Every change is kept with its reason.',
  },
  received: { vi: 'Tiếp nhận ngày', en: 'Received on' },
  whichLaw: { vi: 'Luật áp dụng', en: 'Law that holds' },
  byDate: { vi: 'theo ngày tiếp nhận', en: 'by the day of receipt' },
  newest: { vi: 'luật mới nhất, vì có lợi hơn', en: 'the newest, because it is kinder' },
  why: { vi: 'Lý do', en: 'Reason' },
  lawLine: { vi: '{law}, nhận ngày {received}: {because} ({name}, {at})', en: '{law}, received on {received}: {because} ({name}, {at})' },
  sayLaw: { vi: 'Xin chọn luật áp dụng.', en: 'Please choose the law that holds.' },
  sayWhyLaw: { vi: 'Xin ghi lý do, ít nhất vài chữ.', en: 'Please give the reason in a few words.' },
  receivedLater: { vi: 'Ngày tiếp nhận không thể sau hôm nay.', en: 'The day of receipt cannot be after today.' },
} satisfies Messages
