import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { writeXlsx } from 'hucre/xlsx'

const surnames = ['Nguyễn', 'Trần', 'Lê', 'Điểu', 'Lý', 'Hoàng', 'Nông', 'Lò', 'Vàng', 'Đặng']
const middles = ['Thị', 'Văn', 'Thị Thanh', 'Minh', 'Đức', 'Thị Ngọc', 'Xuân', 'Hữu']
const given = ['Mai', 'Hà', 'Krơng', 'Brôi', 'Lan', 'Dũng', 'Hòa', 'Thủy', 'Mẫu', 'Thử', 'Sơn', 'Bình', 'Nhung', 'Tâm', 'Yến', 'Quý']
export const nameOf = (at: number) =>
  `${surnames[at % 10]} ${middles[Math.floor(at / 10) % 8]} ${given[Math.floor(at / 80) % 16]}${at >= 1280 ? ` ${given[Math.floor(at / 1280) % 16]}` : ''}`

/** A list of so many made-up people as a workbook, written by a process of its own: its memory is none of the program's. */
export async function listFile(count: number) {
  const args = ['--import', 'tsx', import.meta.filename, String(count)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { encoding: 'buffer', maxBuffer: 1e9 })
  return stdout
}

if (process.argv[1] === import.meta.filename) {
  const head = ['TT', 'Họ và tên', 'Năm sinh', 'Dân tộc', 'Thôn', 'Điện thoại', 'Thành tích']
  const rows = Array.from({ length: Number(process.argv[2]) }, (_, at) => [
    at + 1,
    nameOf(at * 3 + 1),
    1950 + (at % 55),
    'Kinh',
    `Ấp ${at}`,
    '',
    `Vận động bà con làm đường dài ${at} mét (dữ liệu mẫu).`,
  ])
  const bytes = await writeXlsx({ sheets: [{ name: 'Danh sách', rows: [['BAN DÂN TỘC TỈNH MẪU'], [], head, ...rows] }] })
  process.stdout.write(bytes)
}
