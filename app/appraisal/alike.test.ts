import assert from 'node:assert/strict'
import { test } from 'node:test'
import { likeness } from './alike.ts'

const cotton =
  'Từ năm 2019 bà vận động mười bốn hộ trong sóc giữ nghề dệt thổ cẩm, dạy con gái của từng nhà và bán ở chợ phiên mỗi tháng hai lần.'
const cows =
  'Trong ba năm ông giúp các hộ trong ấp nuôi bò lai, cho mượn con giống và bán ở lò mổ của huyện mỗi năm một lần, không lấy lãi.'

test('two texts that share only words everybody writes are not alike, and nothing in them is marked', () => {
  const { percent, mine, theirs } = likeness(cotton, cows)
  assert.ok(percent < 20, String(percent))
  const marked = [...mine, ...theirs].filter(({ kind, text }) => kind === 'same' && text.trim().split(/\s+/).length < 4)
  assert.deepEqual(marked, [])
})

test('a sentence taken over is found inside a text of its own, and exactly that is marked', () => {
  const copied = `Ông là người có uy tín của sóc. ${cotton.normalize('NFD')} Năm nay ông thêm việc khác.`
  const { percent, theirs } = likeness(cotton, copied)
  assert.ok(percent >= 95, String(percent))
  const same = theirs.filter(({ kind }) => kind === 'same').map(({ text }) => text.trim())
  assert.equal(same.join(' '), cotton)
})

test('likeness is of the shorter text, whichever comes first, and an empty one is like nothing', () => {
  assert.equal(likeness(cotton, cotton).percent, 100)
  assert.equal(likeness('', cotton).percent, 0)
  const twice = `${cotton} ${cows}`
  assert.ok(likeness(twice, cotton).percent >= 95 && likeness(cotton, twice).percent >= 95)
})

test('two long texts of nothing but the same few words are told apart before anybody notices', () => {
  const words = Array.from({ length: 300 }, (_, at) => `tiếng${at}`)
  const jumbled = (step: number) => Array.from({ length: 4000 }, (_, at) => words[(at * step) % words.length]).join(' ')
  const began = performance.now()
  assert.equal(likeness(jumbled(7), jumbled(11)).percent, 0)
  assert.ok(performance.now() - began < 1000, 'the office waits while two texts are compared')
})
