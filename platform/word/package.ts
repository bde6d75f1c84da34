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
  const texts = readParts(bytes, ({ name, originalSize }) => {
    names.push(name)
    unpacked += originalSize
    if (unpacked > limitUnpacked) throw tooLarge()
    return /\.rels$|^\[content_types\]\.xml$|^word\/[^/]*\.xml$/i.test(name)
  })
  if (!names.includes('word/document.xml')) throw new Refusal(messages.notWord)
  if (names.some((name) => name.toLowerCase().includes('vbaproject'))) throw new Refusal(messages.macros)
  for (const [name, part] of Object.entries(texts)) {
    const xml = xmlOf(part)
    if (/\.rels$/i.test(name)) checkRelations(xml)
    else if (/^word\//i.test(name)) checkFields(xml)
    else if (/macroEnabled|vbaProject|activeX/i.test(xml)) throw new Refusal(messages.macros)
  }
}

/** Word reads other alphabets of bytes too; what we cannot read we let nobody open. */
function xmlOf(part: Uint8Array) {
  const xml = strFromU8(part)
  if (xml.includes('\0') || /^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8)/i.test(xml.replace(/^\ufeff/, '')))
    throw new Refusal(messages.broken)
  return xml
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

const relation = /<(?:[\w.-]+:)?Relationship\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/g

/** A link that a reader clicks is harmless; a template, picture or page that Word loads by itself is not. */
function checkRelations(xml: string) {
  for (const [, attributes = ''] of xml.matchAll(relation)) {
    const said = new Map(
      [...attributes.matchAll(/([\w:]+)\s*=\s*("[^"]*"|'[^']*')/g)].map(([, name, value = '']) => [name, value.slice(1, -1)]),
    )
    const type = said.get('Type') ?? ''
    if (/vbaProject|macro/i.test(type)) throw new Refusal(messages.macros)
    const inside = (said.get('TargetMode') ?? 'Internal') === 'Internal' && !/&|\/aFChunk$/i.test(type)
    if (!inside && !type.endsWith('/hyperlink')) throw new Refusal(filled(messages.outside, { target: said.get('Target') ?? '?' }))
  }
}

/** Fields that fetch or start something when Word brings them up to date. */
function checkFields(xml: string) {
  const written = [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)</g)].map(([, text = '']) => text).join('')
  const simple = [...xml.matchAll(/\bw:instr\s*=\s*("[^"]*"|'[^']*')/g)].map(([, text = '']) => text.slice(1, -1)).join(' ')
  const [, field = ''] = /(?:^|[^\w])((?:DDEAUTO|DDE|INCLUDEPICTURE|INCLUDETEXT|LINK|IMPORT)\b.{0,80})/i.exec(`${written} ${simple}`) ?? []
  if (field) throw new Refusal(filled(messages.outside, { target: field }))
}

function tooLarge() {
  return new Refusal(filled(messages.tooLarge, { limit: limitMegabytes }))
}
