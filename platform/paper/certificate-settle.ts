import type { Certificate, CertificateBatch } from './certificate.ts'
import type { CertificateBlock, Placement } from './certificate-places.ts'
import { measured } from './lines.ts'
import { qrSvg } from './qr.ts'
import { clean } from './text.ts'

/** Lines of words at a place, in millimetres and points. */
export type Words = {
  lines: readonly string[]
  x: number
  y: number
  width: number
  size: number
  align: Placement['align']
  bold: boolean
  italic: boolean
  colour: 'ink' | 'red'
  outline: 0 | 1
}

export type Sheet = { words: readonly Words[]; qr: Qr | null }
export type Qr = { svg: string; x: number; y: number; size: number; code: string; letters: number }

export const lineHeight = 1.22
export const heightOf = (lines: number, size: number) => (lines * size * lineHeight * 25.4) / 72

/** Words on stock: each block at its own place, a long name or achievement set smaller until it fits. */
export function settleOnStock(batch: CertificateBatch) {
  const { offset, places } = batch.stock
  const moved = places.map((place) => ({ ...place, x: place.x + offset.x, y: place.y + offset.y }))
  const check = moved.find((place) => place.block === 'check')
  const words = (texts: Partial<Record<CertificateBlock, readonly string[]>>) =>
    moved.flatMap((place) => {
      const text = texts[place.block] ?? []
      return text.length > 0 ? [set(text, place)] : []
    })
  const common = words(commonTexts(batch))
  return (certificate: Certificate): Sheet => ({
    words: [...words(textsOf(certificate)), ...common],
    qr: check && certificate.check ? qrAt(certificate.check, check) : null,
  })
}

const some = (text: string | null) => (text ? [clean(text)] : [])

export function textsOf(certificate: Certificate) {
  return {
    address: some(certificate.address),
    name: some(certificate.name),
    about: some(certificate.about),
    achievement: some(certificate.achievement),
    register: some(certificate.register),
  }
}

export function commonTexts(batch: CertificateBatch) {
  return {
    decision: some(batch.decision),
    placeAndDay: some(batch.placeAndDay),
    capacity: batch.capacity.map((line) => clean(line).toLocaleUpperCase('vi')),
    signer: some(batch.signer),
  }
}

const mostLines: Partial<Record<CertificateBlock, number>> = { name: 1, about: 1, achievement: 3, decision: 1, register: 1, placeAndDay: 1 }

/** Breaks a text into its block; where a block has a most of lines, the letters shrink to half before it may grow. */
export function set(texts: readonly string[], place: Placement): Words {
  const { x, y, width, align, bold, italic } = place
  const each = texts.map((text) => measured(text, bold ? 'bold' : 'regular'))
  const most = mostLines[place.block] ?? Number.POSITIVE_INFINITY
  const fits = (size: number) =>
    each.every((text) => text.fits(size, width)) && each.reduce((sum, text) => sum + text.lines(size, width), 0) <= most
  let size = place.size
  while (size > place.size * 0.5 && !fits(size)) size -= 0.5
  const lines = each.flatMap((text) => text.broken(size, width))
  return { lines, x, y, width, size, align, bold, italic, colour: 'ink', outline: place.block === 'name' ? 1 : 0 }
}

export function qrAt({ url, code }: { url: string; code: string }, { x, y, width, size }: Placement): Qr {
  return { svg: qrSvg(url), x, y, size: width, code: clean(code), letters: size }
}
