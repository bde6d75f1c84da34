import type { T } from '#platform/language/messages.ts'
import { Card, Line, Lines } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { State } from '#platform/ui/state.tsx'
import { messages as words } from '../messages.ts'
import { firstStepMessages as say } from '../first-step-messages.ts'
import { steps, type FirstSteps } from '../first-steps.ts'

const places = {
  office: '/office/users/new',
  leader: '/office/users/new',
  series: '/office/documents/numbering',
  criteria: '/office/criteria/new',
  council: '/office/council',
  round: '/office/rounds',
} as const

/** What a new office does in its first hour, in the order in which a case will need it; gone once all of it stands. */
export function FirstStepsCard({ t, done, mayAppoint }: { t: T; done: FirstSteps; mayAppoint: boolean }) {
  const next = steps.find((step) => !done[step])
  return (
    <Card
      title={t(say.title)}
      id="first-steps"
      aside={
        <LinkButton small href="/office/guide">
          {t(words.emptyFind)}
        </LinkButton>
      }
      flush
    >
      <Lines>
        {steps.map((step) => (
          <Line
            key={step}
            icon={done[step] ? 'circle-check' : 'circle-dashed'}
            tone={done[step] ? 'ok' : 'plain'}
            title={<b>{t(say[step])}</b>}
            words={t(say[`${step}Words`])}
          >
            <Deed t={t} step={step} done={done[step]} next={step === next} open={mayAppoint || !(step === 'office' || step === 'leader')} />
          </Line>
        ))}
      </Lines>
    </Card>
  )
}

function Deed({ t, step, done, next, open }: { t: T; step: keyof FirstSteps; done: boolean; next: boolean; open: boolean }) {
  if (done) return <State tone="ok">{t(say.done)}</State>
  if (!open) return <State tone="wait">{t(say.byAdmin)}</State>
  return (
    <LinkButton small kind={next ? 'primary' : 'plain'} href={places[step]}>
      {t(words.act)}
      <span class="visually-hidden">: {t(say[step])}</span>
    </LinkButton>
  )
}
