import type { Field } from '#app/stories/index.ts'

/** A story as the writer of the practice office tells it. `[26 người](#1)` rests on the first claim of the case. */
export type Told = {
  key: string
  title: string
  lead: string
  body: readonly string[]
  sources: readonly string[]
  field: Field
  /** Who speaks for a household or a collective. */
  speaker?: string
  /** What a drawn picture shows, where the story has one. */
  pictured?: string
}

const made = 'Chuyện mẫu: người và số liệu do chúng tôi đặt ra.'

export const looms: Told = {
  key: 'mai',
  title: 'Người giữ tiếng khung cửi',
  lead: 'Mười hai năm dạy dệt dưới hiên nhà, không lấy một đồng.',
  body: [
    'Chiều nào dưới hiên nhà chị Mai ở sóc Bù Mẫu cũng có tiếng khung cửi. Chị không gọi đó là lớp học; ai muốn ngồi xuống thì chị chỉ.',
    'Đến nay có [26 người](#1) dệt thành thạo. [14 hộ](#2) có thêm thu nhập từ khung dệt.',
    'Muốn học theo, chỉ cần một hiên nhà, vài khung cửi cũ và một người chịu ngồi xuống cùng.',
    made,
  ],
  sources: ['Danh sách lớp dệt', 'Sổ bán hàng của tổ dệt'],
  field: 'craft',
}

export const trees: Told = {
  key: 'bron',
  title: 'Ông già nhặt hạt',
  lead: 'Hai mươi năm nhặt hạt trong rừng về ươm, để đồi trọc có bóng cây trở lại.',
  body: [
    'Mùa quả rụng, ông Brôn đi rừng từ sáng. Gùi về không có củi, chỉ có hạt: hạt sao, hạt dầu, hạt gõ.',
    'Vườn ươm sau nhà đã cho bà con [8.200 cây](#1) giống. Đồi trọc đầu nguồn nay có [6,5 ha](#2) rừng trở lại, con suối dưới chân đồi không còn cạn vào tháng ba.',
    '“Cây không phải của tôi. Tôi chỉ nhặt lên giùm”, ông nói.',
    made,
  ],
  sources: ['Sổ vườn ươm của gia đình', 'Biên bản đo rừng của hạt kiểm lâm'],
  field: 'forest',
}

export const cocoa: Told = {
  key: 'household',
  title: 'Vườn hai tầng của nhà Ka Ƀông',
  lead: 'Ca cao trồng dưới tán điều: một mảnh đất, hai mùa thu.',
  body: [
    'Vườn điều nhà bà Ka Ƀông từng chỉ có một mùa. Năm thứ ba sau khi trồng ca cao bên dưới, mỗi héc-ta thu thêm [38.000.000 đồng](#2) một vụ.',
    'Bà không giữ riêng cách làm. [17 hộ](#1) trong bon đã trồng theo, phần lớn bằng cây giống bà chia.',
    'Ai đến xem, ông K’Thử dẫn ra gốc cây hỏng trước rồi mới dẫn ra cây tốt: hỏng vì tưới quá tay.',
    made,
  ],
  sources: ['Danh sách hộ trồng theo, trưởng bon ký', 'Sổ bán hàng ba vụ'],
  field: 'livelihood',
  speaker: 'Bà Ka Ƀông',
}

export const evenings: Told = {
  key: 'long',
  title: 'Lớp học sáng đèn tối thứ ba',
  lead: 'Bốn năm, không nghỉ buổi nào, cho những người lần đầu cầm bút ở tuổi năm mươi.',
  body: [
    'Tối thứ ba và thứ năm, nhà văn hóa khu phố sáng đèn. Học trò của chị H’Nguyệt có người đã là bà.',
    'Đến nay [43 người](#1) đọc được tin nhắn của con, viết được tên mình vào sổ khám bệnh.',
    'Chị bắt đầu từ tên: mỗi người học viết tên mình trước, rồi đến tên con, tên bon.',
    made,
  ],
  sources: ['Sổ điểm danh của lớp'],
  field: 'teaching',
  pictured: 'Hình vẽ mẫu: một cô giáo đứng trước bảng đen, đang cười.',
}

export const gongs: Told = {
  key: 'gongs',
  title: 'Chiêng đã có người đánh',
  lead: 'Mười ba bạn trẻ mượn lại chiêng của ông bà, và trả lại tiếng chiêng cho bon.',
  body: [
    'Bộ chiêng treo trên vách nhà già làng đã nhiều năm không ai gỡ xuống. Một tối, mấy bạn trẻ xin mượn.',
    'Bây giờ đội đánh được [11 bài](#1) chiêng cũ, và đã sang dạy ở [3 bon](#2) bên cạnh.',
    made,
  ],
  sources: ['Bản ghi âm tại bon', 'Xác nhận của ba trưởng bon'],
  field: 'culture',
  speaker: 'Đội trưởng đội chiêng',
}

/** Sent for approval and not yet told: the visitor may approve it. */
export const road: Told = {
  key: 'krong',
  title: 'Con đường bắt đầu từ nhà mình',
  lead: 'Ông hiến đất trước, rồi mới đi vận động.',
  body: [
    'Ông Krơng không nói nhiều. Ông đo phần đất nhà mình trước, rồi mới sang nhà bên.',
    'Cả bon hiến [1.350 m²](#1) đất để con đường ra tới trường.',
  ],
  sources: ['Biên bản hiến đất của UBND xã'],
  field: 'roads',
}
