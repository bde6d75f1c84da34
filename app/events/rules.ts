import { deed } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { messages } from './messages.ts'

export const prepareCeremonies = deed<null>('prepare a ceremony', ['office', 'publicity'])

/** As many as stand on one stage at a time. */
export const onStageAtOnce = 10

/** What was revoked or stripped is not handed over. */
export function checkStanding(chosen: readonly { name: string; status: string }[]) {
  const gone = chosen.find(({ status }) => status !== 'effective' && status !== 'restored')
  if (gone) throw new Refusal(filled(messages.notStanding, { name: gone.name }))
}
