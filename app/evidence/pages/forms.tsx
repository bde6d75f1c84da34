import type { T } from '#platform/language/messages.ts'
import { Button } from '#platform/ui/buttons.tsx'
import { Choice, Radios } from '#platform/ui/choices.tsx'
import { DayField, FileField, Hidden, NumberField, TextArea, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { ClaimRow } from '../queries.ts'

type ClaimFormProps = { t: T; form: Form | undefined; action: string; title: string; version?: number; theirs?: Record<string, string> }

/** One deed or figure. With `theirs`, what somebody else saved meanwhile stands under each field that clashes. */
export function ClaimForm({ t, form = emptyForm, action, title, version, theirs = {} }: ClaimFormProps) {
  const fields = { form, t }
  const other = (name: string) => (name in theirs ? t(say.theirs, { value: theirs[name] || t(say.empty) }) : undefined)
  return (
    <FormCard
      t={t}
      form={form}
      action={action}
      title={title}
      foot={
        <Button kind="primary" icon="device-floppy">
          {t(say.saveClaim)}
        </Button>
      }
    >
      {version !== undefined && <Hidden name="version" value={version} />}
      <TextArea {...fields} name="text" label={t(say.text)} hint={t(say.textHint)} why={other('text')} rows={2} required />
      <NumberField {...fields} name="figure" label={t(say.figure)} hint={t(say.figureHint)} why={other('figure')} span={3} />
      <TextField {...fields} name="unit" label={t(say.unit)} hint={t(say.unitHint)} why={other('unit')} span={3} />
      <TextField {...fields} name="periodFrom" label={t(say.periodFrom)} hint={t(say.periodHint)} why={other('periodFrom')} span={3} />
      <TextField {...fields} name="periodTo" label={t(say.periodTo)} hint={t(say.periodHint)} why={other('periodTo')} span={3} />
      <TextField {...fields} name="place" label={t(say.place)} why={other('place')} />
    </FormCard>
  )
}

/** Folded away until it is wanted, and open when something in it is wrong. */
export function EvidenceForm({ t, form, claimId }: { t: T; form: Form | undefined; claimId: string }) {
  const fields = { t, form: form ?? emptyForm }
  const kinds = [
    { id: 'file', label: t(say.kindFile) },
    { id: 'visit', label: t(say.kindVisit) },
    { id: 'witness', label: t(say.kindWitness) },
    { id: 'link', label: t(say.kindLink) },
  ]
  return (
    <details class="fold" open={form !== undefined}>
      <summary class="btn">{t(say.addEvidence)}</summary>
      <FormCard
        t={t}
        form={fields.form}
        action={`/office/claims/${claimId}/evidence`}
        files
        foot={<Button icon="plus">{t(say.addEvidence)}</Button>}
      >
        <Choice {...fields} name="kind" label={t(say.evidenceKind)} options={kinds} span={4} required />
        <TextField {...fields} name="text" label={t(say.evidenceText)} hint={t(say.evidenceTextHint)} span={8} required />
        <DayField {...fields} name="dated" label={t(say.dated)} span={4} />
        <FileField
          {...fields}
          name="file"
          label={t(say.file)}
          hint={t(say.fileHint)}
          accept=".jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx,.mp3,.m4a"
          span={8}
        />
      </FormCard>
    </details>
  )
}

export function FindingForm({ t, form, claim }: { t: T; form: Form | undefined; claim: ClaimRow }) {
  const fields = { t, form: form ?? emptyForm }
  const results = [
    { id: 'shown', label: t(say.shown) },
    { id: 'partly', label: t(say.partly) },
    { id: 'not shown', label: t(say.notShown) },
  ]
  return (
    <details class="fold" open={form !== undefined}>
      <summary class="btn btn-primary">{t(say.recordFinding)}</summary>
      <FormCard
        t={t}
        form={fields.form}
        action={`/office/claims/${claim.id}/findings`}
        foot={<Button kind="primary">{t(say.recordFinding)}</Button>}
      >
        <Hidden name="version" value={claim.version} />
        <Radios {...fields} name="result" label={t(say.result)} options={results} required />
        <TextArea {...fields} name="reason" label={t(say.reason)} hint={t(say.reasonHint)} why={t(say.whoMayCheck)} rows={2} required />
      </FormCard>
    </details>
  )
}
