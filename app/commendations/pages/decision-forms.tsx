import { knownSigners } from '#app/documents/index.ts'
import { RelyFields } from '#app/rulebook/index.ts'
import { Button, ButtonForm } from '#platform/ui/buttons.tsx'
import { Radios } from '#platform/ui/choices.tsx'
import { DayField, Hidden, TextArea, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { DecisionPageProps } from './decision-props.ts'

/** What the paper says, beside the paper. */
export function EditForm({ t, decision, form, headTitle, signers, standing }: DecisionPageProps) {
  const award = decision.kind === 'award'
  const signing = [
    { id: 'head', label: t(say.signHead, { title: headTitle }) },
    { id: 'TM.', label: t(say.signTM) },
    { id: 'KT.', label: t(say.signKT) },
    { id: 'TL.', label: t(say.signTL) },
    { id: 'TUQ.', label: t(say.signTUQ) },
  ]
  const path = `/office/commendations/${decision.id}`
  return (
    <FormCard
      t={t}
      form={form}
      title={t(say.paperData)}
      action={path}
      draft={`decision ${decision.id}`}
      standing={standing}
      foot={<Button icon="device-floppy">{t(say.save)}</Button>}
    >
      <TextArea form={form} name="abstract" label={t(say.abstract)} rows={2} required />
      {!award && <TextArea form={form} name="reason" label={t(say.reason)} rows={4} required />}
      {award && <TextArea form={form} name="occasion" label={t(say.occasion)} hint={t(say.occasionHint)} rows={2} />}
      <TextArea form={form} name="bases" label={t(say.bases)} hint={t(say.basesHint)} why={t(say.basesWhy)} rows={6} required />
      {award && <TextField form={form} name="fund" label={t(say.fund)} />}
      <TextArea form={form} name="execution" label={t(say.execution)} rows={3} required />
      <TextArea form={form} name="recipients" label={t(say.recipients)} hint={t(say.recipientsHint)} rows={3} required />
      <Radios form={form} name="signingForm" label={t(say.signingForm)} why={t(say.signingWhy)} options={signing} required />
      <TextField form={form} name="signerTitle" label={t(say.signerTitle)} hint={t(say.signerTitleHint)} span={6} />
      <TextField form={form} name="signer" label={t(say.signer)} hint={knownSigners(t, signers)} span={6} />
    </FormCard>
  )
}

export function IssueForm({ t, decision, issue, unchecked }: DecisionPageProps) {
  return (
    <FormCard
      t={t}
      form={issue}
      title={t(say.issueTitle)}
      action={`/office/commendations/${decision.id}/issue`}
      foot={
        <Button kind="primary" icon="rubber-stamp">
          {t(say.issue)}
        </Button>
      }
    >
      <p class="col-12 mb-0">{t(say.issueWords)}</p>
      <Hidden name="version" value={decision.documentVersion} />
      <DayField t={t} form={issue} name="issuedOn" label={t(say.issuedOn)} span={6} required />
      <TextField form={issue} name="number" label={t(say.typedNumber)} inputMode="numeric" span={6} />
      <RelyFields t={t} rules={unchecked} form={issue} />
    </FormCard>
  )
}

export function Corrections({ t, decision }: DecisionPageProps) {
  const ask = {
    title: t(say.correctionTitle),
    words: <p>{t(say.correctionWords)}</p>,
    confirm: t(say.correction),
    fields: (
      <>
        <TextField form={emptyForm} name="wrong" label={t(say.wrongText)} required />
        <TextField form={emptyForm} name="right" label={t(say.rightText)} required />
      </>
    ),
  }
  return (
    <p>
      <ButtonForm t={t} action={`/office/commendations/${decision.id}/correction`} icon="pencil" ask={ask}>
        {t(say.correction)}
      </ButtonForm>
    </p>
  )
}
