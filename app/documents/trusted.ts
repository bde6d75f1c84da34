import { createHash, randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { AuthorityCertificate } from '#platform/pdf-signatures/certificates.ts'
import { setTrusted } from './rules.ts'
import { signatureMessages } from './signature-messages.ts'

export const signatureJob = 'check digital signatures'

/** Says that these authorities are trusted; all signed copies are looked at again. */
export async function installTrusted(act: Act, certificates: readonly AuthorityCertificate[]) {
  act.authorise(setTrusted, null)
  const rows = certificates.map(({ der, ...rest }) => ({
    ...rest,
    id: randomUUIDv7(),
    der: Buffer.from(der),
    installedBy: act.actor.id,
    installedAt: act.now,
  }))
  const written = await act.tx
    .insertInto('trustedCertificates')
    .values(rows)
    .onConflict((same) => same.column('fingerprint').where('removedAt', 'is', null).doNothing())
    .returning(['id', 'subject', 'fingerprint', 'isRoot'])
    .execute()
  if (written.length === 0) throw new Refusal(signatureMessages.installedBefore)
  await act.recordMany(
    'authority trusted',
    written.map(({ id, ...after }) => ({ record: { kind: 'trusted certificate', id }, change: { after } })),
  )
  await act.later(signatureJob, {})
}

/** Trust ends; what was said with it is looked at again. */
export async function removeTrusted(act: Act, id: string) {
  const row = await act.tx
    .selectFrom('trustedCertificates')
    .select(['subject', 'fingerprint', 'removedAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound(`trusted certificate ${id}`)
  act.authorise(setTrusted, null)
  if (row.removedAt) throw new Refusal(signatureMessages.removedBefore)
  const { subject, fingerprint } = row
  await act.tx.updateTable('trustedCertificates').set({ removedBy: act.actor.id, removedAt: act.now }).where('id', '=', id).execute()
  await act.record('authority trusted no more', { kind: 'trusted certificate', id }, { before: { subject, fingerprint } })
  await act.later(signatureJob, {})
}

export type TrustedRow = Awaited<ReturnType<typeof listTrusted>>[number]

export function listTrusted(db: Db) {
  return db
    .selectFrom('trustedCertificates as one')
    .innerJoin('users', 'users.id', 'one.installedBy')
    .select(['one.id', 'fingerprint', 'subject', 'organisation', 'issuer', 'validFrom', 'validTo', 'isRoot', 'installedAt'])
    .select('users.name as byName')
    .where('removedAt', 'is', null)
    .orderBy('isRoot', 'desc')
    .orderBy('subject')
    .orderBy('one.id')
    .execute()
}

/** What is trusted now, and a mark that changes with it. */
export async function trustNow(db: Db | Tx) {
  const rows = await db
    .selectFrom('trustedCertificates')
    .select(['der', 'fingerprint', 'isRoot'])
    .where('removedAt', 'is', null)
    .orderBy('fingerprint')
    .execute()
  const ders = (isRoot: boolean) => rows.filter((row) => row.isRoot === isRoot).map(({ der }) => Uint8Array.from(der))
  const hash = createHash('sha256')
    .update(rows.map(({ fingerprint }) => fingerprint).join(' '))
    .digest('hex')
  return { roots: ders(true), between: ders(false), hash }
}
