/** The made-up agency, people and days that every sample paper speaks of. */
export const office = {
  superior: 'Ủy ban nhân dân thành phố Đồng Nai',
  body: 'Sở Dân tộc và Tôn giáo thành phố Đồng Nai',
  place: 'Đồng Nai',
}
export const year = 2026
export const symbol = (kind: string) => `${kind}-BDT`
const authority = 'TRƯỞNG BAN DÂN TỘC'
export const decider = 'Trưởng Ban Dân tộc'
export const signer = { capacity: ['TRƯỞNG BAN'], name: 'Phan Văn Ví' }
export const recipients = ['Như trên', 'Lưu: VT, VP']
export const council = 'Hội đồng Thi đua - Khen thưởng'
export const at = { hour: 7, minute: 30, day: 5, month: 10, year }
export const session = { number: 4, year, place: 'Phòng họp số 1' }
/** The record a sample speaks of. */
export const of = (record: string, id = 'mẫu') => ({ record, id })
export const bases = ['Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022', 'Theo đề nghị của Chánh Văn phòng']
const execution = 'Chánh Văn phòng, các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này.'
export const award = 'Giấy khen của Trưởng Ban Dân tộc'
export const names = [
  'Thị Mai',
  "K'Brôi <script>alert(1)</script>",
  'Điểu Krƀiêng',
  'Y Čuñ Ŏĕ',
  'Nguyễn Phan Hoàng Thị Thanh Xuân Mẫu'.normalize('NFD'),
  'Lý Văn Thử',
]
export const deed = 'Vận động 12 hộ cùng thôn làm đường điện thắp sáng dài 1,2 km; hiến 300 m² đất (dữ liệu mẫu)'
export const about = 'Thôn Bù Mẫu, xã Đắk Mẫu'
export const frame = { basis: of('rule'), office, year, authority, bases, execution, recipients, signer, issued: null }
export const common = {
  from: of('commendation decision'),
  letterhead: office,
  authority,
  decider,
  year,
  bases,
  execution,
  recipients,
  capacity: signer.capacity,
  signer: signer.name,
  awardName: award,
}
export const people = names.map((name, i) => ({
  kind: 'individual' as const,
  address: i % 2 ? 'Ông' : 'Bà',
  name,
  about,
  achievement: deed,
  period: '2024-2026',
  amount: 760_000,
  from: { ...of('nomination', String(i)), sum: '0,3 × 2.530.000 = 759.000, làm tròn lên 760.000 đồng' },
}))
export const lines = names.map((name, i) => ({
  from: of('nomination', String(i)),
  name,
  born: '1975',
  sex: 'nữ',
  ethnicGroup: 'S’tiêng',
  about,
  achievement: deed,
  award: 'Bằng khen',
  vote: '6/7 = 85,71 %',
  note: '',
}))
/** As many as wanted, the same ones over and over. */
export function repeated<One>(these: readonly One[], size: number): One[] {
  return Array.from({ length: size }, (_, i) => these[i % these.length]).filter((one) => one !== undefined)
}
export const issued = { number: 7, symbol: symbol('QĐ'), issuedOn: Temporal.PlainDate.from('2026-02-03') }
