import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto'
import { promisify } from 'node:util'
import { Busy } from './errors.ts'

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2)
const cost = { memory: 19_456, passes: 2, parallelism: 1 }

/** Each check takes 19 MB and some 30 ms on purpose: two at a time, a short queue, and then a plain "busy". */
const atOnce = 2
const mostWaiting = 60
let running = 0
const waiting: (() => void)[] = []

/** A secret as it is kept: argon2id with its own salt, in the usual one-line form. */
export async function hashPassword(secret: string) {
  const salt = randomBytes(16)
  const hash = await derived(secret, salt, cost)
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '')
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${text(salt)}$${text(hash)}`
}

/** Takes as long for an account without a password as for one with it, so that the time tells nothing. */
export async function isPassword(secret: string, kept: string | null) {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(kept ?? '')
  const [, memory, passes, parallelism, salt = '', hash = ''] = match ?? []
  const parameters = match ? { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) } : cost
  const expected = match ? Buffer.from(hash, 'base64') : randomBytes(32)
  const found = await derived(secret, match ? Buffer.from(salt, 'base64') : randomBytes(16), parameters)
  return match !== null && found.length === expected.length && timingSafeEqual(found, expected)
}

async function derived(secret: string, salt: Buffer, { memory, passes, parallelism }: typeof cost) {
  await takeTurn()
  try {
    return await derive('argon2id', { message: secret.normalize('NFC'), nonce: salt, memory, passes, parallelism, tagLength: 32 })
  } finally {
    running--
    waiting.shift()?.()
  }
}

async function takeTurn() {
  if (running >= atOnce) {
    if (waiting.length >= mostWaiting) throw new Busy()
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  running++
}
