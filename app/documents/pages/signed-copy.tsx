import type { ComponentChildren } from 'preact'
import type { T } from '#platform/language/messages.ts'
import { showMoment, showNumber } from '#platform/language/time.ts'
import type { Finding } from '#platform/pdf-signatures/finding.ts'
import { Card, type Tone } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { FileField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { State } from '#platform/ui/state.tsx'
import type { Form } from '#platform/web/form.ts'
import { signatureMessages as say } from '../signature-messages.ts'
import type { SignedCopy } from '../signatures.ts'
import { isCovered, verdictOf, type Verdict } from '../verdict.ts'

type Props = { t: T; signed: SignedCopy | null; path: string; children?: ComponentChildren }

/** The paper as it was signed: the file, and what is known of each digital signature in it. */
export function SignedCopyCard({ t, signed, path, children }: Props) {
  return (
    <Card id="signed-copy" title={t(say.signedCopy)}>
      {signed ? (
        <>
          <Signatures t={t} check={signed.check} />
          <p class="mb-0">
            <LinkButton href={`${path}/signed-copy`} icon="download" download>
              {t(say.download)}
            </LinkButton>
          </p>
        </>
      ) : (
        <p class="mb-0">{t(say.noneAttached)}</p>
      )}
      {children}
    </Card>
  )
}

export function SignedCopyForm({ t, path, form, again }: { t: T; path: string; form: Form; again: boolean }) {
  return (
    <FormCard
      t={t}
      form={form}
      title={t(again ? say.attachAnother : say.attach)}
      action={`${path}/signed-copy`}
      files
      foot={<Button icon="paperclip">{t(say.attach)}</Button>}
    >
      <FileField t={t} form={form} name="file" label={t(say.signedCopy)} hint={t(say.attachHint)} accept="application/pdf" />
    </FormCard>
  )
}

function Signatures({ t, check }: { t: T; check: SignedCopy['check'] }) {
  if (!check) return <p>{t(say.waiting)}</p>
  const { answer, at } = check
  const when = <small class="sub">{t(say.checkedAt, { at: showMoment(at) })}</small>
  if ('problem' in answer)
    return (
      <p>
        {t(answer.problem === 'too many' ? say.tooMany : say.tooSlow)} {when}
      </p>
    )
  const { findings } = answer
  if (findings.length === 0)
    return (
      <p>
        {t(say.noSignature)} {when}
      </p>
    )
  return (
    <>
      <ol class="list-unstyled">
        {findings.map((finding, place) => (
          <Signature key={place} t={t} finding={finding} later={findings.slice(place + 1)} />
        ))}
      </ol>
      <p>{when}</p>
    </>
  )
}

const shown = {
  'reaches root': { tone: 'ok', word: say.reachesRoot, words: say.reachesRootWords },
  'not checked': { tone: 'plain', word: say.notChecked, words: say.notCheckedWords },
  unsupported: { tone: 'plain', word: say.unsupported, words: say.unsupportedWords },
  unknown: { tone: 'wait', word: say.unknown, words: say.unknownWords },
  'out of time': { tone: 'wait', word: say.outOfTime, words: say.outOfTimeWords },
  unfit: { tone: 'wait', word: say.unfit, words: say.unfitWords },
  added: { tone: 'no', word: say.added, words: say.addedWords },
  altered: { tone: 'no', word: say.altered, words: say.alteredWords },
  broken: { tone: 'no', word: say.broken, words: say.brokenWords },
} as const satisfies { [verdict in Verdict]: { tone: Tone; word: object; words: object } }

function Signature({ t, finding, later }: { t: T; finding: Finding; later: readonly Finding[] }) {
  const verdict = verdictOf(finding, later)
  const { tone, word, words } = shown[verdict]
  const bytes = showNumber(finding.added)
  return (
    <li class="mb-3">
      <b class="fw-medium">{finding.signer ?? t(say.nameless)}</b>
      {finding.kind === 'time stamp' && ` · ${t(say.stamp)}`} <State tone={tone}>{t(word)}</State>
      <small class="sub">
        {finding.organisation && `${finding.organisation} · `}
        {finding.issuer && t(say.certifiedBy, { issuer: finding.issuer })}
      </small>
      {finding.signer && <small class="sub">{timeOf(t, finding)}</small>}
      <p class="mb-0 mt-1">{t(words, { root: finding.root?.name ?? '', bytes })}</p>
      {verdict !== 'added' && finding.added > 0 && isCovered(later) && <p class="mb-0">{t(say.addedAndSigned, { bytes })}</p>}
    </li>
  )
}

function timeOf(t: T, { signedAt, timeFrom }: Finding) {
  if (!signedAt) return t(say.signedAtUnknown)
  return t(timeFrom === 'stamp' ? say.signedAtStamp : say.signedAtSigner, { at: showMoment(Temporal.Instant.from(signedAt)) })
}
