import { decisionPaper } from '#app/commendations/papers/decision.ts'
import type { Paper } from '#platform/paper/parts.ts'

/** A decision with everything that ever strained a page: long names, many groups, who signs for whom, a long list of recipients. */
const longest =
  'Tập thể cán bộ, giáo viên, nhân viên và học sinh Trường Phổ thông Dân tộc nội trú Trung học cơ sở và Trung học phổ thông liên xã Ƀaƀ Čuñ – Đắk Mẫu, cùng Ban đại diện cha mẹ học sinh và các già làng bon Bù Mẫu'

const from = { record: 'commendation decision', id: 'mẫu' }
const one = (kind: 'individual' | 'household' | 'collective', address: string, name: string, amount: number | null) => ({
  kind,
  address,
  name,
  about: kind === 'individual' ? 'Bí thư Chi bộ, Trưởng Ban công tác Mặt trận thôn Bù Mẫu, xã Đắk Mẫu' : 'xã Đắk Mẫu',
  achievement: 'Vận động nhiều hộ hiến đất, góp công mở đường (dữ liệu mẫu)',
  period: '',
  amount,
  from: { record: 'nomination', id: name },
})

export const hardDecision: Paper = decisionPaper({
  from,
  letterhead: {
    superior: 'Ủy ban nhân dân thành phố Đồng Nai',
    body: 'Ban Chỉ đạo thực hiện các chương trình mục tiêu quốc gia vùng đồng bào dân tộc thiểu số và miền núi thành phố Đồng Nai',
    place: 'Đồng Nai',
  },
  authority:
    'TRƯỞNG BAN CHỈ ĐẠO THỰC HIỆN CÁC CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA VÙNG ĐỒNG BÀO DÂN TỘC THIỂU SỐ VÀ MIỀN NÚI THÀNH PHỐ ĐỒNG NAI',
  decider: 'Trưởng Ban Chỉ đạo',
  symbol: 'QĐ-BCĐ',
  year: 2026,
  abstract:
    'Về việc tặng Giấy khen cho các tập thể, hộ gia đình, cá nhân có thành tích xuất sắc trong phong trào thi đua “Cả nước chung sức xây dựng nông thôn mới” vùng đồng bào dân tộc thiểu số năm 2026',
  awardName: 'Giấy khen của Trưởng Ban Chỉ đạo',
  verb: 'Tặng',
  occasion: '',
  bases: [
    'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
    'Căn cứ Quyết định số 05/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân thành phố Đồng Nai về việc thành lập Ban Chỉ đạo;',
  ],
  fund: '',
  execution: 'Chánh Văn phòng, các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này.',
  recipients: [
    'Như Điều 3',
    'Ủy ban nhân dân thành phố Đồng Nai (để báo cáo)',
    'Sở Nội vụ, Sở Tài chính, Sở Nông nghiệp và Môi trường, Kho bạc Nhà nước khu vực',
    'Ủy ban nhân dân các xã, phường có tập thể, hộ gia đình, cá nhân được khen thưởng',
    'Báo và phát thanh, truyền hình Đồng Nai',
    'Cổng thông tin điện tử',
    'Lưu: VT, TĐKT',
  ],
  capacity: ['TUQ. TRƯỞNG BAN', 'PHÓ CHÁNH VĂN PHÒNG PHỤ TRÁCH CÔNG TÁC DÂN TỘC, TÔN GIÁO VÀ THI ĐUA, KHEN THƯỞNG'],
  signer: "H'Nguyệt Ƀlêô Niê Kdăm Êban Mlô Thị Ngọc Trâm Anh Mẫu".normalize('NFD'),
  people: [
    one('collective', '', longest, 1_520_000),
    one('household', 'Hộ', 'bà Ka Bông và ông K’Thử', 1_140_000),
    one('individual', 'Ông', 'Brôn', 760_000),
    one('individual', 'Bà', 'Nguyễn Phan Hoàng Thị Thanh Xuân Mẫu'.normalize('NFD'), null),
  ],
})
