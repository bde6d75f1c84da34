import type { ComponentChildren } from 'preact'
import type { T } from '../language/messages.ts'
import { Icon } from './icon.tsx'
import { messages as say } from './messages.ts'

type SumProps = {
  t: T
  /** The whole calculation as it is printed: `6/7 = 85,71 % ≥ 80 %`. */
  sum: string
  met: boolean | null
  /** What the outcome is called here; "đạt" and "không đạt" unless said otherwise. */
  outcome?: string | undefined
  words?: ComponentChildren
  /** The rule it rests on, with article and day. */
  cite: ComponentChildren
  small?: boolean
}

/** A calculation set in type: anyone can check it by hand, and see which rule asked for it. */
export function Sum({ t, sum, met, outcome, words, cite, small }: SumProps) {
  const tone = met === null ? 'wait' : met ? 'ok' : 'no'
  const said = outcome ?? (met === null ? '' : t(met ? say.meets : say.misses))
  return (
    <div class="sum-block">
      <p class={small ? 'sum sum-small' : 'sum'}>
        {sum}
        {said && (
          <>
            :{' '}
            <span class={tone}>
              <Icon name={met === null ? 'clock' : met ? 'circle-check' : 'circle-x'} />
              {said}
            </span>
          </>
        )}
      </p>
      {words && <p class="mb-1">{words}</p>}
      <p class="cite">
        <Icon name="scale" /> {cite}
      </p>
    </div>
  )
}
