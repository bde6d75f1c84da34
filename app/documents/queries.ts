import { sql } from 'kysely'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'
import { fold } from '#platform/language/fold.ts'
import { openTo } from '#app/closures/index.ts'
import type { DocumentStatus } from './rules.ts'

export type DocumentFilter = {
  q?: string | undefined
  kind?: string | undefined
  status?: string | undefined
  year?: number | null
  page?: number
  size?: number
}
export type DocumentRow = Awaited<ReturnType<typeof listDocuments>>['rows'][number]
export type DocumentDetails = Awaited<ReturnType<typeof findDocument>>

/**
 * A draft is seen by those who prepare and sign papers, unless it speaks of a case whose door is closed to them.
 * An issued decision or notice is seen by everyone inside the agency, as it is sent to everyone in it; any other paper
 * about a case stays behind that case's door.
 */
function visibleTo(db: Db | Tx, actor: Actor) {
  const prepares = (['office', 'council', 'leader', 'publicity'] as const).some((role) => actor.roles.has(role))
  const inside = actor.reach === 'all'
  return db
    .selectFrom('documents')
    .where((is) => is.or([is('documents.draftedBy', '=', actor.id), is.lit(inside)]))
    .where((is) => is.or([is('documents.status', '<>', 'draft'), is('documents.draftedBy', '=', actor.id), is.lit(prepares)]))
    .where((is) =>
      is.or([
        is.and([is('documents.status', '<>', 'draft'), is('documents.kind', 'in', ['QĐ', 'TB'])]),
        is.not(
          is.exists(
            is
              .selectFrom('documentNominations as named')
              .select('named.documentId')
              .whereRef('named.documentId', '=', 'documents.id')
              .where((one) => one.not(openTo(actor, 'nomination', 'named.nominationId'))),
          ),
        ),
      ]),
    )
}

