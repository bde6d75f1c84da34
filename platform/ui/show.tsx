import type { Language } from '../language/messages.ts'
import { showDay, showMoment, showMoney, showNumber } from '../language/time.ts'

/** 22/11/2026 */
export function Day({ on }: { on: Temporal.PlainDate }) {
  return <time datetime={on.toString()}>{showDay(on)}</time>
}

/** 22/11/2026 08:05, in Việt Nam */
export function Moment({ at }: { at: Temporal.Instant }) {
  return <time datetime={at.toString()}>{showMoment(at)}</time>
}

/** 2.530.000 đồng, kept on one line. */
export function Money({ amount, language = 'vi' }: { amount: number; language?: Language }) {
  return <span class="text-nowrap">{showMoney(amount, language)}</span>
}

/** 12,5, with its unit on the same line. */
export function Figure({ value, unit, language = 'vi' }: { value: number; unit?: string; language?: Language }) {
  return (
    <span class="text-nowrap">
      <b>{showNumber(value, language)}</b>
      {unit && ` ${unit}`}
    </span>
  )
}
