import { readText, type Block } from './text.ts'

/** Words a second reader should stop at: a figure no claim stands behind, or praise that outruns the facts. */
export type Flag = { kind: 'figure' | 'superlative'; phrase: string; around: string }

const digits = String.raw`\d+(?:[.,]\d+)*(?:\s?%)?`
const spelled = String.raw`gấp (?:đôi|rưỡi|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều lần|bội)|một nửa|hàng (?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ)|twice|doubled|tripled|half of|dozens|hundreds|thousands`
const figures = new RegExp(String.raw`(?<![\p{L}\d])(?:${digits}|${spelled})(?![\p{L}\d])`, 'giu')

/** A year, a day or a month says when, not how much. */
const dates =
  /(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}[/.-]\d{4}|(?:năm|tháng|ngày|mùng|từ|đến|since|in|until|year)\s+(?:nay\s+)?\d{1,4}(?:[/.-]\d{1,4})*)/giu

const praise = [
  String.raw`duy nhất`,
  String.raw`đầu tiên`,
  String.raw`số một`,
  String.raw`hàng đầu`,
  String.raw`(?:tốt|giỏi|lớn|cao|nhiều|hay|đẹp|xuất sắc|tiêu biểu|nhanh|mạnh|sớm|hiệu quả) nhất`,
  String.raw`chưa từng (?:có|thấy)`,
  String.raw`chưa ai`,
  String.raw`có một không hai`,
  String.raw`vô song`,
  String.raw`phi thường`,
  String.raw`kỳ tích`,
  String.raw`kì tích`,
  String.raw`thần kỳ`,
  String.raw`tuyệt vời`,
  String.raw`vượt bậc`,
  String.raw`(?:the )?only one`,
  String.raw`the first`,
  String.raw`the best`,
  String.raw`unique`,
  String.raw`unprecedented`,
  String.raw`miracle`,
]
const superlatives = new RegExp(String.raw`(?<!\p{L})(?:${praise.join('|')})(?!\p{L})`, 'giu')

/** Every place to look at again; what was kept with a reason is left out. */
export function findFlags(text: { title: string; lead: string; body: string }, kept: readonly string[]): Flag[] {
  const blocks = [...readText(text.title), ...readText(text.lead), ...readText(text.body)]
  const keeps = new Set(kept.map((phrase) => phrase.toLowerCase()))
  const seen = new Set<string>()
  return blocks.flatMap(flagsIn).filter(({ kind, phrase }) => {
    const name = `${kind} ${phrase.toLowerCase()}`
    if (keeps.has(phrase.toLowerCase()) || seen.has(name)) return false
    seen.add(name)
    return true
  })
}

function flagsIn({ inlines }: Block): Flag[] {
  const whole = inlines.map(({ text }) => text).join('')
  // What leans on a claim is blotted out before looking for figures, so that words around it are still read.
  const unclaimed = inlines.map(({ text, claim }) => (claim === undefined ? text : '\u0000'.repeat(text.length))).join('')
  const dateless = unclaimed.replace(dates, (date) => '\u0000'.repeat(date.length))
  return [...flagged('figure', dateless, figures, whole), ...flagged('superlative', whole, superlatives, whole)]
}

function flagged(kind: Flag['kind'], text: string, pattern: RegExp, whole: string): Flag[] {
  return [...text.matchAll(pattern)].map((found) => ({
    kind,
    phrase: found[0],
    around: whole.slice(Math.max(0, found.index - 30), found.index + found[0].length + 30).trim(),
  }))
}
