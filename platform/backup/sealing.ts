import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { Refusal } from '../errors.ts'
import { byteReader } from './bytes.ts'
import { messages } from './messages.ts'

const magic = Buffer.from('GUONGSANG BACKUP 1\n')
const blockSize = 64 * 1024
const tagSize = 16
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }

type Chunks = AsyncIterable<Uint8Array>

/**
 * An encrypted stream: key from the passphrase by scrypt, then blocks of AES-256-GCM. The nonce of a block holds its
 * place and whether it is the last, so blocks cannot be swapped, repeated or cut off unnoticed.
 */
export async function* seal(passphrase: string, source: Chunks): AsyncGenerator<Buffer> {
  const salt = randomBytes(32)
  const key = await keyFrom(passphrase, salt)
  const head = Buffer.concat([magic, salt])
  yield head
  let place = 0
  let waiting: Buffer | null = null
  for await (const block of blocks(source)) {
    if (waiting) yield sealBlock(key, head, place++, false, waiting)
    waiting = block
  }
  yield sealBlock(key, head, place, true, waiting ?? Buffer.alloc(0))
}

/** The plain stream again. Each block is checked before it is given out; a missing end is found. */
export async function* unseal(passphrase: string, source: Chunks): AsyncGenerator<Buffer> {
  const reader = byteReader(source)
  const head = await reader.take(magic.length + 32)
  if (!head?.subarray(0, magic.length).equals(magic)) throw new Refusal(messages.notAnArchive)
  const key = await keyFrom(passphrase, head.subarray(magic.length))
  for (let place = 0; ; place += 1) {
    const size = await reader.take(4)
    const block = size && (await reader.take(Math.min(size.readUInt32BE() & 0x7fffffff, blockSize) + tagSize))
    if (!size || !block) throw new Refusal(place === 0 ? messages.wrongPhrase : messages.damagedArchive)
    const last = (size.readUInt32BE() & 0x80000000) !== 0
    yield openBlock(key, head, place, last, block)
    if (last) break
  }
  if (await reader.take(1)) throw new Refusal(messages.damagedArchive)
}

function sealBlock(key: Buffer, head: Buffer, place: number, last: boolean, plain: Buffer) {
  const cipher = createCipheriv('aes-256-gcm', key, nonce(place, last)).setAAD(head)
  const size = Buffer.alloc(4)
  size.writeUInt32BE((plain.length | (last ? 0x80000000 : 0)) >>> 0)
  return Buffer.concat([size, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function openBlock(key: Buffer, head: Buffer, place: number, last: boolean, block: Buffer) {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(place, last)).setAAD(head)
  decipher.setAuthTag(block.subarray(block.length - tagSize))
  try {
    return Buffer.concat([decipher.update(block.subarray(0, block.length - tagSize)), decipher.final()])
  } catch {
    throw new Refusal(place === 0 ? messages.wrongPhrase : messages.damagedArchive)
  }
}

/** The key is used for one archive only (its salt is random), so a counter never repeats under it. */
function nonce(place: number, last: boolean) {
  const bytes = Buffer.alloc(12)
  bytes.writeUIntBE(place, 5, 6)
  bytes.writeUInt8(last ? 1 : 0, 11)
  return bytes
}

const derive = promisify<string, Buffer, number, typeof cost, Buffer>(scrypt)

function keyFrom(passphrase: string, salt: Buffer) {
  return derive(
    passphrase
      .normalize('NFC')
      .replace(/[\s-]+/g, '')
      .toLowerCase(),
    salt,
    32,
    cost,
  )
}

async function* blocks(source: Chunks): AsyncGenerator<Buffer> {
  const reader = byteReader(source)
  for (;;) {
    const block = await reader.takeUpTo(blockSize)
    if (block.length === 0) return
    yield block
  }
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Six groups of five signs that are not mistaken for one another on paper: more than 148 bits. */
export function newPassphrase() {
  const signs = Array.from(randomBytes(120))
    .filter((byte) => byte < 248)
    .slice(0, 30)
  const text = signs.map((byte) => letters[byte % letters.length]).join('')
  return text.match(/.{5}/g)?.join('-') ?? text
}
