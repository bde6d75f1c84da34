import { RelyFields, type Relied } from '#app/rulebook/index.ts'
import type { T } from '#platform/language/messages.ts'
import { EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Check, Checks, Choice, type Option } from '#platform/ui/choices.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import type { Form } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'

type Case = { id: string; name: string; number: string | null; awardCode: string }
type Props = { t: T; form: Form; cases: readonly Case[]; awards: readonly Option[]; unchecked: readonly NonNullable<Relied>[] }

export function PreparePage({ t, form, cases, awards, unchecked }: Props) {
  const named = new Map(awards.map(({ id, label }) => [id, label]))
  const options = cases.map(({ id, name, number, awardCode }) => ({
    id,
    label: name,
    hint: [number, named.get(awardCode) ?? awardCode].filter(Boolean).join(' · '),
  }))
  const wanted = awards.filter(({ id }) => cases.some((one) => one.awardCode === id))
  const back = [{ href: '/office/forwarding', label: t(say.forwarding) }]
  if (!cases.length)
    return (
      <>
        <Head t={t} title={t(say.newPackage)} back={back} />
        <EmptyState title={t(say.noForwardable)} words={t(say.noneOutWords)}>
          <LinkButton href="/office/verification">{t(say.status)}</LinkButton>
        </EmptyState>
      </>
    )
  return (
    <>
      <Head t={t} title={t(say.newPackage)} back={back} />
      <FormCard t={t} form={form} action="/office/forwarding" draft="package:new" foot={<Button kind="primary">{t(say.prepare)}</Button>}>
        <TextField form={form} name="title" label={t(say.title)} hint={t(say.titleHint)} required />
        <TextField form={form} name="otherParty" label={t(say.otherParty)} required />
        <Choice t={t} form={form} name="awardCode" label={t(say.award)} options={wanted} required />
        <DayField t={t} form={form} name="dueOn" label={t(say.dueOn)} />
        <Check form={form} name="organisationAuthored" label={t(say.authored)} why={t(say.authoredWhy)} />
        <Checks form={form} name="cases" label={t(say.cases)} hint={t(say.casesHint)} options={options} required />
        <RelyFields t={t} rules={unchecked} form={form} />
      </FormCard>
    </>
  )
}
