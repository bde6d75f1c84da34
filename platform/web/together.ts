import type { T } from '../language/messages.ts'
import { messages as say } from '../ui/messages.ts'
import type { Clash, Form, Standing } from '../ui/typed.ts'
import { z } from 'zod'
import { collectForm, isField } from './form.ts'
import { baseOf, readJson, threeWay } from './three-way.ts'

/** Lines of a form whose cells arrive as lists side by side; the first column names the line. */
type Rows = { name: string; columns: readonly string[] }
type Fields = Record<string, string>

export type Kept = {
  /** The record as it stands now, in the fields of its form. */
  saved: Form
  version: number
  rows?: Rows
  /** Who saved it last: asked only when two people met. */
  by: () => Promise<string | null>
  /** What a value that is an id is called, for the person who has to pick. */
  shown?: (name: string, value: string) => Promise<string | null>
}

export const savedTogether = say.savedTogether

export type Met = { clash: null; body: FormData; together: boolean } | { clash: Clash; form: Form }

/** What a form that changes a record carries, so that it can be told later what its writer began from. */
export function standingOf({ saved, version, rows }: Pick<Kept, 'saved' | 'version' | 'rows'>, clash: Clash | null = null): Standing {
  return { version, was: JSON.stringify(flatten(saved, rows)), clash }
}

/**
 * Two officers, one record: what only one of them changed is taken, and a person picks where both wrote different
 * things. `body` is then what is to be read in place of what was sent.
 */
export async function meet(body: FormData, kept: Kept, t: T): Promise<Met> {
  const saved = flatten(kept.saved, kept.rows)
  const sent = sentFields(body, saved, kept.rows)
  const left = unpicked(body)
  if (left) return { clash: left, form: without(sent, left, t, kept.rows) }
  if (Number(body.get('version')) === kept.version) return { clash: null, body: unfold(body, sent, kept.rows), together: false }
  const base = baseOf(body) ?? {}
  const lists = Object.keys(saved).filter((name) => name.endsWith('[]'))
  const names = new Set([...Object.keys(saved), ...Object.keys(sent), ...Object.keys(base)].filter((name) => !name.endsWith('[]')))
  const only = (fields: Fields) => Object.fromEntries([...names].map((name) => [name, fields[name] ?? '']))
  const { clashes, merged } = threeWay(only(base), only(sent), only(saved))
  for (const name of lists) merged[name] = bothSets(base[name], sent[name], saved[name])
  if (!clashes.length) return { clash: null, body: unfold(body, merged, kept.rows), together: true }
  const clash = await clashOf(clashes, { sent, saved }, kept)
  return { clash, form: without(merged, clash, t, kept.rows) }
}

async function clashOf(names: readonly string[], { sent, saved }: { sent: Fields; saved: Fields }, { by, shown }: Kept): Promise<Clash> {
  const fields: Clash['fields'] = {}
  for (const name of names) {
    const [mine, theirs] = [sent[name] ?? '', saved[name] ?? '']
    const called = async (value: string) => (shown && value ? await shown(name, value) : null) ?? undefined
    fields[name] = { mine, theirs, mineShown: await called(mine), theirsShown: await called(theirs) }
  }
  return { who: (await by()) ?? '', fields }
}

/** A page that asked to pick comes back with something unpicked: it is asked again, never guessed. */
function unpicked(body: FormData): Clash | null {
  const text = body.get('_clash')
  if (typeof text !== 'string' || text.length > 200_000) return null
  const { data: clash } = asked.safeParse(readJson(text))
  return !clash || Object.keys(clash.fields).every((name) => body.has(name)) ? null : clash
}

const asked = z.object({
  who: z.string(),
  fields: z.record(
    z.string(),
    z.object({ mine: z.string(), theirs: z.string(), mineShown: z.string().optional(), theirsShown: z.string().optional() }),
  ),
})

