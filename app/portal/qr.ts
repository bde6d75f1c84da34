import qrcode from 'qrcode'

/** A QR code as a view box and one path, `viewBox|d`, so that it is drawn as vectors and weighs little. */
export function qrOf(text: string) {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' })
  const rows = Array.from({ length: modules.size }, (_, y) => rowPath(modules.data, modules.size, y))
  return `-3 -3 ${modules.size + 6} ${modules.size + 6}|${rows.join('')}`
}

function rowPath(data: Uint8Array, size: number, y: number) {
  let path = ''
  for (let x = 0; x < size; x++) {
    if (!data[y * size + x]) continue
    const from = x
    while (x < size && data[y * size + x]) x++
    path += `M${from} ${y}h${x - from}v1h${from - x}z`
  }
  return path
}
