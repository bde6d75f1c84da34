import { fold } from '#platform/language/fold.ts'
import { filled, type Sentence } from '#platform/language/messages.ts'
import { messages } from './messages.ts'
import type { ChangeRow, ListRow } from './read-list.ts'

/** From which day a file holds, and by what paper. */
export type Source = { fromOn: Temporal.PlainDate; document: string | null }

/** What is there today, by code. */
export type Standing = { placeId: string; nameId: string; kind: string; name: string; fromOn: Temporal.PlainDate }

export type ListPlan = {
  created: ListRow[]
  renamed: { row: ListRow; standing: Standing }[]
  respelled: { row: ListRow; standing: Standing }[]
  unchanged: number
  orphans: Sentence[]
  /** Codes that are here and not in the file. */
  missing: string[]
}

/** What the official list changes: joined by code; another spelling of the same name is no new name. */
export function planList(rows: readonly ListRow[], standing: ReadonlyMap<string, Standing>, provinces: ReadonlySet<string>): ListPlan {
  const plan: ListPlan = { created: [], renamed: [], respelled: [], unchanged: 0, orphans: [], missing: [] }
  const seen = new Set<string>()
  for (const row of rows) {
    const there = standing.get(row.code)
    if (!provinces.has(row.provinceCode)) plan.orphans.push(filled(messages.orphanProvince, { row: row.at, name: row.provinceCode }))
    else if (seen.has(row.code)) continue
    else if (!there) plan.created.push(row)
    else if (fold(there.name) !== fold(row.name) || there.kind !== row.kind) plan.renamed.push({ row, standing: there })
    else if (there.name !== row.name) plan.respelled.push({ row, standing: there })
    else plan.unchanged++
    seen.add(row.code)
  }
  plan.missing = [...standing.keys()].filter((code) => !seen.has(code))
  return plan
}

type OldPlace = { key: string; code: string; kind: string; name: string; district: string; province: string }
export type ChangesPlan = {
  /** Former communes, each once. */
  created: OldPlace[]
  joined: { oldKey: string; newId: string; divided: boolean }[]
  unchanged: number
  orphans: Sentence[]
  missing: string[]
}

export const oldKey = (code: string, name: string) => `${code}|${fold(name)}`

type Known = {
  standing: ReadonlyMap<string, Standing>
  former: ReadonlySet<string>
  joined: ReadonlySet<string>
  provinces: ReadonlySet<string>
}

/** What the table of changes adds: former communes and where each of them went. A target that is not listed is said. */
export function planChanges(rows: readonly ChangeRow[], { standing, former, joined, provinces }: Known): ChangesPlan {
  const plan: ChangesPlan = { created: [], joined: [], unchanged: 0, orphans: [], missing: [] }
  const made = new Set(former)
  const targets = new Set<string>()
  for (const row of rows) {
    const target = standing.get(row.newCode)
    const key = oldKey(row.code, row.name)
    if (!provinces.has(fold(row.province))) plan.orphans.push(filled(messages.orphanProvince, { row: row.at, name: row.province }))
    else if (!target) plan.orphans.push(filled(messages.orphanCode, { row: row.at, code: row.newCode }))
    if (!provinces.has(fold(row.province))) continue
    if (!made.has(key)) plan.created.push({ key, ...row })
    made.add(key)
    if (!target) continue
    targets.add(row.newCode)
    if (joined.has(`${key}>${target.placeId}`)) plan.unchanged++
    else plan.joined.push({ oldKey: key, newId: target.placeId, divided: row.divided })
  }
  plan.missing = [...standing.keys()].filter((code) => !targets.has(code))
  return plan
}
