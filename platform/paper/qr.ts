import QRCode from 'qrcode'

/** A QR code as one path of dark runs, a unit a module, with the quiet zone the standard asks for. */
export function qrSvg(text: string) {
  const { modules } = drawn(text)
  const size = modules.size + 2 * quiet
  const runs: string[] = []
  for (let row = 0; row < modules.size; row++) {
    for (let from = 0; from < modules.size; from++) {
      if (!modules.get(row, from)) continue
      let to = from
      while (to < modules.size && modules.get(row, to)) to++
      runs.push(`M${from + quiet} ${row + quiet}h${to - from}v1h-${to - from}z`)
      from = to
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${runs.join('')}"/></svg>`
}

/** A seventh of it may be dirty or torn; a long text gets less to spare, so that its modules stay large enough for a phone. */
function drawn(text: string) {
  const usual = QRCode.create(text, { errorCorrectionLevel: 'M' })
  return usual.version <= 8 ? usual : QRCode.create(text, { errorCorrectionLevel: 'L' })
}

const quiet = 4
