import { messages as say } from '../messages.ts'

export const statusWords = {
  draft: say.stateDraft,
  effective: say.stateEffective,
  revoked: say.stateRevoked,
  stripped: say.stateStripped,
  restored: say.stateRestored,
} as const