/** The fields that agree, ready to be shown; those that clash have a sentence instead of a value. */
function without(fields: Fields, clash: Clash, t: T, rows?: Rows): Form {
  const agreed = Object.fromEntries(Object.entries(fields).filter(([name]) => !(name in clash.fields)))
  const body = unfold(new FormData(), agreed, rows)
  const form = collectForm(body)
  for (const name of Object.keys(clash.fields)) form.problems[name] = t(say.pickOne)
  return form
}

const tidy = (text: string) => text.normalize('NFC').replaceAll('\r\n', '\n').trim()

/** One line of text a field: a list as JSON under `name[]`, each line of a table as JSON under `lines.A`. */
function flatten({ values, lists }: Form, rows?: Rows): Fields {
  const fields: Fields = {}
  for (const [name, value] of Object.entries(values)) fields[name] = tidy(value)
  for (const [name, list] of Object.entries(lists))
    if (!rows?.columns.includes(name)) fields[`${name}[]`] = JSON.stringify([...list].sort((a, b) => a.localeCompare(b)))
  if (rows) Object.assign(fields, lines(lists, rows))
  return fields
}

function lines(lists: Form['lists'], { name, columns }: Rows): Fields {
  const count = Math.max(0, ...columns.map((column) => lists[column]?.length ?? 0))
  const all = Array.from({ length: count }, (_, at) => columns.map((column) => tidy(lists[column]?.[at] ?? '')))
  const written = all.filter((cells) => cells.some(Boolean))
  return Object.fromEntries(written.map((cells, at) => [`${name}.${cells[0] || `+${at + 1}`}`, JSON.stringify(cells)]))
}

function sentFields(body: FormData, saved: Fields, rows?: Rows): Fields {
  const form: Form = { values: {}, lists: {}, problems: {} }
  const picked: Fields = {}
  for (const [name, value] of body) {
    if (typeof value !== 'string' || !isField(name)) continue
    if (rows && name.startsWith(`${rows.name}.`)) picked[name] = value
    else if (name.endsWith('[]')) (form.lists[name.slice(0, -2)] ??= []).push(value)
    else if (name in saved) form.values[name] = value
  }
  for (const name of Object.keys(saved)) if (!name.endsWith('[]') && !name.includes('.')) form.values[name] ??= ''
  for (const name of Object.keys(saved)) if (name.endsWith('[]')) form.lists[name.slice(0, -2)] ??= []
  return { ...flatten(form, rows), ...picked }
}

/** The body as a form without a second writer would have sent it. Lines stand in the order in which they were known. */
function unfold(sent: FormData, fields: Fields, rows?: Rows) {
  const body = new FormData()
  const ours = (name: string) => name in fields || (name.endsWith('[]') && rows?.columns.includes(name.slice(0, -2)))
  for (const [name, value] of sent) if (!ours(name) && !(rows && name.startsWith(`${rows.name}.`))) body.append(name, value)
  for (const [name, value] of Object.entries(fields)) {
    if (rows && name.startsWith(`${rows.name}.`)) appendLine(body, rows, value)
    else if (name.endsWith('[]')) for (const one of listOf(value)) body.append(name, one)
    else body.set(name, value)
  }
  return body
}

function appendLine(body: FormData, { columns }: Rows, cells: string) {
  if (cells) for (const [at, cell] of listOf(cells).entries()) body.append(`${columns[at]}[]`, cell)
}

function listOf(json = ''): string[] {
  const read = readJson(json)
  return Array.isArray(read) ? read.map(String) : []
}

/** Sets never clash: what either of two people added is in, what either took away is out. */
function bothSets(base?: string, mine?: string, theirs?: string) {
  const [was, my, their] = [new Set(listOf(base)), new Set(listOf(mine)), new Set(listOf(theirs))]
  const all = new Set([...was, ...my, ...their])
  return JSON.stringify([...all].filter((one) => (was.has(one) ? my.has(one) && their.has(one) : my.has(one) || their.has(one))))
}
