import type { PracticeState } from '#platform/console/practice-beside.ts'
import type { T } from '#platform/language/messages.ts'
import { Card } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { messages as say } from '../messages.ts'

type Props = { t: T; state: PracticeState; host: string; here: boolean }

/** Where the practice office stands: being set up, open at its own address, or what it said when it ended. */
export function PracticePage({ t, state, host, here }: Props) {
  const title = { none: say.practiceTitle, starting: say.practiceStarting, running: say.practiceRuns, ended: say.practiceEnded }[state.at]
  return (
    <Card title={t(title)}>
      {state.at === 'starting' && <p role="status">{t(say.practiceStartingWords)}</p>}
      {state.at === 'running' && <p>{t(whoMayEnter(state.address, here))}</p>}
      {state.at === 'running' && (here || !isAlone(state.address)) && (
        <p>
          <LinkButton href={seenFrom(state.address, host)} kind="primary" icon="arrow-right">
            {t(say.practiceGo)}
          </LinkButton>
        </p>
      )}
      {state.at === 'ended' && (
        <>
          <pre class="small text-wrap">{state.said}</pre>
          <ButtonForm t={t} action="/office/set-up/practice">
            {t(say.practiceAgain)}
          </ButtonForm>
        </>
      )}
      <p class="mb-0">
        <a class="a" href="/office/set-up">
          {t(say.backToSetUp)}
        </a>
      </p>
    </Card>
  )
}

/** Its door opens to the computer it runs on, and to nobody else. */
function isAlone(address: string) {
  return new URL(address).hostname === '127.0.0.1'
}

function whoMayEnter(address: string, here: boolean) {
  if (!isAlone(address)) return say.practiceOpenToAll
  return here ? say.practiceOpenHere : say.practiceOnlyThere
}

/** The address as this browser reaches it: whoever came by the computer's name goes on by it. */
function seenFrom(address: string, host: string) {
  const url = new URL(address)
  if (url.hostname === 'localhost') url.hostname = host
  return url.toString()
}
