import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import type { Actor } from '#platform/act.ts'
import type { Tx } from '#platform/db/database.ts'
import { Refusal } from '#platform/errors.ts'
import { filled, speak, type Language } from '#platform/language/messages.ts'
import { showMoment, showNumber } from '#platform/language/time.ts'
import { streamRows } from '#platform/spreadsheet/write.ts'
import type { AwayList } from './list.ts'
import { awayWords } from './messages.ts'

export type Written = { list: AwayList; file: string; rows: number; sha256: string }
export type Taker = { login: string; name: string; moment: Temporal.Instant }

/** Makes the folder, or finds it empty; says so in one sentence when neither can be. */
export async function openFolder(folder: string) {
  const inside = await mkdir(folder, { recursive: true })
    .then(() => readdir(folder))
    .catch((error: unknown) => cannotWrite(folder, error))
  if (inside.length) throw new Refusal(filled(awayWords.notEmpty, { folder }))
}

/** One list as a file of its own, row by row; `each` is called after every row. */
export async function writeList(
  tx: Tx,
  actor: Actor,
  { list, folder }: { list: AwayList; folder: string },
  each: () => void,
): Promise<Written> {
  const t = speak('vi')
  const file = `${list.name}.xlsx`
  let rows = 0
  async function* counted() {
    for await (const row of list.rows(tx, actor)) {
      rows++
      each()
      yield row
    }
  }
  const bytes = streamRows({
    name: t(list.is),
    head: list.columns.map(({ is }) => t(is)),
    rows: counted(),
    widths: list.columns.map(({ width }) => width ?? 18),
  })
  const hash = createHash('sha256')
  await pipeline(Readable.from(hashed(bytes, hash)), createWriteStream(join(folder, file), { flags: 'wx' }))
  return { list, file, rows, sha256: hash.digest('hex') }
}

async function* hashed(bytes: ReadableStream<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const part of bytes) {
    hash.update(part)
    yield part
  }
}

/** What lies in the folder, for people (README.txt) and for machines (manifest.json). Written last: without it the folder is not whole. */
export async function writeContents(folder: string, written: readonly Written[], taker: Taker) {
  const readme = [readmeIn('vi', written, taker), readmeIn('en', written, taker)].join('\n\n\n')
  await writeFile(join(folder, 'README.txt'), `\ufeff${readme}\n`, { flag: 'wx' })
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifestOf(written, taker), null, 2)}\n`, { flag: 'wx' })
}

export function manifestOf(written: readonly Written[], { login, name, moment }: Taker) {
  const files = written.map(({ list, file, rows, sha256 }) => ({
    file,
    is: list.is,
    rows,
    columns: list.columns.map(({ is }) => is),
    sha256,
  }))
  return { moment: moment.toString(), onBehalfOf: { login, name }, files }
}

function readmeIn(language: Language, written: readonly Written[], { login, name, moment }: Taker) {
  const t = speak(language)
  const lines = written.map(({ list, file, rows, sha256 }) =>
    t(awayWords.line, {
      file,
      is: t(list.is),
      rows: showNumber(rows, language),
      columns: list.columns.map(({ is }) => t(is)).join('; '),
      sha256,
    }),
  )
  return [t(awayWords.readme, { moment: showMoment(moment), name, login }), ...lines].join('\n\n')
}

/** Half an export is none: what was begun is taken away again. The folder was empty, so nothing else is in it. */
export async function undoAndSay(folder: string, lists: readonly AwayList[], error: unknown): Promise<never> {
  const files = [...lists.map(({ name }) => `${name}.xlsx`), 'README.txt', 'manifest.json']
  await Promise.all(files.map((file) => rm(join(folder, file), { force: true }).catch(() => undefined)))
  if (error instanceof Error && 'syscall' in error) return cannotWrite(folder, error)
  throw error
}

function cannotWrite(folder: string, error: unknown): never {
  const why = error instanceof Error && 'code' in error ? String(error.code) : ''
  throw new Refusal(filled(awayWords.cannotWrite, { folder, why }))
}
