import { basename } from 'node:path'
import { Refusal } from '#platform/errors.ts'
import type { Sentence } from '#platform/language/messages.ts'
import { kindOf } from '#platform/spreadsheet/kind.ts'
import type { Context } from '#platform/web/context.ts'
import { bringList, type NewList } from './commands.ts'

type Brought = Pick<NewList, 'fileName' | 'type' | 'purpose' | 'roundId' | 'awardCode'> & { bytes: Uint8Array }

/** Keeps a file that was sent and has it read; one that is no list is not kept, and the sentence says what it is. */
export async function bringFile(c: Context, { bytes, ...said }: Brought): Promise<{ id: string } | { problem: Sentence }> {
  const refusal = refusalOf(bytes)
  if (refusal) return { problem: refusal.sentence }
  const stored = await c.var.program.files.put(bytes)
  const type = said.type || 'application/octet-stream'
  return { id: await c.var.perform((act) => bringList(act, { ...said, ...stored, type, fileName: tidy(said.fileName) })) }
}

function tidy(name: string) {
  return basename(name.normalize('NFC').replaceAll('\\', '/')).replace(/\p{C}/gu, '').slice(0, 200) || 'danh-sach'
}

/** What a file really is, asked before it is kept; only the sentence of a refusal becomes part of the form. */
function refusalOf(bytes: Uint8Array) {
  try {
    kindOf(bytes)
    return null
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
