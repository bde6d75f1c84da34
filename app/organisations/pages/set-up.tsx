import type { T } from '#platform/language/messages.ts'
import { Button } from '#platform/ui/buttons.tsx'
import { Choice, type Option } from '#platform/ui/choices.tsx'
import { TextArea, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import type { Form } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'

type Props = { t: T; form: Form; provinces: readonly Option[] }
/** Where a practice office can be opened beside this one, and whether this browser is on the same computer. */
type Practice = { form: Form; here: boolean } | null

/** One page from an empty program to an open office. */
export function SetUpPage({ t, form, provinces, practice }: Props & { practice: Practice }) {
  return (
    <>
      <p class="text-secondary">{t(say.setUpWords)}</p>
      <FormCard t={t} form={form} action="/office/set-up" foot={<Button kind="primary">{t(say.begin)}</Button>}>
        <TextField form={form} name="code" label={t(say.code)} hint={t(say.codeHint)} why={t(say.codeWhy)} required span={6} />
        <AgencyFields {...{ t, form, provinces }} />
        <h2 class="card-title mt-4 mb-0">{t(say.administrator)}</h2>
        <TextField form={form} name="name" label={t(say.personName)} autocomplete="name" required span={6} />
        <TextField form={form} name="login" label={t(say.login)} autocomplete="username" required span={6} />
        <TextField
          form={form}
          name="password"
          type="password"
          label={t(say.password)}
          hint={t(say.passwordHint)}
          autocomplete="new-password"
          required
          span={6}
        />
        <TextField
          form={form}
          name="repeatPassword"
          type="password"
          label={t(say.repeatPassword)}
          autocomplete="new-password"
          required
          span={6}
        />
      </FormCard>
      {practice && <LookAround t={t} {...practice} />}
    </>
  )
}

/** Offered beside setting up; from another computer only with the code of the console. */
function LookAround({ t, form, here }: { t: T; form: Form; here: boolean }) {
  return (
    <FormCard
      t={t}
      form={form}
      action="/office/set-up/practice"
      title={t(say.practiceTitle)}
      foot={<Button icon="seedling">{t(say.practiceOpen)}</Button>}
    >
      <p class="col-12 mb-0">{t(say.practiceWords)}</p>
      {!here && <p class="col-12 mb-0">{t(say.practiceFarWords)}</p>}
      {!here && <TextField form={form} name="practiceCode" label={t(say.code)} hint={t(say.practiceCodeHint)} required span={6} />}
    </FormCard>
  )
}

function AgencyFields({ t, form, provinces }: Props) {
  return (
    <>
      <h2 class="card-title mt-4 mb-0">{t(say.agency)}</h2>
      <TextField form={form} name="agencyName" label={t(say.agencyName)} hint={t(say.agencyNameHint)} required span={8} />
      <TextField form={form} name="abbreviation" label={t(say.abbreviation)} hint={t(say.abbreviationHint)} span={4} />
      <Choice t={t} form={form} name="provinceId" label={t(say.province)} options={provinces} required span={6} />
      <TextField form={form} name="placeName" label={t(say.place)} hint={t(say.placeHint)} required span={6} />
      <TextField form={form} name="superiorName" label={t(say.superior)} hint={t(say.superiorHint)} required span={8} />
      <TextField form={form} name="headTitle" label={t(say.headTitle)} hint={t(say.headTitleHint)} required span={4} />
      <TextArea form={form} name="units" label={t(say.unitsField)} hint={t(say.unitsHint)} rows={5} />
    </>
  )
}
