/** Certificates and long decisions, as the ordinary program prints them: time, size, and memory that comes back. */
import { readFileSync } from 'node:fs'
import { printCertificates } from '#platform/paper/certificate-pdf.ts'
import { commonStock } from '#platform/paper/certificate-places.ts'
import type { CertificateBatch } from '#platform/paper/certificate.ts'
import { printDocx } from '#platform/paper/docx.ts'
import { pressProcess, printPdf } from '#platform/paper/pdf.ts'
import { sampleDecision } from '#test/sample-decision.ts'

const at = Temporal.Now.instant()
const about = 'Thôn Bù Gia Phúc 1, xã Phú Nghĩa (dữ liệu mẫu)'
const achievement =
  'Đã có thành tích xuất sắc trong vận động 12 hộ cùng thôn làm đường điện thắp sáng dài 1,2 km, hiến 300 m² đất mở rộng đường liên thôn năm 2026'

function batch(size: number): CertificateBatch {
  return {
    title: 'Giấy khen (dữ liệu mẫu)',
    author: 'Ban Dân tộc',
    design: 'whole',
    stock: commonStock,
    authority: 'Trưởng Ban Dân tộc tỉnh Mẫu',
    verb: 'Tặng',
    award: 'Giấy khen',
    decision: 'Quyết định số 218/QĐ-BDT ngày 12 tháng 11 năm 2026',
    placeAndDay: 'Mẫu, ngày 12 tháng 11 năm 2026',
    capacity: ['Trưởng ban'],
    signer: 'Nguyễn Văn Mẫu',
    certificates: Array.from({ length: size }, (_, i) => ({
      address: i % 2 ? 'Ông' : 'Bà',
      name: `Điểu Krƀiêng ${i}`,
      about,
      achievement,
      register: `Số vào sổ: ${String(i + 1).padStart(4, '0')}`,
      check: { url: `https://example.vn/giay-khen/7KQ4M2TD${1000 + i}`, code: `7KQ4 M2TD ${1000 + i}` },
    })),
  }
}

type Line = { what: string; got: string; target: string }

export async function benchPapers(): Promise<Line[]> {
  await printPdf(sampleDecision(1), at)
  const before = memory()
  const lines = [
    await timed('1,000 certificates in one PDF', '≤ 3 s', async () => (await printCertificates(batch(1000), at)).pdf),
    await timed('decision with 200 annex rows, Word', '≤ 1 s', () => printDocx(sampleDecision(200))),
    await timed('decision with 200 annex rows, PDF', '≤ 1 s', () => printPdf(sampleDecision(200), at)),
    await timed('decision with 500 annex rows, Word', '≤ 1 s', () => printDocx(sampleDecision(500))),
    await timed('decision with 500 annex rows, PDF', '≤ 1 s', () => printPdf(sampleDecision(500), at)),
  ]
  for (let i = 0; i < 300; i++) await printPdf(sampleDecision(20), at)
  const after = memory()
  const busy = {
    what: 'printing process at first, and after all this and 300 further papers',
    got: `${before} MB, ${after} MB`,
    target: 'memory returns',
  }
  await new Promise((done) => setTimeout(done, 22_000))
  const idle = {
    what: 'printing process 22 s after the last paper',
    got: pressProcess() === null ? '0 MB (gone)' : `${memory()} MB`,
    target: 'memory returns',
  }
  return [...lines, busy, idle]
}

async function timed(what: string, target: string, print: () => Promise<Uint8Array>): Promise<Line> {
  const began = performance.now()
  const bytes = await print()
  const seconds = (performance.now() - began) / 1000
  return { what, got: `${seconds.toFixed(2)} s, ${Math.round(bytes.length / 1024)} KB`, target }
}

/** Resident memory of the printing process; 0 where the system does not say. */
function memory() {
  try {
    const pages = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pressProcess() ?? 'none'}/status`, 'utf8'))?.[1] ?? 0
    return Math.round(Number(pages) / 1024)
  } catch {
    return 0
  }
}

if (process.argv[1]?.endsWith('bench/papers.ts')) console.table(await benchPapers())
