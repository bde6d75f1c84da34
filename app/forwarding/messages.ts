import type { Messages } from '#platform/language/messages.ts'

export const messages = {
  notPackage: {
    vi: 'Tệp này không phải gói hồ sơ trình (cần có manifest.json, manifest.sig và key.pem).',
    en: 'This is not a forwarded package (it needs manifest.json, manifest.sig and key.pem).',
  },
  notReply: { vi: 'Tệp này không phải thư trả lời của cấp trên.', en: 'This is not a reply from the level above.' },
  signatureWrong: {
    vi: 'Chữ ký của gói không khớp: nội dung đã bị đổi sau khi gửi. Xin nơi gửi gửi lại.',
    en: 'The signature does not match: the content was changed after sending. Ask the sender to send it again.',
  },
  paperChanged: {
    vi: 'Văn bản “{name}” trong gói không đúng bản đã ký. Xin nơi gửi gửi lại.',
    en: 'The paper “{name}” in the package is not the one that was signed. Ask the sender to send it again.',
  },
  packageTooLarge: { vi: 'Gói quá lớn (trên 200 MB khi mở ra).', en: 'The package is too large (over 200 MB unpacked).' },
  otherVersion: {
    vi: 'Gói viết theo mẫu khác với mẫu chương trình này đọc được. Xin cập nhật chương trình.',
    en: 'The package is written in a form this program cannot read. Please update the program.',
  },
  alreadyReceived: {
    vi: 'Gói này đã nhận rồi, số nhận {number}. Không ghi thêm gì.',
    en: 'This package was received before, receipt {number}. Nothing was added.',
  },
  fromOtherKey: {
    vi: 'Gói gửi lại được ký bằng khóa khác với lần đầu. Xin gọi cho nơi gửi để đối chiếu trước khi nhận.',
    en: 'The package was sent again under another key than before. Call the sender to compare before accepting it.',
  },
  replyFromOther: { vi: 'Thư trả lời này không phải của gói nào đang trình.', en: 'This reply belongs to no package of ours.' },
  replyOtherKey: {
    vi: 'Thư trả lời ký bằng khóa khác với lần trả lời trước. Xin gọi cấp trên để đối chiếu.',
    en: 'The reply is signed with another key than the earlier one. Call the level above to compare.',
  },
  partMissing: {
    vi: 'Chưa gửi được: còn thiếu “{part}”. Xin đính kèm, hoặc ghi rõ vì sao không cần.',
    en: 'It cannot be sent yet: “{part}” is missing. Attach it, or say why it is not needed.',
  },
  noCases: { vi: 'Chưa gửi được: gói chưa có trường hợp nào.', en: 'It cannot be sent yet: there is no case in it.' },
  notPrepared: {
    vi: 'Gói đã gửi đi, không sửa được nữa. Nếu cấp trên trả lại, anh/chị sửa rồi gửi lại.',
    en: 'The package has been sent and can no longer be changed. If it is returned, mend it and send it again.',
  },
  notWaiting: { vi: 'Gói này không ở bước đang chờ trả lời.', en: 'This package is not waiting for an answer.' },
  notVerified: { vi: '“{name}” chưa kiểm chứng xong nên chưa trình được.', en: '“{name}” is not verified yet and cannot be forwarded.' },
  needReason: { vi: 'Xin ghi rõ lý do.', en: 'Please give the reason.' },
  needDecision: {
    vi: 'Xin ghi số quyết định và ngày ký của trường hợp được khen.',
    en: 'Please give the number and the date of the decision for each case that was awarded.',
  },
  needTitle: { vi: 'Xin đặt tên gói.', en: 'Please name the package.' },
  needParty: { vi: 'Xin ghi nơi nhận.', en: 'Please say where it goes.' },
  needCases: { vi: 'Xin chọn ít nhất một trường hợp.', en: 'Please choose at least one case.' },
  badDay: { vi: 'Ngày không đọc được. Xin ghi như 25/11/2026.', en: 'This is not a day. Write it as 25/11/2026.' },
  needFile: { vi: 'Xin chọn tệp.', en: 'Please choose a file.' },
  oneAward: {
    vi: 'Một gói chỉ trình một loại danh hiệu, hình thức khen thưởng. “{name}” được đề nghị loại khác.',
    en: 'One package carries one kind of award. “{name}” was nominated for another.',
  },
} satisfies Messages
