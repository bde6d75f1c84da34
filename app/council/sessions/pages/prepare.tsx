import type { T } from '#platform/language/messages.ts'
import { Head } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Choice, type Option } from '#platform/ui/choices.tsx'
import { DayField, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { messages as say } from '../../messages.ts'

export function NewSessionPage({ t, form, councils }: { t: T; form: Form; councils: readonly Option[] }) {
  return (
    <>
      <Head t={t} title={t(say.newSession)} words={t(say.noSessionsWords)} back={[{ href: '/office/council', label: t(say.council) }]} />
      <FormCard t={t} form={form} action="/office/council/sessions" foot={<Button kind="primary">{t(say.newSession)}</Button>}>
        <Choice t={t} form={form} name="councilId" label={t(say.council)} options={councils} empty={null} required />
        <DayField t={t} form={form} name="day" label={t(say.day)} span={4} required />
        <TextField form={form} name="hour" label={t(say.hour)} hint={t(say.hourHint)} span={4} required />
        <TextField form={form} name="writtenHour" label={t(say.writtenUntil)} hint={t(say.hourHint)} span={4} />
        <TextField form={form} name="place" label={t(say.where)} required />
      </FormCard>
    </>
  )
}
