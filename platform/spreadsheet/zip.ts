import { inflateRawSync } from 'node:zlib'
import { Refusal } from '../errors.ts'
import { messages } from './messages.ts'
import { limits } from './sheet.ts'

type Entry = { name: string; method: number; packed: number; unpacked: number; at: number }

const most = limits.unpackedMegabytes * 1_000_000

/** The table of contents of a zip file, without opening anything; null when there is none. */
export function entriesOf(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.byteLength - 22
  while (end >= 0 && end > bytes.byteLength - 66_000 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return null
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + 46 > bytes.byteLength || view.getUint32(at, true) !== 0x02014b50) return null
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0))),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0)
  }
  return entries
}

/** Refuses a file that would swell, also one that lies about its size: nothing is opened beyond what it declares. */
export function checkUnpacked(entries: readonly Entry[]) {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  const lies = entries.some((entry) => entry.unpacked === 0 && entry.packed > 20)
  const zip64 = entries.some((entry) => entry.unpacked === 0xffffffff || entry.packed === 0xffffffff)
  if (unpacked > most || lies || zip64 || entries.length > 2000) throw new Refusal(messages.swells)
  return unpacked
}

/** Opens one entry, and no byte more than it declared. */
export function openEntry(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  return entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpacked, 1) })
}
