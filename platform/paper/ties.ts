/** Vietnamese writes one word as two: a line that ends in its middle reads badly. */
const compounds = new Set(
  `ủy ban|nhân dân|hội đồng|thi đua|khen thưởng|dân tộc|tôn giáo|thành phố|tỉnh ủy|quyết định|kế hoạch|điển hình|tiên tiến|giấy khen|bằng khen|
danh hiệu|cá nhân|tập thể|gia đình|hộ gia|thành tích|thành lập|trưởng ban|chủ tịch|giám đốc|tiêu chí|xét chọn|đề nghị|kết quả|phát hiện|bồi dưỡng|
tuyên truyền|nhân rộng|thông báo|công khai|danh sách|trích ngang|đính chính|đôn đốc|thực hiện|tổ chức|phong trào|yêu nước|xuất sắc|đột xuất|
chuyên đề|lao động|nhiệm vụ|trường hợp|ban hành|hủy bỏ|phục hồi|phiên họp|việc tặng|về việc|đại hội|văn phòng|nông thôn|xã hội|giáo viên|học sinh|
phổ thông|chương trình|mục tiêu|quốc gia|đồng bào|thiểu số|miền núi|nội trú|cộng đồng|đoàn kết|phụ nữ|thanh niên|nông dân|cựu chiến|chiến binh|mặt trận|tổ quốc|việt nam`
    .replaceAll('\n', '')
    .split('|'),
)
/** A line likes to begin with one of these. */
const openers = new Set(['về', 'của', 'cho', 'đối', 'trong', 'tại', 'và', 'để', 'theo', 'năm', 'có', 'thuộc', 'nhân', 'đề', 'tặng', 'ban'])
const names = /^\p{Lu}/u

/** How much a line break before each word would hurt: inside a word or a name much, before a preposition not at all. */
export function tiesOf(words: readonly string[]) {
  return words.map((word, i) => tie(words[i - 1], word))
}

function tie(before: string | undefined, word: string) {
  if (before === undefined) return 0
  const pair = `${before} ${word}`.toLocaleLowerCase('vi').replace(/[.,;:()“”]/g, '')
  if (compounds.has(pair)) return 1
  if (/^\d/.test(word) || word === '-' || before === '-') return 0.6
  const capitals = word === word.toLocaleUpperCase('vi') && before === before.toLocaleUpperCase('vi')
  if (!capitals && names.test(word) && names.test(before) && !/[.,;:]$/.test(before)) return 0.5
  return openers.has(word.toLocaleLowerCase('vi')) || /[,;:]$/.test(before) ? 0 : 0.15
}
