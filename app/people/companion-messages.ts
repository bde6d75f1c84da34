import type { Messages } from '#platform/language/messages.ts'

export const companionMessages = {
  companions: { vi: 'Người đồng hành, giúp đỡ', en: 'Companions' },
  companionsWords: {
    vi: 'Ai kèm cặp, giúp đỡ người này và trong việc gì. Người đã giúp thì không ngồi xét: Hội đồng tự thấy và đóng hồ sơ với họ.',
    en: 'Who accompanies and helps, and in what. Whoever helped does not judge: the council sees it and closes the case to them.',
  },
  noCompanions: { vi: 'Chưa ghi ai.', en: 'Nobody is written down yet.' },
  chooseAccount: { vi: 'Cán bộ có tài khoản', en: 'Somebody with an account' },
  orName: { vi: 'Hoặc họ tên người khác', en: 'Or the name of somebody else' },
  help: { vi: 'Giúp việc gì', en: 'In what' },
  from: { vi: 'Từ ngày', en: 'From' },
  add: { vi: 'Ghi người đồng hành', en: 'Add a companion' },
  end: { vi: 'Thôi đồng hành', en: 'Help is over' },
  added: { vi: 'Đã ghi người đồng hành.', en: 'The companion is on the record.' },
  since: { vi: '{help}; từ {from}; ghi bởi {by}', en: '{help}; from {from}; written down by {by}' },
  between: { vi: '{help}; từ {from} đến {to}; ghi bởi {by}', en: '{help}; {from} to {to}; written down by {by}' },
  sayWho: { vi: 'Xin chọn một cán bộ hoặc ghi một họ tên.', en: 'Please choose an officer or write a name.' },
  oneOfTwo: { vi: 'Chọn một cán bộ, hoặc ghi một họ tên: một trong hai.', en: 'Choose an officer, or write a name: one of the two.' },
  sayHelp: { vi: 'Xin ghi giúp việc gì, ít nhất vài chữ.', en: 'Please say what the help is, in a few words.' },
  notYet: { vi: 'Ngày bắt đầu chưa tới.', en: 'That day has not come yet.' },
} satisfies Messages
