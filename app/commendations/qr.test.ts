import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import jsqr from 'jsqr'
import sharp, { type Sharp } from 'sharp'
import { printCertificates } from '#platform/paper/certificate-pdf.ts'
import { commonStock } from '#platform/paper/certificate-places.ts'
import { qrSvg } from '#platform/paper/qr.ts'
import { bookLine, judge, proofOf } from './proof.ts'

const pair = generateKeyPairSync('ed25519')
const publicPem = pair.publicKey.export({ type: 'spki', format: 'pem' })
const signer = { publicPem, sign: (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, pair.privateKey)) }
const [name, code] = ["K'Brôi Ƀaƀ Čuñ", '23456789ABCD']
const proof = proofOf({ decision: '1307/QĐ-SDTTG', award: 'GK', on: '2026-10-05', book: bookLine(2026, 1307) }, { name, code }, signer)
const url = `https://thiduakhenthuong.bandantoc.tinhmau.gov.vn/giay-khen/${code}#${proof}`

/** What a reader makes of a picture, whatever stands around the code. */
async function read(picture: Sharp) {
  const { data, info } = await picture.flatten({ background: '#ffffff' }).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsqr.default(Uint8ClampedArray.from(data), info.width, info.height)?.data ?? null
}

/** The code alone, as large in dots as the printer or the lens makes it. */
function printed(dpi: number, millimetres = 24) {
  const svg = qrSvg(url)
  const units = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  const dots = (millimetres / 25.4) * dpi
  const paper = { top: 40, bottom: 40, left: 40, right: 40, background: '#ffffff' }
  return sharp(Buffer.from(svg), { density: (72 * dots) / units }).extend(paper)
}

test('at its printed size of 24 mm the code is read at 150, 200 and 300 dots an inch', async () => {
  for (const dpi of [150, 200, 300]) assert.equal(await read(printed(dpi)), url, `${dpi} dpi`)
})

test('held askew, out of focus and in poor light it is still read', async () => {
  const sheet = await printed(300).png().toBuffer()
  const askew = await sharp(sheet).flatten({ background: '#ffffff' }).rotate(7, { background: '#e8e2d0' }).png().toBuffer()
  const blurred = sharp(askew).blur(1.6).linear(0.55, 40).jpeg({ quality: 55 })
  assert.equal(await read(sharp(await blurred.toBuffer())), url)
})

test('a stain on a corner of the code does not hide it', async () => {
  const sheet = await printed(300).png().toBuffer()
  const stain = Buffer.from('<svg width="36" height="36"><circle cx="18" cy="18" r="18" fill="#7a4a1a"/></svg>')
  assert.equal(
    await read(
      sharp(
        await sharp(sheet)
          .composite([{ input: stain, left: 190, top: 150 }])
          .png()
          .toBuffer(),
      ),
    ),
    url,
  )
})

const noPoppler = spawnSync('pdftoppm', ['-v']).error ? 'pdftoppm is not installed here' : false

for (const design of ['whole', 'on stock'] as const)
  test(`the certificate that was drawn (${design}) gives back the code that was signed`, { skip: noPoppler }, async () => {
    const { pdf } = await printCertificates(
      {
        title: 'Giấy khen mẫu',
        author: 'Ban Dân tộc tỉnh Mẫu',
        design,
        stock: commonStock,
        authority: 'TRƯỞNG BAN DÂN TỘC',
        verb: 'Tặng',
        award: 'Giấy khen',
        decision: 'Quyết định số 1307/QĐ-SDTTG ngày 05 tháng 10 năm 2026',
        placeAndDay: 'Tỉnh Mẫu, ngày 05 tháng 10 năm 2026',
        capacity: ['TRƯỞNG BAN'],
        signer: 'Điểu Văn Mẫu',
        certificates: [
          {
            address: 'Ông',
            name,
            about: 'bon Mẫu, xã Mẫu',
            achievement: 'Dạy nghề rèn',
            register: 'Số vào sổ: 1307',
            check: { url, code: '2345 6789 ABCD' },
          },
        ],
      },
      Temporal.Instant.from('2026-10-05T05:00:00Z'),
    )
    const folder = mkdtempSync(join(tmpdir(), 'gs-qr-'))
    try {
      writeFileSync(join(folder, 'sheet.pdf'), pdf)
      for (const dpi of ['150', '300']) {
        execFileSync('pdftoppm', ['-r', dpi, '-png', '-singlefile', join(folder, 'sheet.pdf'), join(folder, dpi)])
        const found = await read(sharp(readFileSync(join(folder, `${dpi}.png`))))
        assert.equal(found, url, `${dpi} dpi`)
        const verdict = judge({ qr: found ?? '', publicPem, revoked: null, name })
        assert.ok(verdict.signed && verdict.sameName)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
