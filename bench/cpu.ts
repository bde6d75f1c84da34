import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Db } from '#platform/db/database.ts'

/**
 * Seconds of processor used by this program and by PostgreSQL, from /proc: on a machine that others use too, they say more
 * than the clock. Linux only.
 */
export async function openMeter(db: Db, programPid = process.pid) {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
  const postmaster = parentOf(rows[0]?.pid ?? 0)
  const read = () => ({ program: usedBy(programPid, false), database: postmaster ? usedBy(postmaster, true) : 0 })
  let from = read()
  return {
    postmaster,
    /** Since the last time this was asked. */
    lap() {
      const now = read()
      const used = { program: now.program - from.program, database: now.database - from.database }
      from = now
      return used
    },
  }
}

function usedBy(pid: number, withChildren: boolean): number {
  const own = fieldsOf(pid)
  if (!own) return 0
  const ticks = Number(own[11]) + Number(own[12]) + (withChildren ? Number(own[13]) + Number(own[14]) : 0)
  if (!withChildren) return ticks / 100
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === pid)
  return ticks / 100 + children.reduce((sum, child) => sum + usedBy(Number(child), false), 0)
}

function parentOf(pid: number) {
  return Number(fieldsOf(pid)?.[1] ?? 0)
}

/** What stands behind the name in /proc/PID/stat: state, parent, …, ticks of itself (11, 12) and of its ended children (13, 14). */
function fieldsOf(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? null
  } catch {
    return null
  }
}

/** How busy the machine is with everybody's work, beside the figures. */
export const load = () => readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 2).join(' / ')
