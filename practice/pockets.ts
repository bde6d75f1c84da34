import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Paper } from '#app/council/ballots/device.ts'

const kept = z.object({
  papers: z.array(z.tuple([z.string(), z.object({ boxId: z.string(), token: z.string(), signature: z.string() })])),
  used: z.array(z.string()),
  envelopes: z.array(z.tuple([z.string(), z.string()])).default([]),
})

export const pocketsOf = (dataDir: string) => `${dataDir}/played-papers.json`

export type Pockets = ReturnType<typeof openPockets>

/**
 * What the played members carry: their papers, which of them they have used, and the sheets in an absent one's envelope. A real member's device keeps these
 * itself, so they are written down here too: the program may be started again in the middle of a session.
 */
export function openPockets(file: string) {
  const { papers, used, envelopes } = existsSync(file)
    ? kept.parse(JSON.parse(readFileSync(file, 'utf8')))
    : { papers: [], used: [], envelopes: [] }
  const carried = new Map<string, Paper>(papers)
  const spent = new Set(used)
  const sheets = new Map<string, string>(envelopes)
  const key = (boxId: string, seatId: string) => `${boxId} ${seatId}`
  const save = () => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify({ papers: [...carried], used: [...spent], envelopes: [...sheets] }), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return {
    paper: (boxId: string, seatId: string) => carried.get(key(boxId, seatId)),
    mayVote: (boxId: string, seatId: string) => carried.has(key(boxId, seatId)) && !spent.has(key(boxId, seatId)),
    put(boxId: string, seatId: string, paper: Paper) {
      carried.set(key(boxId, seatId), paper)
      save()
    },
    /** The code on the sheet of an absent member, for the item it is about. */
    sheet: (itemId: string, seatId: string) => sheets.get(key(itemId, seatId)),
    enclose(itemId: string, seatId: string, code: string) {
      sheets.set(key(itemId, seatId), code)
      save()
    },
    spend(boxId: string, seatId: string) {
      spent.add(key(boxId, seatId))
      save()
    },
  }
}
