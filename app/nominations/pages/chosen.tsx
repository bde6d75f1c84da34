import type { Sentence, T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head, Line, Lines } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Once } from '#platform/ui/form.tsx'
import { messages as say } from '../messages.ts'

type Chosen = {
  id: string
  subjectName: string
  number: string | null
  awardName: string
  organisationName: string | null
  why: Sentence | null
}

/** Before several are submitted: which will go, which will not, and why. */
export function ChosenPage({ t, chosen }: { t: T; chosen: readonly Chosen[] }) {
  const ready = chosen.filter(({ why }) => why === null)
  const held = chosen.filter(({ why }) => why !== null)
  return (
    <>
      <Head
        t={t}
        title={t(say.chosenTitle)}
        words={t(say.chosenWords)}
        back={[{ href: '/office/nominations', label: t(say.nominations) }]}
      />
      {ready.length === 0 ? (
        <Card flush>
          <EmptyState title={t(say.chosenNone)} words={t(say.chosenNoneWords)} icon="checkbox">
            <LinkButton href="/office/nominations">{t(say.backToList)}</LinkButton>
          </EmptyState>
        </Card>
      ) : (
        <form method="post" action="/office/nominations/submissions" data-deed>
          <Once />
          <Card title={t(say.chosenReady)} count={ready.length} id="ready" flush>
            <Lines>
              {ready.map((one) => (
                <Line key={one.id} icon="circle-check" tone="ok" title={<Name one={one} />} words={about(one)}>
                  <input type="hidden" name="nomination[]" value={one.id} />
                </Line>
              ))}
            </Lines>
            <div class="card-footer foot">
              <Button kind="primary" icon="send">
                {t(say.chosenDo, { count: ready.length })}
              </Button>
              <LinkButton href="/office/nominations">{t(say.backToList)}</LinkButton>
            </div>
          </Card>
        </form>
      )}
      {held.length > 0 && (
        <div class="mt-3">
          <Card title={t(say.chosenHeld)} count={held.length} id="held" flush>
            <Lines>
              {held.map((one) => (
                <Line key={one.id} icon="alert-triangle" tone="wait" title={<Name one={one} />} words={one.why && t(one.why)} />
              ))}
            </Lines>
          </Card>
        </div>
      )}
    </>
  )
}

function Name({ one }: { one: Chosen }) {
  return (
    <a class="who" href={`/office/nominations/${one.id}`}>
      {one.subjectName}
    </a>
  )
}

function about({ number, awardName, organisationName }: Chosen) {
  return [number, awardName, organisationName].filter(Boolean).join(' · ')
}
