import type { Messages } from '#platform/language/messages.ts'

export const messages = {
  timeline: { vi: 'Dòng thời gian', en: 'Timeline' },
  nominate: { vi: 'Lập đề nghị', en: 'Nominate' },
  nominations: { vi: 'Đề nghị', en: 'Nominations' },
  noNominations: { vi: 'Chưa có đề nghị nào.', en: 'No nominations yet.' },
  consents: { vi: 'Sự đồng ý', en: 'Consents' },
  about: { vi: 'Về người này', en: 'About' },
  hiddenNumber: { vi: 'có số, chỉ hiện khi sửa', en: 'known, shown only when editing' },
  opened: { vi: 'Mở hồ sơ', en: 'Record opened' },
  changed: { vi: 'Sửa hồ sơ', en: 'Record changed' },
  mergedIn: { vi: 'Gộp thêm một hồ sơ', en: 'Another record merged in' },
  mergeUndone: { vi: 'Tách lại hồ sơ đã gộp', en: 'Merge undone' },
  memberAdded: { vi: 'Thêm thành viên', en: 'Member added' },
  memberRemoved: { vi: 'Bỏ thành viên', en: 'Member taken out' },
  nominated: { vi: 'Được đề nghị: {award}', en: 'Nominated: {award}' },
  awarded: { vi: 'Được khen: {award}', en: 'Awarded: {award}' },
  by: { vi: '{name}', en: '{name}' },
  nextGoing: { vi: 'Đang xét: {award}', en: 'Under way: {award}' },
  openNomination: { vi: 'Mở đề nghị', en: 'Open the nomination' },
  nextNominate: { vi: 'Lập đề nghị khi đã có việc làm cụ thể', en: 'Nominate once there is a concrete deed' },
  nextNominateWords: {
    vi: 'Hồ sơ đã có; mỗi lần khen là một đề nghị riêng trong một đợt.',
    en: 'The record stands; each award is a nomination of its own in a round.',
  },
  mergedTitle: { vi: 'Đã gộp vào hồ sơ này', en: 'Merged into this record' },
  companionAdded: { vi: 'Ghi người đồng hành', en: 'Companion added' },
  companionEnded: { vi: 'Thôi đồng hành', en: 'Companion’s help over' },
  noPastAwards: {
    vi: 'Chưa ghi lần khen nào từ trước. Lần khen do Hội đồng ở đây xét nằm trong từng đề nghị.',
    en: 'No past awards entered. Awards decided here stand in each nomination.',
  },
} satisfies Messages
