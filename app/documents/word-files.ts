import { randomUUIDv7 } from 'node:crypto'
import type { Act, Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { FileStore } from '#platform/files.ts'
import { printDocx } from '#platform/paper/docx.ts'
import { referTo, type Upload } from '#platform/uploads.ts'
import { compareTexts, textOfWord } from '#platform/word/compare.ts'
import { fillTemplate } from '#platform/word/template.ts'
import { readPaper } from './numbering.ts'
import { findDocument, lockDocument } from './queries.ts'
import { checkDraft, draftPapers, setTemplates } from './rules.ts'
import { templateData } from './template-fields.ts'
import { wordMessages } from './word-messages.ts'

type NewTemplate = { name: string; kind: string; tags: readonly string[] }

/** Keeps a template that was checked. The one with the same name for the same kind of paper is retired, not lost. */
export async function keepTemplate(act: Act, files: FileStore, { name, kind, tags }: NewTemplate, upload: Upload) {
  act.authorise(setTemplates, null)
  const id = randomUUIDv7()
  await act.tx
    .updateTable('wordTemplates')
    .set({ retiredAt: act.now })
    .where((old) => old.and({ name, kind, retiredAt: null }))
    .execute()
  const fileReferenceId = await referTo(act, files, upload, { kind: 'word template', id })
  await act.tx
    .insertInto('wordTemplates')
    .values({ id, name, kind, tags: [...tags], fileReferenceId, uploadedBy: act.actor.id, uploadedAt: act.now })
    .execute()
  await act.record('template kept', { kind: 'word template', id }, { after: { name, kind } })
  return id
}

export async function retireTemplate(act: Act, id: string) {
  const template = await act.tx.selectFrom('wordTemplates').select(['id', 'retiredAt']).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!template) throw new NotFound(`template ${id}`)
  act.authorise(setTemplates, null)
  if (template.retiredAt) throw new Refusal(wordMessages.retiredBefore)
  await act.tx.updateTable('wordTemplates').set({ retiredAt: act.now }).where('id', '=', id).execute()
  await act.record('template retired', { kind: 'word template', id })
}

export function listTemplates(db: Db, kind?: string) {
  return db
    .selectFrom('wordTemplates')
    .innerJoin('users', 'users.id', 'wordTemplates.uploadedBy')
    .select(['wordTemplates.id', 'wordTemplates.name', 'kind', 'tags', 'uploadedAt', 'users.name as byName', 'fileReferenceId'])
    .where('retiredAt', 'is', null)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('kind')
    .orderBy('wordTemplates.name')
    .execute()
}

/** A paper in the agency's own template. */
export async function printInTemplate(db: Db, files: FileStore, actor: Actor, documentId: string, templateId: string) {
  const document = await findDocument(db, actor, documentId)
  const template = (await listTemplates(db, document.kind)).find((one) => one.id === templateId)
  const file =
    template && (await db.selectFrom('fileReferences').select('sha256').where('id', '=', template.fileReferenceId).executeTakeFirst())
  if (!file) throw new NotFound(`template ${templateId}`)
  return fillTemplate(await files.read(file.sha256), templateData(readPaper(document.content), template.tags))
}

/** Takes in a draft that came back as Word with changes written in, and keeps both texts beside each other. */
export async function bringCorrected(act: Act, files: FileStore, documentId: string, upload: Upload) {
  const document = await lockDocument(act.tx, act.actor, documentId)
  act.authorise(draftPapers, null)
  checkDraft(document)
  const wordsBefore = await textOfWord(await printDocx(readPaper(document.content)))
  const wordsAfter = await textOfWord(upload.bytes)
  const id = randomUUIDv7()
  const fileReferenceId = await referTo(act, files, upload, { kind: 'document', id: documentId })
  await act.tx
    .insertInto('documentCorrections')
    .values({
      id,
      documentId,
      version: document.version,
      wordsBefore,
      wordsAfter,
      fileReferenceId,
      broughtBy: act.actor.id,
      broughtAt: act.now,
    })
    .execute()
  await act.record('corrected copy brought', { kind: 'document', id: documentId })
  return id
}

export async function listCorrections(db: Db, documentId: string) {
  const rows = await db
    .selectFrom('documentCorrections')
    .innerJoin('users', 'users.id', 'documentCorrections.broughtBy')
    .select(['documentCorrections.id', 'version', 'wordsBefore', 'wordsAfter', 'broughtAt', 'users.name as byName', 'fileReferenceId'])
    .where('documentId', '=', documentId)
    .orderBy('broughtAt', 'desc')
    .execute()
  return rows.map(({ wordsBefore, wordsAfter, ...row }) => ({ ...row, ...compareTexts(wordsBefore, wordsAfter) }))
}
