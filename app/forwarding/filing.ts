import { draftAnew } from '#app/documents/index.ts'
import type { Act, Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import type { FileStore } from '#platform/files.ts'
import { printPdfOf } from '#platform/paper/pdf.ts'
import { referTo, store, type Upload } from '#platform/uploads.ts'
import { factsOf } from './case-facts.ts'
import { attachPart } from './commands.ts'
import { packagePapers, submissionDraft, type PackagePaper } from './package-papers.ts'
import { findPackage, listCases, listParts, lockPackage } from './queries.ts'
import { checkOpenForChange, isOptional, prepareForwarding, type ChecklistPaper } from './rules.ts'

type Ready = { partId: string; upload: Upload }

/**
 * The files that the program can write for places still empty on the checklist. Drawn before the deed begins: printing
 * takes a moment, and nothing else should wait for it.
 */
export async function printForChecklist(db: Db, files: FileStore, actor: Actor, id: string, now: Temporal.Instant): Promise<Ready[]> {
  const pack = await findPackage(db, actor, id)
  const [cases, parts] = await Promise.all([listCases(db, id), listParts(db, id)])
  const facts = await factsOf(
    db,
    cases.flatMap(({ nominationId }) => nominationId ?? []),
  )
  const empty = parts.filter(({ status, paper }) => status === 'missing' && paper !== 'other')
  const ready: Ready[] = []
  for (const { id: partId, paper } of empty) {
    const bytes =
      paper === 'submission' ? await signedSubmission(db, files, id) : isDrawn(paper) && (await drawn(db, paper, pack, facts, now))
    if (!bytes) continue
    const name = paper === 'submission' ? 'to-trinh.pdf' : `${names[isDrawn(paper) ? paper : 'summary-list']}-chua-ky.pdf`
    ready.push({ partId, upload: await store(files, { bytes, type: 'application/pdf', name }) })
  }
  return ready
}

const names: Record<PackagePaper, string> = {
  'summary-list': 'trich-ngang',
  'minutes-extract': 'trich-bien-ban',
  'achievement-reports': 'bao-cao-thanh-tich',
}

function isDrawn(paper: ChecklistPaper): paper is PackagePaper {
  return paper in packagePapers
}

async function drawn(
  db: Db,
  paper: PackagePaper,
  pack: Parameters<(typeof packagePapers)[PackagePaper]>[1],
  facts: Awaited<ReturnType<typeof factsOf>>,
  now: Temporal.Instant,
) {
  const papers = await packagePapers[paper](db, pack, facts, now)
  return papers.length > 0 ? printPdfOf(papers, now) : null
}

/** The submission goes into the package when it was signed and registered: its signed copy, else what was printed then. */
async function signedSubmission(db: Db, files: FileStore, packageId: string) {
  const document = await db
    .selectFrom('documents')
    .leftJoin('fileReferences', 'fileReferences.id', 'documents.signedReferenceId')
    .select(['fileReferences.sha256 as signed', 'pdfSha256'])
    .where('causeKind', '=', 'package')
    .where('causeId', '=', packageId)
    .where('kind', '=', 'TTr')
    .where('status', '=', 'issued')
    .orderBy('registeredAt', 'desc')
    .executeTakeFirst()
  const sha256 = document?.signed ?? document?.pdfSha256
  return sha256 ? files.read(sha256) : null
}

/** In one act: the submission is drafted (or written anew), and what could be printed takes its place on the checklist. */
export async function filePapers(act: Act, files: FileStore, id: string, ready: readonly Ready[]) {
  const pack = await lockPackage(act.tx, act.actor, id)
  act.authorise(prepareForwarding, null)
  checkOpenForChange(pack)
  const [cases, parts] = [await listCases(act.tx, id), await listParts(act.tx, id)]
  const facts = await factsOf(
    act.tx,
    cases.flatMap(({ nominationId }) => nominationId ?? []),
  )
  const enclosed = parts
    .filter(({ part, paper, status }) => paper !== 'submission' && status !== 'not needed' && (status === 'there' || !isOptional(part)))
    .map(({ part }) => part)
  const issued = await act.tx
    .selectFrom('documents')
    .select('id')
    .where((is) => is.and({ causeKind: 'package', causeId: id, kind: 'TTr', status: 'issued' }))
    .executeTakeFirst()
  if (!issued) await draftAnew(act, await submissionDraft(act.tx, pack, facts, enclosed, act.now))
  for (const { partId, upload } of ready) await attachPart(act, id, partId, await referTo(act, files, upload, { kind: 'package', id }))
  await act.record('package papers drafted', { kind: 'package', id }, { after: { filed: ready.length } })
}
