import { parseCsv } from 'hucre/csv'
import { fold } from '#platform/language/fold.ts'
import { splitKind } from './rules.ts'

export type ListRow = { at: number; provinceCode: string; code: string; kind: string; name: string }
export type ChangeRow = {
  at: number
  province: string
  district: string
  code: string
  kind: string
  name: string
  divided: boolean
  newCode: string
}
export type PlaceFile = { is: 'list'; rows: ListRow[] } | { is: 'changes'; rows: ChangeRow[] }

/** What columns are called in the files that go round, folded and without signs. */
const names = {
  provinceCode: ['provincecode', 'matinh', 'matp', 'matinhtp', 'matinhthanhpho'],
  code: ['communecode', 'maxa', 'maphuongxa', 'ma', 'maxaphuong', 'wardcode'],
  name: ['commune', 'tenxa', 'ten', 'xa', 'tenphuongxa', 'ward', 'tendonvihanhchinh'],
  kind: ['kind', 'loai', 'cap', 'capdonvi'],
  oldProvince: ['oldprovince', 'tinhcu'],
  oldDistrict: ['olddistrict', 'huyencu'],
  oldCode: ['oldcommunecode', 'maxacu', 'macu'],
  oldName: ['oldcommune', 'xacu', 'tenxacu', 'tencu'],
  divided: ['divided', 'chia', 'chiatach'],
  newCode: ['newcommunecode', 'maxamoi', 'mamoi'],
} satisfies Record<string, string[]>

type Column = keyof typeof names

/** Reads either kind of file; null when its columns are neither. */
export function readPlaceFile(bytes: Uint8Array): PlaceFile | null {
  const [head = [], ...lines] = parseCsv(new TextDecoder('utf-8').decode(bytes).replace(/^\uFEFF/, ''))
  const heads = head.map((cell) => fold(String(cell ?? '')).replace(/[^a-z0-9]/g, ''))
  const at = (column: Column) => heads.findIndex((words) => names[column].includes(words))
  const cell = (line: readonly (string | number | boolean | { toString(): string } | null)[], column: Column) =>
    (line[at(column)]?.toString() ?? '').normalize('NFC').trim()
  const has = (...columns: Column[]) => columns.every((column) => at(column) >= 0)
  const filled = lines.map((line, row) => ({ line, at: row + 2 })).filter(({ line }) => line.some((value) => String(value ?? '').trim()))
  if (has('oldProvince', 'oldCode', 'oldName', 'newCode'))
    return { is: 'changes', rows: filled.map(({ line, at: row }) => changeRow(row, (column) => cell(line, column))) }
  if (has('provinceCode', 'code', 'name'))
    return { is: 'list', rows: filled.map(({ line, at: row }) => listRow(row, (column) => cell(line, column))) }
  return null
}

type Read = (column: Column) => string

function listRow(at: number, read: Read): ListRow {
  const { kind, name } = splitKind(read('name'))
  return {
    at,
    provinceCode: read('provinceCode').padStart(2, '0'),
    code: read('code').padStart(5, '0'),
    kind: kind || read('kind').toLowerCase() || 'xã',
    name,
  }
}

function changeRow(at: number, read: Read): ChangeRow {
  const { kind, name } = splitKind(read('oldName'))
  const divided = ['yes', 'true', '1', 'co', 'x'].includes(fold(read('divided')))
  const codes = { code: read('oldCode').padStart(5, '0'), newCode: read('newCode').padStart(5, '0') }
  return { at, province: splitKind(read('oldProvince')).name, district: read('oldDistrict'), kind: kind || 'xã', name, divided, ...codes }
}
