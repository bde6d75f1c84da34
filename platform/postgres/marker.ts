import { constants } from 'node:fs'
import { access, mkdir, readFile, readdir, rename, stat, statfs, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../errors.ts'
import { filled } from '../language/messages.ts'
import { messages } from './messages.ts'
import { accountName } from './accounts.ts'

const markerName = 'guong-sang.json'
const harmless = new Set(['lost+found', '.DS_Store', '.gitkeep', 'desktop.ini'])

const marker = z.object({
  product: z.literal('guong-sang'),
  format: z.literal(1),
  /** Set once the cluster was made: from then on a missing cluster is a loss, not a first start. */
  cluster: z.boolean(),
  socketFolder: z.string().nullable(),
  port: z.number().nullable().default(null),
})
export type Marker = z.infer<typeof marker>

/** Makes or recognises the data folder. Refuses a folder that is somebody else's, full, or holds other things. */
export async function claimFolder(dataDir: string): Promise<string> {
  const folder = resolve(dataDir)
  await makeFolder(folder)
  await checkOwner(folder)
  await checkWritable(folder)
  if ((await readMarker(folder)) === null) await makeMarker(folder)
  return folder
}

export async function readMarker(folder: string): Promise<Marker | null> {
  const text = await readFile(join(folder, markerName), 'utf8').catch(() => null)
  if (text === null) return null
  const read = marker.safeParse(parsed(text))
  if (!read.success) throw new Refusal(filled(messages.damaged, { folder, what: markerName }))
  return read.data
}

export async function writeMarker(folder: string, change: Partial<Marker>) {
  const known = (await readMarker(folder)) ?? { product: 'guong-sang', format: 1, cluster: false, socketFolder: null, port: null }
  const file = join(folder, markerName)
  await writeFile(`${file}.new`, `${JSON.stringify({ ...known, ...change }, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}

/** Free space is asked before writing: a PostgreSQL that fills its disk half-way is harder to help. */
export async function checkSpace(folder: string, wanted: number) {
  const disk = await statfs(folder)
  const free = Math.floor((disk.bavail * disk.bsize) / 1048576)
  if (free < wanted) throw new Refusal(filled(messages.diskFull, { folder, free, wanted }))
}

async function makeFolder(folder: string) {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'EEXIST' || code === 'ENOTDIR') throw new Refusal(filled(messages.notAFolder, { folder }))
    if (code === 'ENOSPC') await checkSpace(resolve(folder, '..'), 200)
    throw new Refusal(filled(messages.noPermission, { folder }))
  }
}

async function checkOwner(folder: string) {
  const owner = (await stat(folder)).uid
  const me = process.getuid?.()
  if (me === undefined || me === 0 || me === owner) return
  const writable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!writable) throw new Refusal(filled(messages.otherOwner, { folder, owner: await accountName(owner) }))
}

async function checkWritable(folder: string) {
  try {
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    await readdir(folder)
  } catch {
    throw new Refusal(filled(messages.noPermission, { folder }))
  }
}

async function makeMarker(folder: string) {
  const inside = (await readdir(folder)).filter((name) => !harmless.has(name) && !name.startsWith(markerName))
  if (inside.length > 0) throw new Refusal(filled(messages.foreignFolder, { folder }))
  await checkSpace(folder, 1)
  try {
    await writeMarker(folder, {})
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') await checkSpace(folder, 200)
    throw new Refusal(filled(messages.noPermission, { folder }))
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
