/**
 * The shape of a Vietnamese text that people search by: composed, lower case, no marks, đ as d,
 * one space between words. `hoà` and `hòa`, `Điểu` and `dieu` fold alike. The database has the same
 * rule as `vi_fold()`; a test holds the two together.
 */
export function fold(text: string) {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[ƀɃ]/g, 'b')
    .replace(/[’‘ʼ`´]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** One spelling of a name as it is kept: composed letters, single spaces, one kind of apostrophe. */
export function tidyName(text: string) {
  return text
    .normalize('NFC')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}
