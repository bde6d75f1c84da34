import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { Db, Tx } from './db/database.ts'

/** The key this installation signs with (Ed25519). Made at first use, kept in the database, moved with the archive. */
export type Signer = { publicPem: string; sign: (bytes: Uint8Array) => Uint8Array }

export async function installationSigner(db: Db | Tx, now: Temporal.Instant): Promise<Signer> {
  const { privatePem, publicPem } = (await readKey(db)) ?? (await makeKey(db, now))
  const key = createPrivateKey(privatePem)
  return { publicPem, sign: (bytes) => new Uint8Array(sign(null, bytes, key)) }
}

/** Whether the bytes were signed by the holder of this key. False for a key that is no key. */
export function isSignedBy(publicPem: string, bytes: Uint8Array, signature: Uint8Array) {
  try {
    return verify(null, bytes, createPublicKey(publicPem), signature)
  } catch {
    return false
  }
}

/** Eight groups of four signs, short enough to be read out over the phone: 128 bits of the key's SHA-256. */
export function fingerprint(publicPem: string) {
  const der = createPublicKey(publicPem).export({ type: 'spki', format: 'der' })
  const hash = createHash('sha256').update(der).digest('hex').slice(0, 32)
  return hash.match(/.{4}/g)?.join(' ') ?? hash
}

function readKey(db: Db | Tx) {
  return db.selectFrom('installationKey').select(['privatePem', 'publicPem']).executeTakeFirst()
}

async function makeKey(db: Db | Tx, now: Temporal.Instant) {
  const pair = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const made = { privatePem: pair.privateKey, publicPem: pair.publicKey, madeAt: now }
  await db
    .insertInto('installationKey')
    .values(made)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const kept = await readKey(db)
  if (!kept) throw new Error('the installation key was not kept')
  return kept
}
