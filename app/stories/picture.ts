import sharp from 'sharp'

export type Drawn = { size: 'portrait' | 'small' | 'share'; width: number; height: number }

const sizes = [
  { size: 'portrait', width: 640, height: 800, type: 'image/webp' },
  { size: 'small', width: 240, height: 300, type: 'image/webp' },
  { size: 'share', width: 1200, height: 630, type: 'image/jpeg' },
] as const

/** The one picture a person sent, cut for the page, the list and the preview where links are shared. */
export async function drawSizes(bytes: Uint8Array) {
  return Promise.all(
    sizes.map(async ({ size, width, height, type }) => {
      const cut = sharp(bytes).resize({ width, height, fit: 'cover', position: 'attention' })
      const drawn = type === 'image/webp' ? cut.webp({ quality: 74, effort: 5 }) : cut.jpeg({ quality: 78, mozjpeg: true })
      return { size, width, height, type, bytes: new Uint8Array(await drawn.toBuffer()) }
    }),
  )
}
