import type { Db } from '#platform/db/database.ts'
import type { FileStore } from '#platform/files.ts'
import { printDocx } from '#platform/paper/docx.ts'
import { printPdf } from '#platform/paper/pdf.ts'
import { keepOwn } from '#platform/uploads.ts'
import { readPaper } from './numbering.ts'

export const formats = {
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', column: 'wordSha256' },
  pdf: { type: 'application/pdf', column: 'pdfSha256' },
} as const
export type Format = keyof typeof formats

/** The worker's part after registration: both files are printed once and kept by their content. May run twice. */
export async function printRegistered({ db, files }: { db: Db; files: FileStore }, { id }: { id: string }) {
  const document = await db
    .selectFrom('documents')
    .select(['id', 'content', 'registeredAt', 'wordSha256', 'pdfSha256'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!document?.registeredAt || (document.wordSha256 && document.pdfSha256)) return
  const kept = {
    wordSha256: await keepOwn(db, files, await printDocx(readPaper(document.content)), formats.docx.type, document.registeredAt),
    pdfSha256: await keepOwn(
      db,
      files,
      await printPdf(readPaper(document.content), document.registeredAt),
      formats.pdf.type,
      document.registeredAt,
    ),
  }
  await db.updateTable('documents').set(kept).where('id', '=', id).where('pdfSha256', 'is', null).execute()
}

type Printable = {
  content: string
  wordSha256: string | null
  pdfSha256: string | null
  registeredAt: Temporal.Instant | null
  changedAt: Temporal.Instant
}

/** A registered paper as it was kept; a draft as it stands now. */
export function fileOf(files: FileStore, document: Printable, format: Format): Promise<Uint8Array> {
  const sha256 = document[formats[format].column]
  if (sha256) return files.read(sha256)
  return format === 'docx'
    ? printDocx(readPaper(document.content))
    : printPdf(readPaper(document.content), document.registeredAt ?? document.changedAt)
}
