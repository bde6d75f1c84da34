export const blocks = [
  'address',
  'name',
  'about',
  'achievement',
  'decision',
  'register',
  'placeAndDay',
  'capacity',
  'signer',
  'check',
] as const

export type CertificateBlock = (typeof blocks)[number]

/** The upper left corner and the width of a block in millimetres, and how its words are set. */
export type Placement = {
  block: CertificateBlock
  x: number
  y: number
  width: number
  /** Points. For the name and the achievement the largest size: a long text is set smaller. */
  size: number
  align: 'left' | 'center' | 'right'
  bold: boolean
  italic: boolean
}

/** A sheet of pre-printed stock: its size, where each block goes, and how far the printer is off. Millimetres. */
export type Stock = {
  sheet: { width: number; height: number }
  offset: { x: number; y: number }
  places: readonly Placement[]
}

const middle = { align: 'center' as const, bold: false, italic: false }

/** Where most A4 stock has room for the words. An agency measures its own stock and changes these. */
export const commonStock: Stock = {
  sheet: { width: 297, height: 210 },
  offset: { x: 0, y: 0 },
  places: [
    { ...middle, block: 'address', x: 48, y: 88, width: 201, size: 16 },
    { ...middle, block: 'name', x: 48, y: 96, width: 201, size: 28, bold: true },
    { ...middle, block: 'about', x: 48, y: 110, width: 201, size: 15 },
    { ...middle, block: 'achievement', x: 40, y: 119, width: 217, size: 16 },
    { ...middle, block: 'decision', x: 50, y: 150, width: 100, size: 12, align: 'left' },
    { ...middle, block: 'register', x: 50, y: 157, width: 100, size: 12, align: 'left' },
    { ...middle, block: 'check', x: 50, y: 162, width: 24, size: 8, align: 'left' },
    { ...middle, block: 'placeAndDay', x: 155, y: 146, width: 100, size: 14, italic: true },
    { ...middle, block: 'capacity', x: 155, y: 153, width: 100, size: 14, bold: true },
    { ...middle, block: 'signer', x: 155, y: 184, width: 100, size: 14, bold: true },
  ],
}
