import { RelyFields, type Relied } from '#app/rulebook/index.ts'
import type { T } from '#platform/language/messages.ts'
import { EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Check, Checks, Choice, type Option } from '#platform/ui/choices.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import type { Form } from '#platform/web/form.ts'
import { count } from '#platform/paper/words.ts'
import type { Forwardable } from '../forwardable.ts'
import { messages as say } from '../messages.ts'

type Props = { t: T; form: Form; cases: readonly Forwardable[]; unchecked: readonly NonNullable<Relied>[] }

export function PreparePage({ t, form, cases, unchecked }: Props) {
  const back = [{ href: '/office/forwarding', label: t(say.forwarding) }]
  if (!cases.length)
    return (
      <>
        <Head t={t} title={t(say.newPackage)} back={back} />
        <EmptyState title={t(say.noForwardable)} words={t(say.noForwardableWords)} icon="send">
          <LinkButton href="/office/nominations">{t(say.toNominations)}</LinkButton>
        </EmptyState>
      </>
    )
  const awards = new Map(cases.map(({ awardCode, awardName }) => [awardCode, awardName]))
  return (
    <>
      <Head t={t} title={t(say.newPackage)} back={back} />
      <FormCard t={t} form={form} action="/office/forwarding" draft="package:new" foot={<Button kind="primary">{t(say.prepare)}</Button>}>
        <Choice
          t={t}
          form={form}
          name="awardCode"
          label={t(say.award)}
          options={[...awards].map(([id, label]) => ({ id, label }))}
          required
        />
        <Checks
          form={form}
          name="cases"
          label={t(say.cases)}
          hint={t(say.casesHint)}
          options={options(t, cases, awards.size > 1)}
          required
        />
        <TextField form={form} name="title" label={t(say.title)} hint={t(say.titleHint)} required />
        <TextField form={form} name="otherParty" label={t(say.otherParty)} required />
        <DayField t={t} form={form} name="dueOn" label={t(say.dueOn)} />
        <Check form={form} name="organisationAuthored" label={t(say.authored)} hint={t(say.authoredWhy)} />
        <RelyFields t={t} rules={unchecked} form={form} />
      </FormCard>
    </>
  )
}

/** Each case with its number and what the council said of it. */
function options(t: T, cases: readonly Forwardable[], several: boolean): Option[] {
  return cases.map(({ id, name, number, awardName, sessionNumber, sessionYear, sum }) => {
    const voted =
      sessionNumber === null || sessionYear === null
        ? t(say.withoutSession)
        : t(say.inSession, { number: count(sessionNumber), year: sessionYear, sum: sum ?? '' })
    return { id, label: name, hint: [number, several && awardName, voted].filter(Boolean).join(' · ') }
  })
}
