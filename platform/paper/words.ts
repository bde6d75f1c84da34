import { doReadNumber, ReadingConfig } from 'read-vietnamese-number'
import type { PaperDay, PaperNumber } from './parts.ts'

const blank = (length: number) => '\u00a0'.repeat(length)

/** Numbers of things and people in official papers: below ten with a leading zero (05 tập thể). */
export function count(value: number) {
  return String(value).padStart(2, '0')
}

/** 05/QĐ-SDTTG; a draft leaves room for the number. */
export function numberPhrase({ value, symbol }: PaperNumber) {
  return `${value === null ? blank(8) : count(value)}/${symbol}`
}

/** ngày 05 tháng 01 năm 2026. Days below ten and months one and two take a zero; March is "tháng 3". */
export function dayPhrase({ year, month, day }: PaperDay) {
  const days = day === null ? blank(6) : count(day)
  const months = month === null ? blank(6) : month < 3 ? count(month) : String(month)
  return `ngày ${days} tháng ${months} năm ${year}`
}

/** 3.800.000 */
export function grouped(amount: number) {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.')
}

/** Ba triệu tám trăm nghìn đồng. Whole đồng only. */
export function moneyInWords(amount: number) {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new Error(`${amount} is no amount of money`)
  return capitalised(`${read(amount)} đồng`)
}

/** 07 giờ 30 phút */
export function timePhrase({ hour, minute }: { hour: number; minute: number }) {
  return `${count(hour)} giờ ${count(minute)} phút`
}

export function capitalised(text: string) {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase('vi') + rest.join('')
}

/** mười hai */
export function numberInWords(value: number) {
  return read(value)
}

function read(value: number) {
  const config = new ReadingConfig()
  config.unit = []
  config.units = [[], ['nghìn'], ['triệu'], ['tỷ']]
  return doReadNumber(String(value), config)
}
