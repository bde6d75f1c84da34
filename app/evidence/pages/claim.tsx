import type { T } from '#platform/language/messages.ts'
import { Head, Notice } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import type { Form } from '#platform/ui/fields.tsx'
import { messages as say } from '../messages.ts'
import { ClaimForm } from './forms.tsx'

type Props = {
  t: T
  form: Form
  claim: { id: string; nominationId: string; ordinal: number; version: number; subjectName: string }
  /** Somebody saved another version meanwhile: who, and what stands in the fields that clash. */
  other?: { name: string; theirs: Record<string, string> } | undefined
}

export function ClaimPage({ t, form, claim, other }: Props) {
  const list = `/office/nominations/${claim.nominationId}/claims`
  return (
    <>
      <Head t={t} title={t(say.changeClaim)} words={claim.subjectName} back={[{ href: list, label: t(say.claims) }]}>
        <ButtonForm
          t={t}
          action={`/office/claims/${claim.id}/withdrawal`}
          kind="danger"
          ask={{ title: t(say.withdrawClaim), words: t(say.withdrawAsk), confirm: t(say.withdrawClaim) }}
        >
          {t(say.withdrawClaim)}
        </ButtonForm>
      </Head>
      {other && <Notice tone="wait">{t(say.changedMeanwhile, { name: other.name })}</Notice>}
      <ClaimForm
        t={t}
        form={form}
        action={`/office/claims/${claim.id}`}
        title={`${claim.ordinal}.`}
        version={claim.version}
        theirs={other?.theirs ?? {}}
      />
    </>
  )
}
