import { randomInt } from 'node:crypto'

/** No 0, 1, I, O: a code is read from paper and typed on a phone. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Twelve signs, sixty bits: nobody finds one by trying. */
export function newCode() {
  return Array.from({ length: 12 }, () => signs[randomInt(signs.length)]).join('')
}

/** 7KQ4 M2TD 9XHP */
export function showCode(code: string) {
  return code.replace(/(.{4})(?=.)/g, '$1 ')
}

/** What people type, in whatever case and spacing; null when it can be no code. */
export function readCode(text: string) {
  const code = text
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\s.-]+/g, '')
  return /^[2-9A-HJ-NP-Z]{12}$/.test(code) ? code : null
}
