/** The words read to a person before they agree, by version, so that a receipt says exactly what was heard. */
export type ShownText = { textVersion: string; textShown: string }

const current = '2026-11'

export function consentText(agency: string, name: string): ShownText {
  return {
    textVersion: current,
    textShown: [
      `${agency} xin được kể lại việc làm của ${name} để bà con gần xa biết và học theo.`,
      'Đồng ý hay không là tùy ý, không ảnh hưởng gì đến việc xét khen thưởng. Đồng ý việc nào thì đánh dấu việc đó; việc không đánh dấu thì chúng tôi không làm.',
      'Chúng tôi chỉ dùng cho những việc đã đánh dấu, không bán, không đưa cho ai khác ngoài những nơi ghi trong giấy này.',
      'Lúc nào cũng có thể xem lại, sửa chỗ sai, hoặc rút lại lời đồng ý, chỉ cần gọi điện hoặc nhắn cán bộ xã. Bài trên cổng được gỡ ngay; những nơi khác chậm nhất trong 15 ngày.',
      'Giấy khen và quyết định đã ban hành là văn bản của Nhà nước nên vẫn được lưu.',
    ].join('\n'),
  }
}
