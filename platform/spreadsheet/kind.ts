import { Refusal } from '../errors.ts'
import { filled } from '../language/messages.ts'
import { messages } from './messages.ts'
import { limits } from './sheet.ts'
import { checkUnpacked, entriesOf } from './zip.ts'

export type FileKind = 'xlsx' | 'big xlsx' | 'xls' | 'csv'

const compound = [0xd0, 0xcf, 0x11, 0xe0]
/** Above this the sheet is read row by row, so that a list of 100,000 people does not lie in memory twice. */
const bigUnpacked = 25_000_000

/** What a file really is, from its bytes and never from its name; refuses what would not be a list. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.byteLength === 0) throw new Refusal(messages.empty)
  if (bytes.byteLength > limits.megabytes * 1_000_000) throw new Refusal(filled(messages.tooBig, { most: limits.megabytes }))
  if (compound.every((byte, at) => bytes[at] === byte)) return 'xls'
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return kindOfZip(bytes)
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'csv'
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 2000)).replaceAll('\0', '')
  if (/^\W*<(!doctype|html|table|meta|head|body|script|\?xml)/i.test(beginning)) throw new Refusal(messages.html)
  // oxlint-disable-next-line no-control-regex -- letters no text holds
  if (/[\u0001-\u0008\u000e-\u001a]/.test(beginning)) throw new Refusal(messages.notASheet)
  return 'csv'
}

function kindOfZip(bytes: Uint8Array): FileKind {
  const entries = entriesOf(bytes)
  if (!entries?.some((entry) => entry.name === 'xl/workbook.xml')) throw new Refusal(messages.notASheet)
  const unpacked = checkUnpacked(entries)
  return unpacked > bigUnpacked ? 'big xlsx' : 'xlsx'
}
