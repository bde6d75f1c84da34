import qrcode from 'qrcode'

/** A QR code as a view box and one path, `viewBox|d`, so that it is drawn as vectors and weighs little. */
export function qrOf(text: string) {
  // An address is bytes, and one mask is as readable as another: looking for the shortest coding and the prettiest of
  // eight masks took longer than making the rest of the page.
  const { modules } = qrcode.create([{ data: Buffer.from(text), mode: 'byte' }], { errorCorrectionLevel: 'M', maskPattern: 3 })
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
