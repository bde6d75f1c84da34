import type { Somebody } from '../cast.ts'

type Claimed = { text: string; figure?: string; unit?: string; evidence: string }
export type Sample = {
  /** What later chapters call it. */
  key: string
  by: Somebody
  kind: 'individual' | 'household' | 'collective'
  name: string
  sex?: 'female' | 'male'
  born?: string
  group?: string
  place?: string
  village?: string
  award?: string
  achievement: string
  claims: readonly Claimed[]
}
