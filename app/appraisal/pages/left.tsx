import { Card, Line, Lines } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { State } from '#platform/ui/state.tsx'
import { leftMessages as say } from '../left-messages.ts'
import type { Shown } from './shown.ts'

/** On top of the page: what is missing or open, each leading to where it is seen to, and the way to the conclusion. */
export function LeftCard({ t, left, may }: Shown) {
  const conclude = may.appraise && (
    <LinkButton href="#conclusion" kind={left.some(({ must }) => must) ? 'plain' : 'primary'} small>
      {t(say.toConclusion)}
    </LinkButton>
  )
  return (
    <Card id="left" title={t(say.left)} {...(left.length > 0 && { count: left.length })} aside={conclude} flush={left.length > 0}>
      {left.length === 0 && <p class="mb-0">{t(say.nothing)}</p>}
      {left.length > 0 && (
        <Lines>
          {left.map(({ key, words, href, must }) => (
            <Line
              key={key}
              title={
                <a class="text-body" href={href}>
                  {t(words)}
                </a>
              }
            >
              <State tone={must ? 'no' : 'wait'}>{t(must ? say.must : say.judge)}</State>
            </Line>
          ))}
        </Lines>
      )}
    </Card>
  )
}
