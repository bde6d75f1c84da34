/** PDFs as signing programs make them: a plain file, and each signature as an addition at its end. */
export function plainPdf(words: string): Uint8Array {
  const drawn = `BT /F1 14 Tf 72 720 Td (${words}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> >> >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
  ]
  return added(Buffer.from('%PDF-1.7\n', 'latin1'), new Map(objects.map((body, at) => [at + 1, body])), null)
}

type Manner = 'adbe.pkcs7.detached' | 'ETSI.CAdES.detached' | 'ETSI.RFC3161' | 'adbe.pkcs7.sha1'
type Signing = { manner?: Manner; writtenAt?: string; room?: number; type?: 'Sig' | 'DocTimeStamp' }

/** Adds a signature over everything there is so far; `seal` makes its envelope from the covered bytes. */
export async function signPdf(
  file: Uint8Array,
  seal: (covered: Uint8Array) => Promise<Uint8Array>,
  { manner = 'adbe.pkcs7.detached', writtenAt = "D:20261005100000+07'00'", room = 12_000, type = 'Sig' }: Signing = {},
): Promise<Uint8Array> {
  const base = Buffer.from(file)
  const first = sizeOf(base)
  const fields = [...base.toString('latin1').matchAll(/(\d+) 0 obj\n<< \/FT \/Sig/g)].map(([, id = '']) => `${id} 0 R`)
  const hole = '0'.repeat(room * 2)
  const blank = '/ByteRange [0 0000000000 0000000000 0000000000]'
  const pdf = added(
    base,
    new Map([
      [1, `<< /Type /Catalog /Pages 2 0 R /AcroForm << /SigFlags 3 /Fields [${[...fields, `${first} 0 R`].join(' ')}] >> >>`],
      [first, `<< /FT /Sig /Type /Annot /Subtype /Widget /T (Chu ky ${first}) /V ${first + 1} 0 R /Rect [0 0 0 0] /P 3 0 R /F 132 >>`],
      [first + 1, `<< /Type /${type} /Filter /Adobe.PPKLite /SubFilter /${manner} /M (${writtenAt}) ${blank} /Contents <${hole}> >>`],
    ]),
    xrefOf(base),
  )
  const open = pdf.indexOf(`<${hole}>`)
  const close = open + hole.length + 2
  const range = `/ByteRange [0 ${open} ${close} ${pdf.length - close}]`.padEnd(blank.length)
  pdf.write(range, pdf.lastIndexOf(blank), 'latin1')
  const covered = Buffer.concat([pdf.subarray(0, open), pdf.subarray(close)])
  pdf.write(Buffer.from(await seal(new Uint8Array(covered))).toString('hex'), open + 1, 'latin1')
  return new Uint8Array(pdf)
}

/** Adds something to a file as a program does that changes a page after it was signed. */
export function changeAfter(file: Uint8Array, words: string): Uint8Array {
  const base = Buffer.from(file)
  const drawn = `BT /F1 14 Tf 72 700 Td (${words}) Tj ET`
  return new Uint8Array(added(base, new Map([[4, `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`]]), xrefOf(base)))
}

const sizeOf = (pdf: Buffer) => Number(/\/Size (\d+)(?![\s\S]*\/Size)/.exec(pdf.toString('latin1'))?.[1] ?? 0)
const xrefOf = (pdf: Buffer) => Number(/startxref\n(\d+)(?![\s\S]*startxref)/.exec(pdf.toString('latin1'))?.[1] ?? 0)

function added(base: Buffer, objects: ReadonlyMap<number, string>, before: number | null) {
  let text = ''
  const places: string[] = []
  for (const [id, body] of objects) {
    places.push(`${id} 1\n${String(base.length + text.length).padStart(10, '0')} 00000 n \n`)
    text += `${id} 0 obj\n${body}\nendobj\n`
  }
  const size = Math.max(before === null ? 0 : sizeOf(base), ...[...objects.keys()].map((id) => id + 1))
  const start = base.length + text.length
  const free = before === null ? '0 1\n0000000000 65535 f \n' : ''
  const prev = before === null ? '' : ` /Prev ${before}`
  text += `xref\n${free}${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R${prev} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([base, Buffer.from(text, 'latin1')])
}
