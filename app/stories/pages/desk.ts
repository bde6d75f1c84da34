import type { consentFor } from '../assemble.ts'
import type { assemble } from '../assemble.ts'
import type { EditionRow, Story, StoryText } from '../queries.ts'

type Assembled = Awaited<ReturnType<typeof assemble>>
type Consent = Awaited<ReturnType<typeof consentFor>>

/** All that lies on the desk of somebody who works on one language of a story. */
export type Desk = {
  story: Story
  language: 'vi' | 'en'
  texts: StoryText[]
  text: StoryText | null
  outdated: boolean
  flags: Assembled['flags']
  keeps: Assembled['keeps']
  claims: Assembled['claims']
  sources: Assembled['sources']
  leanings: Assembled['leanings']
  pictures: Assembled['pictures']
  people: Consent['people']
  needs: Consent['needs']
  gaps: Consent['gaps']
  editions: EditionRow[]
  /** Nothing stands in the way of sending it for approval. */
  ready: boolean
  shown: boolean
  publicAddress: string
  isHand: boolean
  may: { write: boolean; approve: boolean; publish: boolean; withdraw: boolean }
}
