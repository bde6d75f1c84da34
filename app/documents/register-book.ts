import { showDay } from '#platform/language/time.ts'
import { count } from '#platform/paper/words.ts'
import { writeRows } from '#platform/spreadsheet/write.ts'
import type { listRegister } from './queries.ts'
import { kinds } from './rules.ts'

type Line = Awaited<ReturnType<typeof listRegister>>[number]

const head = [
  'Số, ký hiệu',
  'Ngày tháng',
  'Tên loại và trích yếu',
  'Người ký',
  'Nơi nhận',
  'Đơn vị, người nhận bản lưu',
  'Số lượng bản',
  'Ngày chuyển',
  'Ký nhận',
  'Ghi chú',
]

/** Sổ đăng ký văn bản đi: the ten columns of the decree; a cancelled number keeps its line, with the reason. */
export function registerBook(lines: readonly Line[], year: number): Promise<Uint8Array> {
  const names: Record<string, { vi: string }> = kinds
  const rows = lines.map((line) => [
    `${count(line.number ?? 0)}/${line.symbol}`,
    line.issuedOn ? showDay(line.issuedOn) : '',
    `${names[line.kind]?.vi ?? line.kind}: ${line.abstract}`,
    line.signer ?? '',
    line.recipients,
    line.draftedByName,
    line.copies,
    '',
    '',
    line.cancelledBecause ? `Đã hủy số: ${line.cancelledBecause}` : '',
  ])
  return writeRows({ name: `Văn bản đi ${year}`, head, rows, widths: [18, 14, 60, 24, 40, 26, 12, 14, 16, 40] })
}
