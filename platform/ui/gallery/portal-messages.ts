import type { Messages } from '../../language/messages.ts'

/** A made-up story, so that the portal's pieces can be seen, weighed and tested. Nobody here exists. */
export const messages = {
  people: { vi: 'Những tấm gương', en: 'People' },
  ways: { vi: 'Cách làm hay', en: 'Good ways' },
  check: { vi: 'Tra giấy khen', en: 'Check a certificate' },
  from: { vi: 'Người S’tiêng, sóc Mẫu, xã Suối Mẫu', en: 'S’tiêng, hamlet Mẫu, Suối Mẫu commune' },
  lead: {
    vi: 'Mở lớp dệt dưới hiên nhà, để 26 chị em trong sóc tự dệt, tự bán được tấm vải của mình.',
    en: 'Opened a weaving class on her porch, so that 26 women could weave and sell their own cloth.',
  },
  listen: { vi: 'Nghe chị Mai kể', en: 'Hear her tell it' },
  quote: {
    vi: '“Tôi có dạy gì đâu. Tôi chỉ trải chiếu ra, ai ngồi xuống thì thành người dệt.”',
    en: '“I taught nothing. I rolled out the mat; whoever sat down became a weaver.”',
  },
  dotted: {
    vi: 'Chỗ nào gạch chấm là đã kiểm chứng. Bấm vào để xem dựa vào đâu, kiểm ngày nào.',
    en: 'What is dotted was checked. Press it to see the source and the day.',
  },
  one: {
    vi: 'Sáng nào nhà chị cũng có tiếng thanh gỗ dập vào sợi. Dưới hiên, sáu khung dệt buộc vào hàng cột, người ngồi dệt duỗi thẳng chân, tấm vải căng dần trước ngực. Năm 2019, cả sóc chỉ còn',
    en: 'Each morning the sound of wood on thread comes from her porch: six looms tied to the posts, legs stretched, the cloth growing tight. In 2019 only',
  },
  oneFigure: { vi: '3 người', en: '3 people' },
  oneEnd: { vi: 'biết dệt. Mẹ chị là một trong ba người ấy.', en: 'in the hamlet could weave. Her mother was one of them.' },
  two: { vi: 'Đến cuối tháng 9 năm 2026, lớp có', en: 'By the end of September 2026 the class had' },
  twoFigure: { vi: '26 người', en: '26 people' },
  twoEnd: {
    vi: 'dệt thành thạo. Không nhiều, chị nói, nhưng là tiền của mình.',
    en: 'who weave well. Not much, she says, but it is our own money.',
  },
  hard: { vi: 'Chuyện chưa thành', en: 'What did not work' },
  hardWords: {
    vi: 'Không phải việc gì cũng xuôi. Năm 2024 chị nhận một đơn quá sức, phải trả lại nửa tiền cọc. Từ đó nhóm chỉ nhận đơn khi đã chia xong phần của từng người.',
    en: 'Not everything went well. In 2024 she took an order too large and returned half the deposit. Since then they share out the work before saying yes.',
  },
  learn: { vi: 'Học theo chị Mai', en: 'Learn from her' },
  learnLink: { vi: 'Lớp dệt dưới hiên: hai bước, một mái hiên', en: 'The porch class: two steps, one porch' },
  proofs: { vi: 'Hai điều đã kiểm chứng', en: 'Two things that were checked' },
  proofsWords: {
    vi: 'Người kiểm không phải người viết bài, cũng không phải người giới thiệu chị.',
    en: 'The checker neither wrote this nor nominated her.',
  },
  claimOne: { vi: 'Năm 2019, sóc Mẫu còn 3 người biết dệt.', en: 'In 2019, 3 people in the hamlet could weave.' },
  claimOneSource: {
    vi: 'Biên bản họp sóc 12/3/2019, hỏi lại hai người dệt. Kiểm ngày 04/10/2026.',
    en: 'Minutes of 12/3/2019 and two weavers asked. Checked on 04/10/2026.',
  },
  claimTwo: { vi: '26 người dệt thành thạo tại 30/9/2026.', en: '26 people weave well on 30/9/2026.' },
  claimTwoSource: {
    vi: 'Danh sách lớp, xem từng người dệt tại chỗ. Kiểm ngày 30/9/2026.',
    en: 'Class list, each seen weaving. Checked on 30/9/2026.',
  },
  pass: { vi: 'Gửi cho người khác, dán lên tường', en: 'Pass it on, put it on a wall' },
  find: { vi: 'Tìm theo tên, nơi, việc', en: 'Find by name, place, deed' },
  findHint: {
    vi: 'Gõ có dấu hay không dấu đều tìm được. Tên xã cũ cũng tìm được.',
    en: 'With marks or without; old commune names work too.',
  },
  place: { vi: 'Nơi ở', en: 'Place' },
  anyPlace: { vi: 'Mọi nơi', en: 'Anywhere' },
  year: { vi: 'Năm', en: 'Year' },
  anyYear: { vi: 'Mọi năm', en: 'Any year' },
  found: { vi: '12 tấm gương', en: '12 people' },
  sentence: {
    vi: 'Bảy năm dạy chữ buổi tối cho trẻ trong thôn, không thu đồng nào.',
    en: 'Seven years of evening lessons for the children, free of charge.',
  },
  sentence2: {
    vi: 'Ươm cây bản địa, cùng con cháu trồng lại 4 héc-ta bìa rừng.',
    en: 'Grows native trees; replanted 4 hectares at the forest’s edge.',
  },
  sentence3: {
    vi: 'Góp công đắp bể lọc cát, 48 nhà có nước trong suốt mùa khô.',
    en: 'Built sand filters: 48 homes have clear water all through the dry season.',
  },
  valid: { vi: 'Giấy có thật, còn giá trị', en: 'Real and valid' },
  revoked: { vi: 'Giấy đã bị thu hồi', en: 'Revoked' },
  unknown: { vi: 'Không có giấy nào mang mã này', en: 'No certificate has this code' },
  certWords: {
    vi: 'Hãy so tên, số và ngày với tờ giấy trên tay. Khác một chữ cũng nên hỏi lại.',
    en: 'Compare name, number and day with the paper in your hand. Ask if one letter differs.',
  },
  cost: { vi: 'Chi phí đầu', en: 'First cost' },
  costValue: { vi: '6.400.000 đồng', en: '6,400,000 VND' },
  adopted: { vi: 'Đã làm theo', en: 'Taken up by' },
  adoptedValue: { vi: '2 nơi, 1 nơi đã dừng', en: '2 places, 1 stopped' },
  stepOne: { vi: 'Xin phép người giữ hoa văn', en: 'Ask those who keep the patterns' },
  stepOneWords: { vi: 'Hỏi các bà hoa văn nào được dạy. Chỉ dạy cái được cho phép.', en: 'Ask which may be taught. Teach only those.' },
  stepTwo: { vi: 'Chọn một mái hiên', en: 'Choose a porch' },
  stepTwoWords: { vi: 'Gần đường, có bóng râm, chủ nhà vui lòng cho ngồi quanh năm.', en: 'Near the road, shaded, with a willing host.' },
  branch: { vi: 'Từ tháng 3/2026, 9 người', en: 'Since March 2026, 9 people' },
  branchStopped: { vi: 'Dừng tháng 8/2026: thiếu sợi', en: 'Stopped in August 2026: no thread' },
} satisfies Messages
