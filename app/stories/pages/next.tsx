import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Next } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { Radios } from '#platform/ui/choices.tsx'
import { TextArea, TextField } from '#platform/ui/fields.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { Desk } from './desk.ts'

/** The one next step of a story: what, who, and the button that does it. */
export function NextStep({ t, desk }: { t: T; desk: Desk }) {
  const here = `/office/stories/${desk.story.id}/texts/${desk.language}`
  if (desk.text?.work === 'waiting') return <WaitingStep t={t} desk={desk} here={here} />
  if (desk.text?.work === 'approved') return <PublishStep t={t} desk={desk} here={here} />
  if (desk.text?.work === 'told' && desk.shown) return <ToldStep t={t} desk={desk} />
  return (
    <>
      {desk.shown && <ToldStep t={t} desk={desk} />}
      <WriteStep t={t} desk={desk} here={here} />
    </>
  )
}

type StepProps = { t: T; desk: Desk; here: string }

function WaitingStep({ t, desk, here }: StepProps) {
  const [edition] = desk.editions
  const mine = desk.may.approve && !desk.isHand
  return (
    <Next
      t={t}
      title={t(mine ? say.waitsForYou : say.waitsForApproval)}
      words={edition && t(say.editionBy, { name: edition.senderName, time: showMoment(edition.submittedAt) })}
    >
      <LinkButton href={`${here}/edition`} kind={mine ? 'primary' : 'plain'} icon="book">
        {t(say.readEdition)}
      </LinkButton>
    </Next>
  )
}

function WriteStep({ t, desk, here }: StepProps) {
  const [edition] = desk.editions
  const places = desk.flags.length + desk.leanings.filter(({ holds, sourced }) => !holds || !sourced).length
  const returned = edition?.returnedAt
    ? t(say.returnedBy, { name: edition.returnerName ?? '', why: edition.returnedBecause ?? '' })
    : undefined
  return (
    <Next
      t={t}
      title={places ? t(say.fixFirst, { count: places }) : t(desk.ready ? say.readyToSend : say.textUnfinished)}
      words={returned ?? t(desk.story.withdrawnAt ? say.withdrawnState : say.sendWords)}
    >
      {places > 0 && (
        <LinkButton href="#look-again" kind="primary">
          {t(say.lookAgain)}
        </LinkButton>
      )}
      {desk.may.write && desk.ready && (
        <ButtonForm t={t} action={`${here}/editions`} kind="primary" icon="send" values={{ version: String(desk.text?.version ?? 0) }}>
          {t(say.sendForApproval)}
        </ButtonForm>
      )}
    </Next>
  )
}

function PublishStep({ t, desk, here }: StepProps) {
  const [edition] = desk.editions
  const covered = desk.gaps.length === 0
  const words = edition?.approvedAt && t(say.approvedBy, { name: edition.approverName ?? '', time: showMoment(edition.approvedAt) })
  const note = desk.shown ? <TextArea form={emptyForm} name="note" label={t(say.correction)} rows={2} required /> : undefined
  return (
    <Next t={t} title={t(covered ? say.readyToPublish : say.consentFirst)} words={words || undefined}>
      {!covered && (
        <LinkButton href={`/office/people/${desk.story.subjectId}/consents`} kind="primary" icon="signature">
          {t(say.toConsents)}
        </LinkButton>
      )}
      {covered && desk.may.publish && (
        <ButtonForm
          t={t}
          action={`${here}/publication`}
          kind="primary"
          icon="world"
          ask={{
            title: t(say.publish),
            words: t(desk.shown ? say.publishAgainWords : say.publishWords, { address: desk.publicAddress }),
            confirm: t(say.publishNow),
            fields: note,
          }}
        >
          {t(say.publish)}
        </ButtonForm>
      )}
    </Next>
  )
}

function ToldStep({ t, desk }: { t: T; desk: Desk }) {
  const reasons = [
    { id: 'asked', label: t(say.becauseAsked) },
    { id: 'wrong', label: t(say.becauseWrong) },
    { id: 'office', label: t(say.becauseOffice) },
  ]
  const fields = (
    <>
      <Radios form={emptyForm} name="because" label={t(say.withdrawBecause)} options={reasons} required />
      <TextField form={emptyForm} name="note" label={t(say.withdrawNote)} />
    </>
  )
  const told = desk.editions.find(({ publishedAt }) => publishedAt)
  return (
    <Next t={t} title={t(say.isTold)} words={told?.publishedAt && t(say.toldSince, { time: showMoment(told.publishedAt) })}>
      <LinkButton href={desk.publicAddress} icon="external-link">
        {t(say.seePublic)}
      </LinkButton>
      {desk.may.withdraw && (
        <ButtonForm
          t={t}
          action={`/office/stories/${desk.story.id}/withdrawal`}
          kind="danger"
          icon="eye-off"
          ask={{ title: t(say.withdraw), words: t(say.withdrawWords), confirm: t(say.withdrawNow), fields }}
        >
          {t(say.withdraw)}
        </ButtonForm>
      )}
    </Next>
  )
}
