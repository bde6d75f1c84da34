import type { Messages } from '#platform/language/messages.ts'

export const messages = {
  notJson: { vi: 'Phần gửi lên phải là một đối tượng JSON.', en: 'The body must be one JSON object.' },
  wrongField: { vi: 'Giá trị này không dùng được.', en: 'This value cannot be used.' },
  toPutRight: { vi: 'Còn chỗ cần sửa.', en: 'Some fields must be put right.' },
  gone: { vi: 'Câu chuyện này đã được rút lại.', en: 'This story has been withdrawn.' },
  title: { vi: 'Kết nối với phần mềm khác', en: 'Connecting other software' },
  words: {
    vi: 'Mọi đường dưới đây trả lời bằng JSON. Đường của văn phòng cần khóa API và không bao giờ cho thấy hay làm được nhiều hơn chủ khóa; đường công khai chỉ có những gì đã đăng.',
    en: 'Every route below answers in JSON. Office routes need an API token and never show or do more than its owner may; public routes hold only what is published.',
  },
  example: { vi: 'Ví dụ', en: 'Example' },
  once: {
    vi: 'Gửi kèm Idempotency-Key để một lần gửi lặp lại vì mạng chỉ có một tác dụng.',
    en: 'Send an Idempotency-Key so that a request repeated by the network has one effect.',
  },
  machine: { vi: 'Bản mô tả cho máy', en: 'Description for machines' },
  route: { vi: 'Đường', en: 'Route' },
  does: { vi: 'Việc', en: 'What it does' },
} satisfies Messages
