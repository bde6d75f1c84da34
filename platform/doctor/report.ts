import { filled, type Sentence } from '../language/messages.ts'
import type { Examination } from './examine.ts'

const say = {
  chainWhole: {
    vi: 'Nhật ký: {lines} dòng, chuỗi niêm phong nguyên vẹn ({unsealed} dòng mới chưa niêm phong).',
    en: 'Journal: {lines} lines, the sealed chain is whole ({unsealed} new lines not sealed yet).',
  },
  chainBroken: {
    vi: 'NHẬT KÝ BỊ SỬA: dòng số {id} ({why}). Hãy giữ nguyên dữ liệu và báo người phụ trách.',
    en: 'THE JOURNAL WAS CHANGED: line {id} ({why}). Keep the data as it is and tell whoever is responsible.',
  },
  rows: {
    vi: 'Dữ liệu: {tables} bảng, {rows} dòng; cơ sở dữ liệu {size} MB.',
    en: 'Data: {tables} tables, {rows} rows; the database takes {size} MB.',
  },
  files: {
    vi: 'Tệp: {known} tệp có trong sổ, {orphans} tệp thừa trên đĩa.',
    en: 'Files: {known} on record, {orphans} left over on the disk.',
  },
  lost: {
    vi: 'MẤT TỆP: {count} tệp có trong sổ nhưng không còn trên đĩa, ví dụ {first}. Hãy khôi phục từ bản sao lưu.',
    en: 'FILES LOST: {count} on record but not on the disk, for example {first}. Restore them from a backup.',
  },
  changed: {
    vi: 'TỆP BỊ THAY ĐỔI: {count} tệp, ví dụ {first}. Hãy khôi phục từ bản sao lưu.',
    en: 'FILES CHANGED: {count}, for example {first}. Restore them from a backup.',
  },
  disk: { vi: 'Đĩa còn trống {free} MB.', en: 'The disk has {free} MB left.' },
  diskLow: {
    vi: 'ĐĨA SẮP ĐẦY: chỉ còn {free} MB. Hãy giải phóng chỗ trống.',
    en: 'THE DISK IS NEARLY FULL: only {free} MB left. Free some space.',
  },
  versions: {
    vi: 'Phiên bản: Node {node}, PostgreSQL {postgres}, lược đồ {migration}.',
    en: 'Versions: Node {node}, PostgreSQL {postgres}, schema {migration}.',
  },
  well: { vi: 'Mọi thứ đều ổn.', en: 'All is well.' },
  unwell: { vi: 'Có việc cần làm: xem các dòng viết HOA ở trên.', en: 'Something needs doing: see the lines in CAPITALS above.' },
} satisfies Record<string, Sentence>

/** What was found, in sentences; `ok` when nothing needs doing. */
export function report({ journal, tables, files, disk, versions }: Examination): { ok: boolean; say: Sentence[] } {
  const free = megabytes(disk.free)
  const troubles = [
    ...(journal.broken ? [filled(say.chainBroken, journal.broken)] : []),
    ...(files.lost.length > 0 ? [filled(say.lost, { count: files.lost.length, first: files.lost[0] ?? '' })] : []),
    ...(files.changed.length > 0 ? [filled(say.changed, { count: files.changed.length, first: files.changed[0] ?? '' })] : []),
    ...(free < 500 ? [filled(say.diskLow, { free })] : []),
  ]
  const rows = Object.values(tables).reduce((total, count) => total + count, 0)
  const facts = [
    ...(journal.broken ? [] : [filled(say.chainWhole, { lines: journal.lines, unsealed: journal.unsealed })]),
    filled(say.rows, { tables: Object.keys(tables).length, rows, size: megabytes(disk.database) }),
    filled(say.files, { known: files.known, orphans: files.orphans.length }),
    ...(free < 500 ? [] : [filled(say.disk, { free })]),
    filled(say.versions, versions),
  ]
  return { ok: troubles.length === 0, say: [...facts, ...troubles, troubles.length === 0 ? say.well : say.unwell] }
}

function megabytes(bytes: number) {
  return Math.floor(bytes / 1_048_576)
}
