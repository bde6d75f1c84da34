import {
  constants,
  createPublicKey,
  createPrivateKey,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
  verify,
  type KeyObject,
} from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

/** The two private keys of a box: one signs papers blindly, one opens what was cast. They never enter the database. */
export type BoxKeys = { issuing: KeyObject; sealing: KeyObject }
export type PublicKeys = { issuingKey: string; sealingKey: string }

const generate = promisify(generateKeyPair)
const stored = z.object({ issuing: z.string(), sealing: z.string() })

const folderOf = (dataDir: string) => join(dataDir, 'boxes')
const fileOf = (dataDir: string, boxId: string) => join(folderOf(dataDir), `${boxId}.key`)

/** Makes the keys of a box and puts the private ones in its file, flushed to the disk, before the box exists. */
export async function makeBoxKeys(dataDir: string, boxId: string): Promise<PublicKeys> {
  const issuing = await generate('rsa', { modulusLength: 2048, publicExponent: 65_537 })
  const sealing = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  const text = JSON.stringify({
    issuing: issuing.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    sealing: Buffer.from(await crypto.subtle.exportKey('pkcs8', sealing.privateKey)).toString('base64'),
  })
  await writePrivate(dataDir, boxId, text)
  return {
    issuingKey: issuing.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    sealingKey: Buffer.from(await crypto.subtle.exportKey('raw', sealing.publicKey)).toString('base64'),
  }
}

async function writePrivate(dataDir: string, boxId: string, text: string) {
  await mkdir(folderOf(dataDir), { recursive: true, mode: 0o700 })
  const place = fileOf(dataDir, boxId)
  const file = await open(`${place}.part`, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${place}.part`, place)
}

/** Null when the file is gone: then the box can only be voided and the vote repeated. */
export async function readBoxKeys(dataDir: string, boxId: string): Promise<BoxKeys | null> {
  const text = await readFile(fileOf(dataDir, boxId), 'utf8').catch(() => null)
  if (text === null) return null
  const { issuing, sealing } = stored.parse(JSON.parse(text))
  const read = (der: string) => createPrivateKey({ key: Buffer.from(der, 'base64'), format: 'der', type: 'pkcs8' })
  return { issuing: read(issuing), sealing: read(sealing) }
}

/** Overwrites the file once, then removes it. Nothing stored can open the ballots after this. */
export async function destroyBoxKeys(dataDir: string, boxId: string) {
  const place = fileOf(dataDir, boxId)
  const size = await stat(place).then(
    (found) => found.size,
    () => 0,
  )
  if (size > 0) {
    const file = await open(place, 'r+')
    try {
      await file.write(Buffer.alloc(size))
      await file.sync()
    } finally {
      await file.close()
    }
  }
  await rm(place, { force: true })
}

/** Boxes that still have a key file: start-up removes those of boxes that are closed, void or were never recorded. */
export async function listBoxKeys(dataDir: string) {
  const names = await readdir(folderOf(dataDir)).catch(() => [])
  return names.filter((name) => /\.key(\.part)?$/.test(name)).map((name) => name.replace(/\.key(\.part)?$/, ''))
}

/**
 * RFC 9474 on the server: the raw RSA operation on a blinded value, checked against a fault before it leaves.
 * The same blinded value always gives the same signature, so asking again after a broken line is harmless.
 */
export function signBlindly(issuing: KeyObject, blinded: Uint8Array): Uint8Array | null {
  try {
    const signature = privateDecrypt({ key: issuing, padding: constants.RSA_NO_PADDING }, blinded)
    const again = publicEncrypt({ key: createPublicKey(issuing), padding: constants.RSA_NO_PADDING }, signature)
    return again.equals(blinded) ? signature : null
  } catch {
    return null
  }
}

const publicKeys = new Map<string, KeyObject>()

/** Whether this box's issuing key signed the token. */
export function isSigned(issuingKey: string, token: Uint8Array, signature: Uint8Array) {
  let key = publicKeys.get(issuingKey)
  if (!key) {
    key = createPublicKey({ key: Buffer.from(issuingKey, 'base64'), format: 'der', type: 'spki' })
    if (publicKeys.size > 500) publicKeys.clear()
    publicKeys.set(issuingKey, key)
  }
  return verify('sha384', token, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }, signature)
}
