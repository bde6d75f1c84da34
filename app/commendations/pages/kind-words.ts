import { listMessages as words } from '../list-messages.ts'

export const kindWords = {
  award: words.kindAward,
  revocation: words.kindRevocation,
  stripping: words.kindStripping,
  restoration: words.kindRestoration,
} as const
