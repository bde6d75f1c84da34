import { holds, StandingSign, standingOf } from '#app/evidence/index.ts'
import { consentWords } from '#app/consents/index.ts'
import type { T } from '#platform/language/messages.ts'
import { Card, Line, Lines } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { formOf } from '#platform/web/form.ts'
import { claimWords } from '../assemble.ts'
import { messages as say } from '../messages.ts'
import { claimsIn, readText } from '../text.ts'
import type { Desk } from './desk.ts'

/** The claims the words may lean on, each with the button that puts it into the text. */
export function ClaimsBeside({ t, desk }: { t: T; desk: Desk }) {
  const used = claimsIn([...readText(desk.text?.lead ?? ''), ...readText(desk.text?.body ?? '')])
  const all = (
    <a class="a small" href={`/office/nominations/${desk.story.nominationId}/claims`}>
      {t(say.toClaims)}
    </a>
  )
  return (
    <Card title={t(say.checkedClaims)} aside={all} flush>
      <Lines>
        {desk.claims.length === 0 && <Line icon="list-numbers" title={t(say.noClaims)} />}
        {desk.claims.map((claim) => {
          const standing = standingOf(claim.version, claim.finding)
          const held = holds(standing)
          const source = desk.sources.find(({ claimId }) => claimId === claim.id)
          return (
            <Line
              key={claim.id}
              title={
                <>
                  <b>{claim.ordinal}.</b> {claimWords(claim)}
                </>
              }
              words={
                <>
                  <StandingSign t={t} standing={standing} />
                  {' · '}
                  {t(used.includes(claim.ordinal) ? say.inStory : say.notUsed)}
                  {desk.may.write && (
                    <SourceForm t={t} desk={desk} claimId={claim.id} source={source} missing={used.includes(claim.ordinal) && !source} />
                  )}
                </>
              }
            >
              {desk.may.write && held && (
                <button
                  class="btn btn-sm"
                  form="story-text"
                  name="insert"
                  value={claim.ordinal}
                  title={t(say.insertWords, { number: claim.ordinal })}
                  data-insert={insertion(claim)}
                >
                  {t(say.insert)}
                </button>
              )}
            </Line>
          )
        })}
      </Lines>
    </Card>
  )
}

/** What is put into the text: the figure with its unit, or the deed in its own words. */
export function insertion({ ordinal, figure, unit, text }: Desk['claims'][number]) {
  const words = figure === null ? text.replace(/[.\s]+$/, '') : `${figure.toLocaleString('vi-VN')} ${unit ?? ''}`.trim()
  return `[${words.replace(/[[\]]/g, '')}](#${ordinal})`
}

type SourceProps = { t: T; desk: Desk; claimId: string; source: Desk['sources'][number] | undefined; missing: boolean }

function SourceForm({ t, desk, claimId, source, missing }: SourceProps) {
  const form = formOf({ source: source?.source, text: source?.text })
  const english = desk.language !== 'vi'
  return (
    <details>
      <summary class="a">{source ? source.source : missing ? t(say.noSource) : t(say.source)}</summary>
      <FormCard
        t={t}
        form={form}
        action={`/office/stories/${desk.story.id}/texts/${desk.language}/sources/${claimId}`}
        foot={<Button small>{t(say.saveSource)}</Button>}
      >
        {english && <TextField form={form} name="text" label={t(say.claimInWords, { language: t(say[desk.language]) })} required />}
        <TextField form={form} name="source" label={t(say.source)} hint={t(say.sourceHint)} required />
      </FormCard>
    </details>
  )
}

/** What each person agreed to, as far as this story asks for it. */
export function ConsentBeside({ t, desk }: { t: T; desk: Desk }) {
  const { story, needs, gaps, people } = desk
  const nameOf = (id: string) => (id === story.subjectId ? story.name : (people.find(({ subjectId }) => subjectId === id)?.name ?? ''))
  const link = (
    <a class="a small" href={`/office/people/${story.subjectId}/consents`}>
      {t(say.toConsents)}
    </a>
  )
  return (
    <Card title={t(say.agreesTo, { name: story.name })} aside={link} flush>
      <Lines>
        {needs.map(({ subjectId, purpose, givenBy }) => (
          <Line
            key={`${subjectId} ${purpose} ${givenBy}`}
            icon="circle-check"
            tone="ok"
            title={t(consentWords[purpose])}
            words={subjectId === story.subjectId ? t(say.covered) : nameOf(subjectId)}
          />
        ))}
        {gaps.map(({ name, purpose, by }) => (
          <Line
            key={`${name} ${purpose} ${by}`}
            icon="circle-x"
            tone="no"
            title={t(consentWords[purpose])}
            words={`${t(say.notCovered)}${name === story.name ? '' : `: ${name}`}`}
          />
        ))}
      </Lines>
    </Card>
  )
}
