import type { Messages } from '#platform/language/messages.ts'

export const pageMessages = {} satisfies Messages
