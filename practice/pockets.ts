import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Paper } from '#app/council/device.ts'

const kept = z.object({
  papers: z.array(z.tuple([z.string(), z.object({ boxId: z.string(), token: z.string(), signature: z.string() })])),
  used: z.array(z.string()),
})

export const pocketsOf = (dataDir: string) => `${dataDir}/played-papers.json`

/**
 * What the played members carry: their papers, and which of them they have used. A real member's device keeps these
 * itself, so they are written down here too: the program may be started again in the middle of a session.
 */
export function openPockets(file: string) {
  const { papers, used } = existsSync(file) ? kept.parse(JSON.parse(readFileSync(file, 'utf8'))) : { papers: [], used: [] }
  const carried = new Map<string, Paper>(papers)
  const spent = new Set(used)
  const key = (boxId: string, seatId: string) => `${boxId} ${seatId}`
  const save = () => {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify({ papers: [...carried], used: [...spent] }), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return {
    paper: (boxId: string, seatId: string) => carried.get(key(boxId, seatId)),
    mayVote: (boxId: string, seatId: string) => carried.has(key(boxId, seatId)) && !spent.has(key(boxId, seatId)),
    put(boxId: string, seatId: string, paper: Paper) {
      carried.set(key(boxId, seatId), paper)
      save()
    },
    spend(boxId: string, seatId: string) {
      spent.add(key(boxId, seatId))
      save()
    },
  }
}
