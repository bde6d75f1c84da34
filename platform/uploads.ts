import { randomUUIDv7 } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import type { Act } from './act.ts'
import type { Db, Tx } from './db/database.ts'
import type { FileStore } from './files.ts'
import { filled, type Sentence } from './language/messages.ts'
import type { Context } from './web/context.ts'

/** What came in from outside, cleaned and stored, before anything refers to it. */
export type Upload = { sha256: string; size: number; type: string; name: string; bytes: Uint8Array }

export const uploadLimit = 20 * 1024 * 1024

const say = {
  tooBig: { vi: 'Tệp lớn quá 20 MB. Xin gửi tệp nhỏ hơn.', en: 'The file is over 20 MB. Please send a smaller one.' },
  empty: { vi: 'Tệp trống, hoặc chưa chọn tệp.', en: 'The file is empty, or none was chosen.' },
  unknown: {
    vi: 'Tệp “{name}” không phải ảnh (JPEG, PNG, WebP), PDF, Word, Excel, MP3 hay M4A như tên gọi. Xin lưu lại đúng loại rồi gửi.',
    en: 'The file “{name}” is not the picture (JPEG, PNG, WebP), PDF, Word, Excel, MP3 or M4A it should be. Please save it as one and send it again.',
  },
  broken: { vi: 'Không mở được ảnh “{name}”. Ảnh có thể bị hỏng.', en: 'The picture “{name}” cannot be opened. It may be damaged.' },
} satisfies Record<string, Sentence>

const pictures = new Set(['image/jpeg', 'image/png', 'image/webp'])
const others = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
])

/** A refused file is an ordinary result: the form is shown again with the sentence beside its field. */
export type Taken = { upload: Upload; problem: null } | { upload: null; problem: Sentence }

/**
 * Takes a file from outside: its type is read from its bytes, never from its name; a picture is drawn anew (upright,
 * without place, camera or hidden content); anything not on the short list is refused with a sentence.
 */
export async function takeUpload(files: FileStore, file: FormDataEntryValue | null): Promise<Taken> {
  const { clean, problem } = await cleanUpload(file)
  return clean ? { upload: await store(files, clean), problem: null } : { upload: null, problem }
}

export type Clean = { bytes: Uint8Array; type: string; name: string }

/** The same, for what is cut smaller first: nothing is stored yet. */
export async function cleanUpload(
  file: FormDataEntryValue | null,
): Promise<{ clean: Clean; problem: null } | { clean: null; problem: Sentence }> {
  const no = (problem: Sentence) => ({ clean: null, problem })
  if (!(file instanceof File) || file.size === 0) return no(say.empty)
  if (file.size > uploadLimit) return no(say.tooBig)
  const sent = new Uint8Array(await file.arrayBuffer())
  const found = await fileTypeFromBuffer(sent)
  if (!found || !(pictures.has(found.mime) || others.has(found.mime))) return no(filled(say.unknown, { name: file.name }))
  if (!pictures.has(found.mime)) return { clean: { bytes: sent, type: found.mime, name: nameOf(file.name, found.ext) }, problem: null }
  const drawn = await redraw(sent)
  if (!drawn) return no(filled(say.broken, { name: file.name }))
  return { clean: { bytes: drawn, type: 'image/jpeg', name: nameOf(file.name, 'jpg') }, problem: null }
}

export async function store(files: FileStore, clean: Clean): Promise<Upload> {
  return { ...clean, ...(await files.put(clean.bytes)) }
}

/** The name as people see it: no path, no control letters, the ending that the content has. */
function nameOf(sent: string, ending: string) {
  const stem = sent
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{C}/\\]+/gu, ' ')
    .trim()
  return `${stem.slice(0, 120) || 'tep'}.${ending}`
}

/** Upright, at most 2400 pixels, metadata gone; null when it cannot be opened. */
function redraw(bytes: Uint8Array): Promise<Uint8Array | null> {
  const picture = sharp(bytes, { limitInputPixels: 100_000_000, failOn: 'error' }).rotate()
  const drawn = picture.resize({ width: 2400, height: 2400, fit: 'inside', withoutEnlargement: true }).flatten({ background: '#ffffff' })
  return drawn
    .jpeg({ quality: 84, mozjpeg: true })
    .toBuffer()
    .catch(() => null)
}

/** Keeps a file of our own making by its content, outside any deed: a registered paper, printed once. */
export async function keepOwn(db: Db, files: FileStore, bytes: Uint8Array, type: string, storedAt: Temporal.Instant) {
  const { sha256, size } = await files.put(bytes)
  await db
    .insertInto('files')
    .values({ sha256, size, type, storedAt })
    .onConflict((same) => same.doNothing())
    .execute()
  return sha256
}

type Owner = { kind: string; id: string }

/** Lets a record refer to an upload. Rights hang on this reference. */
export async function referTo(act: Act, files: FileStore, upload: Upload, owner: Owner) {
  const id = await referToStored(act, upload, owner)
  // A clean-up may have removed the bytes between `put` and now; while the row is locked it cannot.
  if (!(await files.has(upload.sha256))) await files.put(upload.bytes)
  return id
}

type Stored = { sha256: string; size: number; type: string; name: string }

/** The same for bytes that the file store took in as a stream. */
export async function referToStored(act: Act, { sha256, size, type, name }: Stored, owner: Owner) {
  await act.tx
    .insertInto('files')
    .values({ sha256, size, type, storedAt: act.now })
    .onConflict((same) => same.column('sha256').doUpdateSet({ type }))
    .execute()
  const id = randomUUIDv7()
  const reference = { id, sha256, ownerKind: owner.kind, ownerId: owner.id, name, addedBy: act.actor.id, addedAt: act.now }
  await act.tx.insertInto('fileReferences').values(reference).execute()
  return id
}

export const forgetFiles = 'forget unreferenced files'

/** Takes a reference away; the bytes go after the commit, when nothing else refers to them. */
export async function dropReference(act: Act, id: string) {
  const gone = await act.tx.deleteFrom('fileReferences').where('id', '=', id).returning('sha256').executeTakeFirst()
  if (gone) await act.later(forgetFiles, { sha256: gone.sha256 })
}

/** The worker's part: really deletes what nothing refers to. */
export function forgetFile({ db, files }: { db: Db; files: FileStore }, { sha256 }: { sha256: string }) {
  return db.transaction().execute(async (tx) => {
    await tx.selectFrom('files').select('sha256').where('sha256', '=', sha256).forUpdate().executeTakeFirst()
    const used = await tx.selectFrom('fileReferences').select('id').where('sha256', '=', sha256).limit(1).executeTakeFirst()
    if (used) return
    await tx.deleteFrom('files').where('sha256', '=', sha256).execute()
    await files.remove(sha256)
  })
}

export function findReference(db: Db | Tx, id: string) {
  return db
    .selectFrom('fileReferences')
    .innerJoin('files', 'files.sha256', 'fileReferences.sha256')
    .select(['fileReferences.id', 'fileReferences.sha256', 'fileReferences.name', 'files.type', 'files.size'])
    .where('fileReferences.id', '=', id)
    .executeTakeFirst()
}

/** Sends a file somebody uploaded: to be saved, never shown or run in the place of our own pages. */
export async function sendUpload(c: Context, { sha256, name, type }: { sha256: string; name: string; type: string }) {
  const bytes = await c.var.program.files.read(sha256)
  return c.body(Uint8Array.from(bytes), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
  })
}
