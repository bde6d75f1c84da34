import type { Stock } from './certificate-places.ts'
import type { CertificateBatch } from './certificate.ts'
import { settleDesign } from './certificate-design.ts'
import { lineHeight, settleOnStock } from './certificate-settle.ts'
import { press } from './pdf.ts'
import type { Pdf } from './pdf.ts'
import { clean } from './text.ts'
import { frame, frameStrips } from './woven.ts'

/** All certificates of a batch in one file, a sheet each. */
export async function printCertificates(batch: CertificateBatch, at: Temporal.Instant): Promise<Pdf> {
  const whole = batch.design === 'whole'
  const sheets = batch.certificates.map(whole ? settleDesign(batch) : settleOnStock(batch))
  const content = {
    title: clean(batch.title),
    author: clean(batch.author),
    sheet: whole ? { width: 297, height: 210 } : batch.stock.sheet,
    sheets,
  }
  const inputs = { frame: whole ? JSON.stringify(frame) : '', lineHeight: String(lineHeight) }
  const strips = whole ? await frameStrips() : null
  const pictures = strips ? { 'long.png': strips.long, 'short.png': strips.short } : {}
  return press('certificate.typ', JSON.stringify(content), inputs, at, pictures)
}

/** A ruled sheet with the place of every block: printed once and held against the stock, it shows how far the printer is off. */
export function printTestSheet(stock: Stock, names: Record<string, string>, title: string, at: Temporal.Instant): Promise<Pdf> {
  const content = { title: clean(title), ...stock, names }
  return press('certificate-test.typ', JSON.stringify(content), {}, at)
}
