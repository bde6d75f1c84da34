import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { sealReply, type Reply } from '#app/forwarding/package.ts'
import type { Signer } from '#platform/signing.ts'

/** The level above in the practice office: who it is, and the key it signs its answers with. */
export const province = 'Sở Nội vụ tỉnh Mẫu (mẫu)'
export const provinceClerk = 'Đinh Văn Ví'

export const provinceKeyOf = (dataDir: string) => `${dataDir}/played-province.pem`

/** One key throughout, also after the program was started again: an answer under another key is refused. */
export function provinceSigner(dataDir: string): Signer {
  const file = provinceKeyOf(dataDir)
  if (existsSync(file)) return signerOf(createPrivateKey(readFileSync(file)))
  const { privateKey } = generateKeyPairSync('ed25519')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  return signerOf(privateKey)
}

/** Some other house of its own, whose key nobody needs again. */
export function passingSigner(): Signer {
  return signerOf(generateKeyPairSync('ed25519').privateKey)
}

function signerOf(key: KeyObject): Signer {
  const publicPem = createPublicKey(key).export({ type: 'spki', format: 'pem' })
  return { publicPem, sign: (bytes) => new Uint8Array(sign(null, bytes, key)) }
}

type Sent = {
  sharedId: string
  otherParty: string
  receiptNumber: string | null
  status: string
  events: readonly { event: string }[]
  cases: readonly { ordinal: number }[]
}

export type Answer = Pick<Reply, 'event' | 'note' | 'receiptNumber' | 'results'>

/**
 * What the level above says next to a package: first that it has it, then what is missing, and when it came again, who is
 * commended. Null while it does not lie there.
 */
export function nextAnswer(
  { status, events, receiptNumber, cases }: Omit<Sent, 'sharedId' | 'otherParty'>,
  today: Temporal.PlainDate,
): Answer | null {
  if (status !== 'sent' && status !== 'received') return null
  const base = { note: '', receiptNumber: receiptNumber ?? `TN-${today.year}-0246`, results: [] }
  if (status === 'sent') return { ...base, event: 'received' }
  if (!events.some(({ event }) => event === 'returned'))
    return { ...base, event: 'returned', note: 'Báo cáo thành tích chưa có xác nhận của UBND xã. Xin bổ sung rồi gửi lại (dữ liệu mẫu).' }
  const results = cases.map(({ ordinal }, at) =>
    at === 0
      ? {
          ordinal,
          result: 'awarded' as const,
          reason: '',
          decision: '618/QĐ-UBND (mẫu)',
          on: today.toString(),
          by: 'Chủ tịch UBND tỉnh Mẫu (mẫu)',
        }
      : {
          ordinal,
          result: 'not awarded' as const,
          reason: 'Thành tích đã được khen trước đây (dữ liệu mẫu).',
          decision: null,
          on: null,
          by: null,
        },
  )
  return { ...base, event: 'decided', results }
}

/** The signed file that carries an answer back. */
export function sealedAnswer({ sharedId, otherParty }: Sent, answer: Answer, at: Temporal.Instant, signer: Signer) {
  const head = {
    format: 'guong-sang-reply',
    version: 1,
    packageId: sharedId,
    at: at.toString(),
    from: otherParty,
    byName: provinceClerk,
  } as const
  return sealReply({ ...head, ...answer, history: [] }, signer)
}
