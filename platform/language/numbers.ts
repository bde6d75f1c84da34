/**
 * Reads a number as people here write it: 12,5 · 2.530.000 · 2 530 000 · 12.5. A dot or space before exactly three
 * digits groups thousands; a comma, or a lone dot elsewhere, begins the decimals. Null when it is no number.
 */
export function readNumber(text: string): number | null {
  const tidy = text.trim().replace(/\s+/g, ' ')
  if (/^-?\d{1,3}([. ]\d{3})+(,\d+)?$/.test(tidy)) return Number(tidy.replace(/[. ]/g, '').replace(',', '.'))
  if (/^-?\d+([.,]\d+)?$/.test(tidy)) return Number(tidy.replace(',', '.'))
  return null
}
