import type { T } from '#platform/language/messages.ts'
import { Head } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { DayField, TextArea, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import type { Form } from '#platform/web/form.ts'
import type { Standing } from '#platform/ui/typed.ts'
import { messages as say } from '../messages.ts'
import type { PlanDetails } from '../queries.ts'

type Props = { t: T; form: Form; plan: PlanDetails | null; standing: Standing | null }

export function PlanFormPage({ t, form, plan, standing }: Props) {
  const address = plan ? `/office/plans/${plan.id}` : '/office/plans'
  const labels = {
    title: t(say.planTitle),
    number: t(say.planNumber),
    issuedOn: t(say.issuedOn),
    fromOn: t(say.fromOn),
    toOn: t(say.toOn),
    basis: t(say.basis),
    purpose: t(say.purpose),
    execution: t(say.execution),
    funding: t(say.funding),
  }
  const foot = (
    <Button kind="primary" icon="device-floppy">
      {t(say.savePlan)}
    </Button>
  )
  const back = [{ href: '/office/plans', label: t(say.plans) }, ...(plan ? [{ href: address, label: plan.title }] : [])]
  return (
    <>
      <Head t={t} title={t(plan ? say.editPlan : say.newPlan)} back={back} />
      <FormCard t={t} form={form} action={address} standing={standing} foot={foot} draft={plan ? `plan ${plan.id}` : 'plan'}>
        <TextArea form={form} name="title" label={labels.title} rows={2} required />
        <TextField form={form} name="number" label={labels.number} hint={t(say.planNumberHint)} span={6} />
        <DayField t={t} form={form} name="issuedOn" label={labels.issuedOn} span={6} />
        <DayField t={t} form={form} name="fromOn" label={labels.fromOn} span={6} required />
        <DayField t={t} form={form} name="toOn" label={labels.toOn} span={6} required />
        <TextArea form={form} name="basis" label={labels.basis} why={t(say.basisWhy)} rows={3} />
        <TextArea form={form} name="purpose" label={labels.purpose} hint={t(say.pointALine)} rows={4} />
        <TextArea form={form} name="execution" label={labels.execution} hint={t(say.pointALine)} rows={4} />
        <TextArea form={form} name="funding" label={labels.funding} rows={2} />
      </FormCard>
    </>
  )
}
