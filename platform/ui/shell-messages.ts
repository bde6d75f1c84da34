import type { Messages } from '../language/messages.ts'

/** What the frame around each page says. */
export const messages = {
  skip: { vi: 'Đến nội dung', en: 'Skip to content' },
  mainNav: { vi: 'Mục chính', en: 'Main sections' },
  openNav: { vi: 'Mở mục chính', en: 'Open main sections' },
  waiting: { vi: 'việc chờ', en: 'waiting' },
  waitingLate: { vi: 'việc chờ, có việc quá hạn', en: 'waiting, some of it late' },
  search: { vi: 'Tìm người, văn bản, việc', en: 'Find people, papers, tasks' },
  searchHint: { vi: 'Tìm người, văn bản, việc – gõ không dấu cũng được', en: 'Find people, papers, tasks – marks are optional' },
  toSearch: { vi: 'để tìm', en: 'to search' },
  guide: { vi: 'Hướng dẫn', en: 'Guide' },
  me: { vi: '{name}, {role}: mở trang riêng, đổi vai, kết thúc phiên', en: '{name}, {role}: my page, change role, sign out' },
  myAccount: { vi: 'Tài khoản của tôi', en: 'My account' },
  locked: { vi: 'Máy đã khóa vì lâu không ai dùng', en: 'Locked: nobody used this device for a while' },
  lockedWords: {
    vi: 'Những gì đang gõ vẫn còn trên trang này. Đăng nhập lại ở thẻ mới rồi quay về đây.',
    en: 'What you were typing is still on this page. Sign in again in a new tab, then come back here.',
  },
  signInAgain: { vi: 'Đăng nhập lại', en: 'Sign in again' },
  lock: { vi: 'Khóa máy, đổi người', en: 'Lock, change person' },
  signOut: { vi: 'Kết thúc phiên', en: 'Sign out' },
  officeOf: { vi: 'Văn phòng của {agency}', en: 'The office of {agency}' },
  practice: { vi: 'Văn phòng thực hành – dữ liệu mẫu.', en: 'Practice office – sample data.' },
  practiceWords: { vi: 'Mọi người và số liệu ở đây đều do chúng tôi đặt ra.', en: 'Everyone and every figure here is made up.' },
  practiceSwitch: { vi: 'Đổi vai, làm lại từ đầu', en: 'Change role, start over' },
  contents: { vi: 'Mục lục', en: 'Contents' },
  portalSections: { vi: 'Các mục', en: 'Sections' },
  sample: { vi: 'dữ liệu mẫu', en: 'sample data' },
  portalSample: {
    vi: 'Dữ liệu mẫu. Mọi người, mọi việc, mọi con số trên trang này đều bịa ra để minh họa.',
    en: 'Sample data. Every person, deed and figure on this page is made up.',
  },
  portalFoot: {
    vi: 'Trang này đọc được khi mạng yếu, không cần tài khoản, không theo dõi người đọc.',
    en: 'This site reads well on a weak network, needs no account and does not follow its readers.',
  },
} satisfies Messages
