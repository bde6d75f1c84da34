import { openSync, type Font } from 'fontkit'
import sharp from 'sharp'

const [width, height, band] = [1200, 630, 76]

/** What a link looks like where people send it to each other and the story has no photo: the cloth, the mirror, the name. */
export async function sharePicture(fontFile: string) {
  const opened = openSync(fontFile)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<defs><pattern id="w" width="48" height="${band}" patternUnits="userSpaceOnUse"><g transform="scale(4) translate(0 .5)">${thread}</g></pattern></defs>
<path fill="#faf4e8" d="M0 0h${width}v${height}H0z"/>
<path fill="url(#w)" d="M0 0h${width}v${band}H0z"/>
<g transform="translate(0 ${height - band})"><path fill="url(#w)" d="M0 0h${width}v${band}H0z"/></g>
<g transform="translate(600 222) scale(11)"><path fill="#8a2c1c" d="M0-9l9 9-9 9-9-9z"/><path fill="#faf4e8" d="M0-5.6L5.6 0 0 5.6-5.6 0z"/><path fill="#b58a35" d="M0-2.8L2.8 0 0 2.8-2.8 0z"/></g>
${lettering(opened, 'Gương Sáng', { middle: 600, base: 432, size: 92, fill: '#2b211a' })}
${lettering(opened, 'Người tốt ở gần ta lắm.', { middle: 600, base: 506, size: 40, fill: '#8a2c1c' })}
</svg>`
  return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer()
}

const thread =
  "<path fill='#2b211a' d='M0-.5h12v19H0z'/><g fill='none'><path stroke='#a33a26' d='M0 1h12M4 5h2m1 0h2M3 6h2m3 0h2M2 7h2m5 0h2M1 8h2m7 0h2M0 9h2m9 0h1M1 10h2m7 0h2M2 11h2m5 0h2M3 12h2m3 0h2M4 13h2m1 0h2M0 17h12'/><path stroke='#d3a853' d='M6 8h1M5 9h3M6 10h1'/><path stroke='#f5ead2' d='M0 3h12M6 6h1M5 7h1m1 0h1M4 8h1m3 0h1M3 9h1m5 0h1M4 10h1m3 0h1M5 11h1m1 0h1M6 12h1M0 15h12'/></g>"

type Place = { middle: number; base: number; size: number; fill: string }

/** Words as outlines, so that no font of the machine that builds is asked for. */
function lettering(font: Font, words: string, { middle, base, size, fill }: Place) {
  const { glyphs, positions, advanceWidth } = font.layout(words)
  const scale = size / font.unitsPerEm
  let at = 0
  const paths = glyphs.map((glyph, index) => {
    const position = positions[index]
    const path = `<path transform="translate(${at + (position?.xOffset ?? 0)} ${position?.yOffset ?? 0})" d="${glyph.path.toSVG()}"/>`
    at += position?.xAdvance ?? 0
    return path
  })
  return `<g fill="${fill}" transform="translate(${middle - (advanceWidth * scale) / 2} ${base}) scale(${scale} ${-scale})">${paths.join('')}</g>`
}
