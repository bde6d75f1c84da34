import type { T } from '#platform/language/messages.ts'
import { messages as say } from './messages.ts'
import { channels } from './rules.ts'

export const channelNames = { website: say.channelWeb, board: say.channelBoard, radio: say.channelRadio, meeting: say.channelMeeting }

/** Where a notice is posted, in words; old notices may have words of their own. */
export function channelsIn(t: T, posted: readonly string[]) {
  const known = (key: string) => channels.find((one) => one === key)
  return posted.map((key) => (known(key) ? t(channelNames[known(key) ?? 'board']) : key)).join(', ')
}
