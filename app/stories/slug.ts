import { fold } from '#platform/language/fold.ts'

/** An address made of words: `Thị Mai giữ tiếng khung cửi` → `thi-mai-giu-tieng-khung-cui`, cut at a word. */
export function slugOf(words: string, longest = 80) {
  const whole = fold(words)
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (whole.length <= longest) return whole || 'guong'
  return whole.slice(0, whole.lastIndexOf('-', longest)) || whole.slice(0, longest)
}

const tones: { [mark: string]: string } = { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' }

/**
 * Words with their marks kept but one spelling for each sound: the tone goes to the end of the word as a digit, so that
 * `hòa` and `hoà` are one word while `hoa` is another.
 */
export function markedWords(text: string) {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(
      /[\p{L}\p{M}]+/gu,
      (word) =>
        word.replace(/[\u0301\u0300\u0309\u0303\u0323]/g, '') +
        Array.from(word)
          .map((letter) => tones[letter] ?? '')
          .join(''),
    )
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The same words without any marks, in the shape the search index holds. */
export function foldedWords(text: string) {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
