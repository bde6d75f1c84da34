import type { T } from '#platform/language/messages.ts'
import { Head } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Choice, type Option } from '#platform/ui/choices.tsx'
import { DayField, TextArea, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import type { Form } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'

type One = { t: T; form: Form; subject: { id: string; name: string }; types: readonly Option[]; awards: readonly Option[] }

export function PastAwardPage({ t, form, subject, types, awards }: One) {
  return (
    <>
      <Head t={t} title={t(say.addAward)} back={[{ href: `/office/people/${subject.id}`, label: subject.name }]} />
      <FormCard
        t={t}
        form={form}
        action={`/office/people/${subject.id}/awards`}
        draft={`award:${subject.id}`}
        foot={<Button kind="primary">{t(say.addAward)}</Button>}
      >
        <Choice t={t} form={form} name="awardCode" label={t(say.award)} options={awards} span={6} />
        <TextField form={form} name="awardName" label={t(say.award)} span={6} required />
        <Choice t={t} form={form} name="commendationType" label={t(say.type)} options={types} span={6} />
        <TextField form={form} name="year" label={t(say.year)} inputMode="numeric" span={6} required />
        <TextField form={form} name="decisionNumber" label={t(say.decision)} span={6} />
        <DayField t={t} form={form} name="decidedOn" label={t(say.decidedOn)} span={6} />
        <TextField form={form} name="issuer" label={t(say.issuer)} />
        <DayField t={t} form={form} name="achievementFrom" label={t(say.achievementFrom)} span={6} />
        <DayField t={t} form={form} name="achievementTo" label={t(say.achievementTo)} span={6} />
      </FormCard>
    </>
  )
}

export function BulkAwardsPage({ t, form }: { t: T; form: Form }) {
  return (
    <>
      <Head t={t} title={t(say.bulkAwards)} back={[{ href: '/office/people', label: t(say.people) }]} />
      <FormCard t={t} form={form} action="/office/people/awards" draft="awards:bulk" foot={<Button kind="primary">{t(say.enter)}</Button>}>
        <TextArea form={form} name="rows" label={t(say.rows)} hint={t(say.pasteHint)} rows={14} required />
      </FormCard>
    </>
  )
}