/** One page of papers, the newest first, and how many there are. */
export async function listDocuments(db: Db | Tx, actor: Actor, filter: DocumentFilter) {
  const { page = 1, size = 50 } = filter
  const [rows, { total }] = await Promise.all([
    filtered(db, actor, filter)
      .select(['documents.id', 'kind', 'symbol', 'abstract', 'status', 'number', 'issuedOn', 'year', 'signer', 'changedAt'])
      .$narrowType<{ status: DocumentStatus }>()
      .orderBy(sql`documents.status = 'draft'`, 'desc')
      .orderBy('issuedOn', 'desc')
      .orderBy('number', 'desc')
      .orderBy('changedAt', 'desc')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    filtered(db, actor, filter)
      .select((of) => of.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ])
  return { rows, total }
}

function filtered(db: Db | Tx, actor: Actor, { q, kind, status, year }: DocumentFilter) {
  let found = visibleTo(db, actor)
  if (kind) found = found.where('documents.kind', '=', kind)
  if (status) found = found.where('documents.status', '=', status)
  if (year) found = found.where('documents.year', '=', year)
  if (!q) return found
  const words = `%${fold(q).replace(/[%_\\]/g, '\\$&')}%`
  return found.where((is) => is.or([is('documents.folded', 'like', words), is(sql<string>`documents.number::text`, '=', q.trim())]))
}

export function findDocument(db: Db | Tx, actor: Actor, id: string) {
  return visibleTo(db, actor)
    .innerJoin('users as drafter', 'drafter.id', 'documents.draftedBy')
    .leftJoin('users as registrar', 'registrar.id', 'documents.registeredBy')
    .leftJoin('takenNumbers as taken', 'taken.documentId', 'documents.id')
    .selectAll('documents')
    .select(['drafter.name as draftedByName', 'registrar.name as registeredByName', 'taken.cancelledBecause'])
    .where('documents.id', '=', id)
    .$narrowType<{ status: DocumentStatus }>()
    .executeTakeFirstOrThrow(() => new NotFound(`document ${id}`))
}

export function lockDocument(tx: Tx, actor: Actor, id: string) {
  return visibleTo(tx, actor)
    .selectAll('documents')
    .where('documents.id', '=', id)
    .forUpdate('documents')
    .$narrowType<{ status: DocumentStatus }>()
    .executeTakeFirstOrThrow(() => new NotFound(`document ${id}`))
}

/** Papers that came out of one record, the newest first, for that record's own page. */
export function listDocumentsOf(db: Db | Tx, actor: Actor, cause: { kind: string; id: string }) {
  return visibleTo(db, actor)
    .select(['documents.id', 'kind', 'symbol', 'abstract', 'status', 'number', 'issuedOn'])
    .$narrowType<{ status: DocumentStatus }>()
    .where('causeKind', '=', cause.kind)
    .where('causeId', '=', cause.id)
    .orderBy('changedAt', 'desc')
    .execute()
}

/** The cases a paper names, those whose doors are open: each leads back to its record. */
export function listCasesOf(db: Db | Tx, actor: Actor, documentId: string) {
  return db
    .selectFrom('documentNominations as named')
    .innerJoin('nominations', 'nominations.id', 'named.nominationId')
    .innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
    .select(['nominations.id', 'subjects.name'])
    .where('named.documentId', '=', documentId)
    .where(openTo(actor, 'nomination', 'nominations.id'))
    .orderBy('subjects.givenName')
    .orderBy('nominations.id')
    .execute()
}

/** The series of a body in a year; when nothing was set for the year, those of the last year it was set for begin anew. */
export function listSeries(db: Db | Tx, organisationId: string, year: number) {
  return db
    .selectFrom('numberSeries')
    .select(['id', 'name', 'kinds', 'source', 'last', 'basis', 'year', 'setAt'])
    .$narrowType<{ source: 'register' | 'clerical office' }>()
    .where('organisationId', '=', organisationId)
    .where('year', '=', year)
    .orderBy('name')
    .execute()
}

/** Every line of the register in a year: numbers in order, cancelled ones with their reason. */
export function listRegister(db: Db | Tx, actor: Actor, year: number) {
  return visibleTo(db, actor)
    .leftJoin('takenNumbers as taken', 'taken.documentId', 'documents.id')
    .innerJoin('users as drafter', 'drafter.id', 'documents.draftedBy')
    .select(['documents.number', 'symbol', 'issuedOn', 'kind', 'abstract', 'signer', 'recipients', 'copies', 'registeredAt'])
    .select(['taken.cancelledBecause', 'drafter.name as draftedByName'])
    .where('documents.year', '=', year)
    .where('documents.status', '<>', 'draft')
    .orderBy('issuedOn')
    .orderBy('documents.number')
    .execute()
}

export type Letterhead = Awaited<ReturnType<typeof letterheadOn>>

/** What stands in the head of the agency's papers on a day: names as they were that day. */
export async function letterheadOn(db: Db | Tx, day: Temporal.PlainDate) {
  const row = await db
    .selectFrom('agency')
    .innerJoin('organisationNames as name', 'name.organisationId', 'agency.organisationId')
    .select([
      'agency.organisationId',
      'agency.superiorName as superior',
      'agency.placeName as place',
      'agency.headTitle',
      'name.name as body',
      'name.abbreviation',
    ])
    .where('name.fromOn', '<=', day)
    .where((is) => is.or([is('name.toOn', 'is', null), is('name.toOn', '>=', day)]))
    .executeTakeFirstOrThrow(() => new NotFound('the agency has no name on this day'))
  return { ...row, superior: inSmallLetters(row.superior), abbreviation: row.abbreviation ?? initials(row.body) }
}

/** ỦY BAN NHÂN DÂN TỈNH MẪU, typed as it stands in a head, is Ủy ban nhân dân tỉnh Mẫu where a paper is sent to it. */
export function inSmallLetters(name: string) {
  const read = /^(ỦY BAN NHÂN DÂN|UBND) (TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU) (.+)$/u.exec(name.normalize('NFC').trim())
  const [, body = '', kind = '', place = ''] = read ?? []
  if (!read || place !== place.toLocaleUpperCase('vi')) return name
  const words = place.toLocaleLowerCase('vi').split(' ')
  const named = words.map((word) => (word[0] ?? '').toLocaleUpperCase('vi') + word.slice(1)).join(' ')
  return `${body === 'UBND' ? body : 'Ủy ban nhân dân'} ${kind.toLocaleLowerCase('vi')} ${named}`
}

function initials(name: string) {
  return name
    .split(/\s+/)
    .map((word) => word[0]?.toLocaleUpperCase('vi') ?? '')
    .join('')
}
