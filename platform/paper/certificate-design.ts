import type { Certificate, CertificateBatch } from './certificate.ts'
import type { Placement } from './certificate-places.ts'
import { commonTexts, heightOf, qrAt, set, textsOf } from './certificate-settle.ts'
import type { Sheet, Words } from './certificate-settle.ts'
import { clean } from './text.ts'

const sheet = { width: 297, height: 210 }
const motto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'] as const

const center = (y: number, size: number, bold = true): Placement => ({
  block: 'address',
  x: 34,
  y,
  width: sheet.width - 68,
  size,
  align: 'center',
  bold,
  italic: false,
})

/** The middle of the sheet belongs to the person: name, place and deed stand centred in it, whatever their length. */
const middle = { from: 97, to: 146 }

/** The whole design, A4 on its side: what is alike on all sheets is settled once. */
export function settleDesign(batch: CertificateBatch) {
  const common = headAndFoot(batch)
  return (certificate: Certificate): Sheet => {
    const texts = textsOf(certificate)
    const register = texts.register.length > 0 ? [set(texts.register, { ...left, y: 158.5, size: 13 })] : []
    const qr = certificate.check ? qrAt(certificate.check, { ...left, y: 163.5, width: 24, size: 8.5 }) : null
    return { words: [...common.head, ...person(texts), ...common.foot, ...register], qr }
  }
}

const right = { ...center(0, 14), x: 163, width: 102 }
const left = { ...center(0, 12, false), x: 32, width: 120, align: 'left' as const }

function headAndFoot(batch: CertificateBatch) {
  const texts = commonTexts(batch)
  const signer = set(texts.signer, { ...right, y: 183 })
  const head: Words[] = [
    set([motto[0]], center(23, 14)),
    set([motto[1]], center(29.5, 15)),
    red(set([clean(batch.authority).toLocaleUpperCase('vi')], center(45, 19))),
    set([clean(batch.verb).toLocaleUpperCase('vi')], center(57.5, 16)),
    { ...red(set([clean(batch.award).toLocaleUpperCase('vi')], center(65, 54))), outline: 1 },
  ]
  const foot: Words[] = [
    set(texts.decision, { ...left, block: 'decision', y: 152, size: 13 }),
    { ...set(texts.placeAndDay, { ...right, block: 'placeAndDay', y: 150, bold: false }), italic: true },
    set(texts.capacity, { ...right, y: 157 }),
    ...(signer.lines.length > 0 ? [signer] : []),
  ]
  return { head, foot }
}

function person(texts: ReturnType<typeof textsOf>): Words[] {
  const name = set([[...texts.address, ...texts.name].join(' ')], { ...center(0, 30), block: 'name' })
  const about = set(texts.about, { ...center(0, 16, false), block: 'about' })
  const deed = set(texts.achievement, { ...center(0, 17, false), block: 'achievement', x: 40, width: sheet.width - 80 })
  const parts = [
    { words: { ...name, outline: 0 as const }, gap: 2.5 },
    { words: about, gap: 2.5 },
    { words: deed, gap: 0 },
  ].filter(({ words }) => words.lines.length > 0)
  const height = parts.reduce((sum, { words, gap }) => sum + heightOf(words.lines.length, words.size) + gap, 0)
  let y = middle.from + (middle.to - middle.from - height) / 2
  return parts.map(({ words, gap }) => {
    const placed = { ...words, y }
    y += heightOf(words.lines.length, words.size) + gap
    return placed
  })
}

const red = (words: Words): Words => ({ ...words, colour: 'red' })
