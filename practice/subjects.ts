import type { Somebody } from './cast.ts'

type Claimed = { text: string; figure?: string; unit?: string; evidence: string }
export type Sample = {
  /** What later chapters call it. */
  key: string
  by: Somebody
  kind: 'individual' | 'household' | 'collective'
  name: string
  sex?: 'female' | 'male'
  born?: string
  group?: string
  place?: string
  village?: string
  award?: string
  achievement: string
  claims: readonly Claimed[]
}

/** Those whom the council honoured two months ago. Every one of them is made up. */
export const honoured: readonly Sample[] = [
  {
    key: 'mai',
    by: 'commune',
    kind: 'individual',
    name: 'Thị Mai',
    sex: 'female',
    born: '1979',
    group: 'xtieng',
    place: 'Suối Mẫu',
    village: 'sóc Bù Mẫu',
    achievement: 'Mười hai năm mở lớp dệt thổ cẩm dưới hiên nhà, dạy không lấy tiền cho chị em và các cháu gái trong sóc.',
    claims: [
      {
        text: 'Dạy dệt thành thạo',
        figure: '26',
        unit: 'người',
        evidence: 'Danh sách lớp có chữ ký từng người; đã gặp mười một người tại sóc.',
      },
      { text: 'Có thu nhập từ khung dệt', figure: '14', unit: 'hộ', evidence: 'Sổ bán hàng của tổ dệt, đối chiếu với Hội Phụ nữ xã.' },
    ],
  },
  {
    key: 'krong',
    by: 'commune',
    kind: 'individual',
    name: 'Điểu Krơng',
    sex: 'male',
    born: '12/03/1968',
    group: 'mnong',
    place: 'Suối Mẫu',
    village: 'bon Đăk Mẫu',
    achievement: 'Vận động bà con hiến đất, góp công mở con đường từ bon ra trường học.',
    claims: [{ text: 'Bà con hiến đất làm đường', figure: '1.350', unit: 'm²', evidence: 'Biên bản hiến đất có xác nhận của UBND xã.' }],
  },
  {
    key: 'weavers',
    by: 'commune',
    kind: 'collective',
    name: 'Tổ dệt sóc Bù Mẫu',
    place: 'Suối Mẫu',
    village: 'sóc Bù Mẫu',
    award: 'GK',
    achievement: 'Tổ dệt cùng làm, cùng bán, giữ hoa văn cũ và trích quỹ giúp nhà khó trong sóc.',
    claims: [{ text: 'Trích quỹ giúp hộ khó khăn', figure: '7', unit: 'hộ', evidence: 'Sổ quỹ của tổ, có chữ ký người nhận.' }],
  },
]

