import { unzipSync, strFromU8 } from 'fflate'
import { Refusal } from '../errors.ts'
import { filled } from '../language/messages.ts'
import { messages } from './messages.ts'

const limitMegabytes = 20
const limitPacked = limitMegabytes * 1024 * 1024
const limitUnpacked = 10 * limitPacked

/**
 * Refuses what is no plain Word document before anything reads it: other kinds of file, packed bombs, macros, and
 * documents that fetch content from elsewhere when they are opened.
 */
export function checkWordFile(bytes: Uint8Array) {
  checkContainer(bytes)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refusal(messages.notWord)
  if (bytes.byteLength > limitPacked) throw tooLarge()
  const names: string[] = []
  let unpacked = 0
  const relations = readParts(bytes, ({ name, originalSize }) => {
    names.push(name)
    unpacked += originalSize
    if (unpacked > limitUnpacked) throw tooLarge()
    return name.endsWith('.rels')
  })
  if (!names.includes('word/document.xml')) throw new Refusal(messages.notWord)
  if (names.some((name) => name.toLowerCase().includes('vbaproject'))) throw new Refusal(messages.macros)
  for (const part of Object.values(relations)) checkRelations(strFromU8(part))
}

/** Old Word files and files with a password come in the same container. */
export function checkContainer(bytes: Uint8Array) {
  if (isOldContainer(bytes)) throw new Refusal(isLocked(bytes) ? messages.locked : messages.oldWord)
}

const isOldContainer = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 8)).toString('hex') === 'd0cf11e0a1b11ae1'
const isLocked = (bytes: Uint8Array) => Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))

function readParts(bytes: Uint8Array, filter: (part: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter })
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    throw new Refusal(messages.broken)
  }
}

/** A link that a reader clicks is harmless; a template or picture that Word loads by itself is not. */
function checkRelations(xml: string) {
  for (const [relation] of xml.matchAll(/<Relationship\b[^>]*>/g)) {
    if (!/TargetMode="External"/.test(relation) || /\/hyperlink"/.test(relation)) continue
    throw new Refusal(filled(messages.outside, { target: /Target="([^"]*)"/.exec(relation)?.[1] ?? '?' }))
  }
}

function tooLarge() {
  return new Refusal(filled(messages.tooLarge, { limit: limitMegabytes }))
}
