import sharp from 'sharp'

type Run = readonly [row: number, first: number, threads: number]

/**
 * The woven band of the portal, thread by thread: stripes of brick and white on a dark ground, a chain of
 * lozenges with a gold heart. In the spirit of the cloth of the region; it copies no real motif.
 * Each run is [row, first thread, threads].
 */
const brick: readonly Run[] = [
  [1, 0, 12],
  [5, 4, 2],
  [5, 7, 2],
  [6, 3, 2],
  [6, 8, 2],
  [7, 2, 2],
  [7, 9, 2],
  [8, 1, 2],
  [8, 10, 2],
  [9, 0, 2],
  [9, 11, 1],
  [10, 1, 2],
  [10, 10, 2],
  [11, 2, 2],
  [11, 9, 2],
  [12, 3, 2],
  [12, 8, 2],
  [13, 4, 2],
  [13, 7, 2],
  [17, 0, 12],
]
const white: readonly Run[] = [
  [3, 0, 12],
  [6, 6, 1],
  [7, 5, 1],
  [7, 7, 1],
  [8, 4, 1],
  [8, 8, 1],
  [9, 3, 1],
  [9, 9, 1],
  [10, 4, 1],
  [10, 8, 1],
  [11, 5, 1],
  [11, 7, 1],
  [12, 6, 1],
  [15, 0, 12],
]
const gold: readonly Run[] = [
  [8, 6, 1],
  [9, 5, 3],
  [10, 6, 1],
]

const tile = 12
const band = 19
/** Whole tiles along the long and the short edge of A4, so that the margin is the same all round. */
const long = 45
const short = 30
/** Pixels a thread: about 315 to the inch, edges stay sharp in print. */
const pixels = 6

export const frame = {
  /** Millimetres. */
  thread: 7.25 / 15,
  band,
  width: long * tile + 2 * band,
  height: short * tile + 2 * band,
}

let strips: Promise<{ long: Uint8Array; short: Uint8Array }> | null = null

/** The upper edge with its two corners, and the left edge between them, as pictures. The rest is these turned. */
export function frameStrips() {
  strips ??= drawStrips()
  return strips
}

async function drawStrips() {
  const upper = await picture(frame.width, band, (x, y) => {
    if (x >= band && x < frame.width - band) return inTile((x - band) % tile, y)
    return inCorner(x < band ? x : frame.width - 1 - x, y)
  })
  const left = await picture(band, short * tile, (x, y) => inTile(y % tile, x))
  return { long: upper, short: left }
}

const ground = [0x2b, 0x21, 0x1a]
const layers: readonly { colour: readonly number[]; runs: readonly Run[] }[] = [
  { colour: [0xa3, 0x3a, 0x26], runs: brick },
  { colour: [0xf5, 0xea, 0xd2], runs: white },
  { colour: [0xd3, 0xa8, 0x53], runs: gold },
]

function inTile(along: number, across: number) {
  const layer = layers.findLast(({ runs }) => runs.some(([row, from, n]) => row === across && along >= from && along < from + n))
  return layer?.colour ?? ground
}

/** In a corner the stripes turn, and one lozenge stands alone. */
function inCorner(x: number, y: number) {
  const stripe = Math.min(x, y)
  const turned = layers.find(({ runs }) => runs.some(([row, , n]) => n === tile && row === stripe))
  const lozenge = x >= 3 && x < 3 + tile && y > 3 && y < 15
  return turned?.colour ?? (lozenge ? inTile(x - 3, y) : ground)
}

function picture(width: number, height: number, colourAt: (x: number, y: number) => readonly number[]) {
  const raw = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) raw.set(colourAt(x, y), (y * width + x) * 3)
  return sharp(raw, { raw: { width, height, channels: 3 } })
    .resize(width * pixels, height * pixels, { kernel: 'nearest' })
    .png({ palette: true })
    .toBuffer()
}
