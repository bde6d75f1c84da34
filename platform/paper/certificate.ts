import type { Stock } from './certificate-places.ts'

/** One batch of certificates: everything printed the same on all of them, and who receives them. */
export type CertificateBatch = {
  title: string
  author: string
  /** The whole design, or only the words, laid on stock that carries the design already. */
  design: 'whole' | 'on stock'
  stock: Stock
  /** CHỦ TỊCH ỦY BAN NHÂN DÂN …, GIÁM ĐỐC SỞ … */
  authority: string
  /** TẶNG, TẶNG DANH HIỆU */
  verb: string
  /** GIẤY KHEN */
  award: string
  decision: string
  placeAndDay: string
  capacity: readonly string[]
  signer: string | null
  certificates: readonly Certificate[]
}

export type Certificate = {
  /** Ông, Bà, Tập thể, Hộ gia đình ông. */
  address: string
  name: string
  /** Position and unit, or village and commune. */
  about: string
  achievement: string
  register: string | null
  check: Check | null
}

/** What the QR leads to, and the code printed under it for those who type. */
type Check = { url: string; code: string }
