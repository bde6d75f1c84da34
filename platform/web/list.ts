import { rowsForFile } from '../spreadsheet/write.ts'
import { withQuery } from '../ui/address.ts'
import type { Context } from './context.ts'
import { addressOf } from './page.tsx'
import { askedIn, pageOf } from './params.ts'

/** What a list is asked for. All of it stands in the address, so that what is seen can be sent to somebody. */
export type Asked = { q: string; sort: string; down: boolean; page: number; size: number }

/** One page of a list as its address asks for it. */
export function askedOf(c: Context, size = 50): Asked {
  return { q: askedIn(c, 'q'), sort: askedIn(c, 'sort'), down: c.req.query('down') === '1', page: pageOf(c), size }
}

/** The same list without its pages: for the file that holds exactly what is seen. */
export function wholeOf(c: Context): Asked {
  return { ...askedOf(c, rowsForFile), page: 1 }
}

/** Where that file is: beside the list, narrowed and sorted alike. */
export function exportHrefOf(c: Context, list: string) {
  return withQuery(addressOf(c).replace(list, `${list}/export.xlsx`), { page: null })
}
