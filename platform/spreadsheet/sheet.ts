/** A block of merged cells; rows and columns count from 0, both ends inside. */
export type Merge = { top: number; left: number; bottom: number; right: number }

/** One sheet as text: what a person sees in each cell. Days read dd/mm/yyyy; an empty cell is ''. */
export type Sheet = { name: string; hidden: boolean; merges: Merge[]; rows: string[][] }

/** A part of a sheet, sent while the rest is still being read. */
export type SheetPart = { sheet: number; name: string; hidden: boolean; merges: Merge[]; from: number; rows: string[][] }

/** What is read at most; the figures are far above any real list and far below what would hurt. */
export const limits = {
  megabytes: 25,
  unpackedMegabytes: 300,
  rows: 200_000,
  columns: 200,
  seconds: 120,
  threadMegabytes: 1024,
}
