import type { T } from '#platform/language/messages.ts'
import { Head } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Choice, type Option } from '#platform/ui/choices.tsx'
import { DayField, TextArea, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { certainties, type RuleKind } from '../kinds.ts'
import { messages as say } from '../messages.ts'
import { BodyFields } from './rule-fields.tsx'
import { certaintyWords, kindWords } from './words.ts'

type Props = { t: T; form: Form; kind: RuleKind; keys: readonly Option[] }

/** A version is written new; the one before stays as it is. */
export function EditRulePage({ t, form, kind, keys }: Props) {
  return (
    <>
      <Head t={t} title={t(kindWords[kind])} words={t(say.rulebookWords)} back={[{ href: '/office/rulebook', label: t(say.rulebook) }]} />
      <FormCard
        t={t}
        form={form}
        action={`/office/rulebook/rules?kind=${encodeURIComponent(kind)}`}
        foot={
          <>
            <Button kind="primary">{t(say.saveVersion)}</Button>
            <LinkButton href="/office/rulebook">{t(say.rulebook)}</LinkButton>
          </>
        }
      >
        <Choice t={t} form={form} name="key" label={t(say.about)} options={keys} required />
        <BodyFields t={t} form={form} kind={kind} />
        <VersionFields t={t} form={form} />
      </FormCard>
    </>
  )
}

/** From when to when, on what basis, how sure: asked of every version. */
export function VersionFields({ t, form }: { t: T; form: Form }) {
  return (
    <>
      <DayField t={t} form={form} name="validFrom" label={t(say.validFrom)} span={6} required />
      <DayField t={t} form={form} name="validTo" label={t(say.validTo)} span={6} />
      <TextField form={form} name="citation" label={t(say.citation)} why={t(say.citationWhy)} required />
      <Choice
        t={t}
        form={form}
        name="certainty"
        label={t(say.certainty)}
        options={certainties.map((id) => ({ id, label: t(certaintyWords[id]) }))}
        required
      />
      <TextArea form={form} name="note" label={t(say.note)} rows={2} />
    </>
  )
}
