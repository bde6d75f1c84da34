import { createDecipheriv, createECDH, hkdfSync, type ECDH, type KeyObject } from 'node:crypto'
import { bound, decodeBallot, pointSize, sealedSize, type Ballot } from './ballot-bytes.ts'

/** The key that opens what devices sealed for this box, out of the key file. */
export function openingKey(sealing: KeyObject): ECDH {
  const { d = '' } = sealing.export({ format: 'jwk' })
  const own = createECDH('prime256v1')
  own.setPrivateKey(Buffer.from(d, 'base64url'))
  return own
}

/**
 * What `sealBallot` did on the device, undone: a session of 3,000 ballots is opened while the room waits, so this is
 * done without a turn of the loop for each. Null when the bytes were not sealed for this box and this token: a copied
 * ballot opens for nobody.
 */
export function unsealBallot(boxId: string, own: ECDH, tokenHash: Uint8Array, sealed: Uint8Array): Ballot | null {
  if (sealed.length !== sealedSize) return null
  const [point, body, tag] = [sealed.subarray(0, pointSize), sealed.subarray(pointSize, -tagSize), sealed.subarray(-tagSize)]
  try {
    const key = hkdfSync('sha256', own.computeSecret(point), point, `gs ballot ${boxId}`, 32)
    const opener = createDecipheriv('aes-256-gcm', new Uint8Array(key), new Uint8Array(12))
    opener.setAAD(bound(boxId, tokenHash)).setAuthTag(tag)
    return decodeBallot(Buffer.concat([opener.update(body), opener.final()]))
  } catch {
    return null
  }
}

const tagSize = 16