/** The nine cases on the table of the council today. */
export const onTheTable: readonly Sample[] = [
  [
    'kbroi',
    "K'Brôi",
    'male',
    '1985',
    'ma',
    'Đăk Mẫu',
    'Dạy trẻ em trong bon đánh chiêng vào tối thứ bảy hằng tuần.',
    'Trẻ em biết đánh chiêng',
    '18',
    'em',
  ],
  [
    'ho',
    "H'Ŏ Mẫu",
    'female',
    '1992',
    'e-de',
    'Đăk Mẫu',
    'Đưa cây ca cao xen điều về thôn và hướng dẫn từng nhà làm theo.',
    'Hộ trồng ca cao theo hướng dẫn',
    '9',
    'hộ',
  ],
  [
    'vi',
    'Phan Thị Ví',
    'female',
    '1971',
    'kinh',
    'Mẫu Đông',
    'Nấu cơm trưa cho học sinh nhà xa trong ba năm liền.',
    'Học sinh được nấu cơm trưa',
    '32',
    'em',
  ],
  [
    'danh',
    'Danh Thử',
    'male',
    '1960',
    'kho-me',
    'Mẫu Đông',
    'Hòa giải chuyện đất đai giữa các nhà để không ai phải ra tòa.',
    'Vụ việc hòa giải thành',
    '21',
    'vụ',
  ],
  [
    'nong',
    'Nông Thị Thử',
    'female',
    '1988',
    'nung',
    'Suối Mẫu',
    'Lập nhóm đổi công gặt lúa cho các nhà neo người.',
    'Nhà được đổi công',
    '15',
    'nhà',
  ],
  [
    'chau',
    'Châu Mẫu',
    'male',
    '1990',
    'cham',
    'Mẫu Đông',
    'Sửa máy bơm cho bà con không lấy tiền công trong mùa hạn.',
    'Máy bơm được sửa',
    '47',
    'máy',
  ],
  [
    'ybcu',
    'Y Bčũ Ƀar',
    'male',
    '1983',
    'e-de',
    'Đăk Mẫu',
    'Giữ rừng đầu nguồn cùng thanh niên trong buôn.',
    'Lượt tuần rừng',
    '104',
    'lượt',
  ],
  [
    'mai2',
    'Thị Mai',
    'female',
    '1994',
    'xtieng',
    'Mẫu Đông',
    'Dạy chữ cho người lớn vào buổi tối tại nhà văn hóa khu phố.',
    'Người học biết đọc, biết viết',
    '12',
    'người',
  ],
  ['van', 'Vàng A Mẫu', 'male', '1976', 'hmong', 'Suối Mẫu', 'Đưa đón học sinh qua suối trong mùa mưa.', 'Chuyến đưa đón', '180', 'chuyến'],
].map(([key = '', name = '', sex, born = '', group = '', place = '', achievement = '', text = '', figure = '', unit = '']) => ({
  key,
  name,
  born,
  group,
  place,
  achievement,
  kind: 'individual' as const,
  sex: sex === 'male' ? ('male' as const) : ('female' as const),
  by: place === 'Suối Mẫu' ? ('commune' as const) : place === 'Đăk Mẫu' ? ('neighbour' as const) : ('ward' as const),
  claims: [{ text, figure, unit, evidence: 'Xác nhận của trưởng thôn và Mặt trận xã; đã gọi hỏi ba người.' }],
}))

/** Cases that are still on their way, one at each stage. */
export const onTheWay: readonly (Sample & { stage: 'draft' | 'to check' | 'partly' | 'returned' })[] = [
  {
    key: 'draft',
    stage: 'draft',
    by: 'commune',
    kind: 'individual',
    name: 'Điểu Thị Nhơ',
    sex: 'female',
    born: '1999',
    group: 'xtieng',
    place: 'Suối Mẫu',
    achievement: 'Mới nghe kể: chị giúp các cụ già trong sóc làm giấy tờ trên điện thoại.',
    claims: [],
  },
  {
    key: 'to check',
    stage: 'to check',
    by: 'commune',
    kind: 'household',
    name: 'Hộ ông Điểu Mẫu',
    place: 'Suối Mẫu',
    village: 'ấp Mẫu 3',
    achievement: 'Gia đình bốn đời giữ giống lúa rẫy và chia giống cho cả ấp mỗi mùa.',
    claims: [{ text: 'Nhà trong ấp nhận giống lúa rẫy', figure: '31', unit: 'nhà', evidence: 'Sổ ghi tay của gia đình, chưa đối chiếu.' }],
  },
  {
    key: 'partly',
    stage: 'partly',
    by: 'neighbour',
    kind: 'individual',
    name: 'Ka Thử',
    sex: 'female',
    born: '02/1981',
    group: 'ma',
    place: 'Đăk Mẫu',
    achievement: 'Vận động bà con xây nhà tiêu hợp vệ sinh, đi từng nhà nói chuyện.',
    claims: [{ text: 'Nhà tiêu hợp vệ sinh mới xây', figure: '40', unit: 'cái', evidence: 'Ảnh chụp và danh sách của trạm y tế.' }],
  },
  {
    key: 'returned',
    stage: 'returned',
    by: 'ward',
    kind: 'individual',
    name: 'Lý Văn Ví',
    sex: 'male',
    born: '1973',
    group: 'hoa',
    place: 'Mẫu Đông',
    achievement: 'Ủng hộ quỹ khuyến học nhiều năm liền, không muốn nêu tên.',
    claims: [{ text: 'Năm liền ủng hộ quỹ', figure: '6', unit: 'năm', evidence: 'Giấy biên nhận của quỹ khuyến học phường.' }],
  },
]
