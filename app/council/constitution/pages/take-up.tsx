import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Card, EmptyState, Head, Line, Lines, Notice } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import type { Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { messages as say } from '../../messages.ts'
import { sessionName } from '../../pages/words.tsx'

type Ready = { id: string; subjectName: string; awardName: string; achievement: string; hold: string | null }
type Session = { id: string; number: number; year: number; councilName: string; heldAt: Temporal.Instant }
type Props = { t: T; form: Form; sessions: readonly Session[]; ready: readonly Ready[]; held: readonly Ready[]; others: number }

/** Before chosen dossiers go onto an agenda: which will, which will not, and onto which session. */
export function TakeUpPage({ t, form, sessions, ready, held, others }: Props) {
  return (
    <>
      <Head
        t={t}
        title={t(say.takeUpTitle)}
        words={t(say.takeUpWords)}
        back={[{ href: '/office/nominations', label: t(say.backToNominations) }]}
      />
      {others > 0 && <Notice tone="wait">{t(say.takeUpOthers, { count: others })}</Notice>}
      {ready.length === 0 && <Nothing t={t} title={t(say.noneReady)} words={t(say.noneReadyWords)} />}
      {ready.length > 0 && sessions.length === 0 && (
        <Nothing t={t} title={t(say.nonePrepared)} words={t(say.nonePreparedWords)}>
          <LinkButton href="/office/council/sessions/new" kind="primary">
            {t(say.newSession)}
          </LinkButton>
        </Nothing>
      )}
      {ready.length > 0 && sessions.length > 0 && (
        <FormCard
          t={t}
          form={form}
          action="/office/council/taking-up"
          foot={
            <Button kind="primary" icon="scale">
              {t(say.takeUpDo, { count: ready.length })}
            </Button>
          }
        >
          <Choice
            t={t}
            form={form}
            name="sessionId"
            label={t(say.takeUpWhich)}
            options={sessions.map((one) => ({
              id: one.id,
              label: `${sessionName(t, one)}, ${showMoment(one.heldAt)} · ${one.councilName}`,
            }))}
            empty={null}
            required
          />
          {ready.map(({ id }) => (
            <input type="hidden" name="nomination[]" value={id} key={id} />
          ))}
          <div class="col-12">
            <Shelf ready={ready} />
          </div>
        </FormCard>
      )}
      {held.length > 0 && (
        <Card title={t(say.takeUpHeld)} count={held.length} id="held" flush>
          <Lines>
            {held.map((one) => (
              <Line
                key={one.id}
                icon="player-pause"
                tone="wait"
                title={<span class="who">{one.subjectName}</span>}
                words={t(say.onHold, { because: one.hold ?? '' })}
              />
            ))}
          </Lines>
        </Card>
      )}
    </>
  )
}

function Shelf({ ready }: { ready: readonly Ready[] }) {
  return (
    <Lines>
      {ready.map((one) => (
        <Line
          key={one.id}
          icon="circle-check"
          tone="ok"
          title={
            <a class="who" href={`/office/nominations/${one.id}`}>
              {one.subjectName}
            </a>
          }
          words={`${one.awardName} · ${one.achievement.slice(0, 120)}`}
        />
      ))}
    </Lines>
  )
}

function Nothing({ t, title, words, children }: { t: T; title: string; words: string; children?: preact.ComponentChildren }) {
  return (
    <Card flush>
      <EmptyState title={title} words={words} icon="scale">
        {children ?? <LinkButton href="/office/nominations">{t(say.backToNominations)}</LinkButton>}
      </EmptyState>
    </Card>
  )
}
