import type { T } from '#platform/language/messages.ts'
import { Card, Line, Lines } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { Desk } from './desk.ts'

/** Every place to look at again, with what can be done about it; then what stays, and why. */
export function Flags({ t, desk }: { t: T; desk: Desk }) {
  const here = `/office/stories/${desk.story.id}/texts/${desk.language}/kept`
  const loose = desk.leanings.filter(({ holds, sourced }) => !holds || !sourced)
  const nothing = desk.flags.length === 0 && loose.length === 0
  return (
    <Card id="look-again" title={t(say.lookAgain)} count={desk.flags.length + loose.length} flush>
      <Lines>
        {nothing && <Line icon="circle-check" tone="ok" title={t(say.nothingFlagged)} />}
        {loose.map(({ number, holds }) => (
          <Line
            key={`claim ${number}`}
            icon="alert-triangle"
            tone="wait"
            title={t(holds ? say.claimWithoutSource : say.claimNotShown, { number })}
          />
        ))}
        {desk.flags.map(({ kind, phrase, around }) => (
          <Line
            key={`${kind} ${phrase}`}
            icon="alert-triangle"
            tone="wait"
            title={t(kind === 'figure' ? say.figureLine : say.praiseLine, { phrase })}
            words={
              <>
                … {around} …<br />
                {t(kind === 'figure' ? say.figureAdvice : say.praiseAdvice)}
              </>
            }
          >
            {desk.may.write && (
              <ButtonForm
                t={t}
                id={`keep-${phrase.replace(/\s+/g, '-')}`}
                action={here}
                values={{ phrase }}
                small
                ask={{
                  title: t(say.keep),
                  words: `… ${around} …`,
                  confirm: t(say.keep),
                  fields: <TextField form={emptyForm} name="reason" label={t(say.keepReason)} required />,
                }}
              >
                {t(say.keep)}
              </ButtonForm>
            )}
          </Line>
        ))}
        {desk.keeps.map(({ phrase, reason }) => (
          <Line key={`kept ${phrase}`} icon="check" title={t(say.kept, { phrase, reason })}>
            {desk.may.write && (
              <ButtonForm t={t} action={`${here}/removal`} values={{ phrase }} small kind="quiet">
                {t(say.unkeep)}
              </ButtonForm>
            )}
          </Line>
        ))}
      </Lines>
    </Card>
  )
}
