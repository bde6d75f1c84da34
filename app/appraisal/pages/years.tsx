import { Card, Line, Lines } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { yearKinds } from '../year-records.ts'
import { yearMessages as say } from '../year-messages.ts'
import type { Shown } from './shown.ts'

/** What the conditions ask for beside awards: how the years were rated, which initiatives were recognised. */
export function YearsCard({ t, one, found, may }: Shown) {
  const { years } = found.conditions
  return (
    <Card title={t(say.years)} count={years.length} id="years">
      <p class="text-secondary">{t(years.length > 0 ? say.yearsWords : say.yearsNone)}</p>
      <Lines>
        {years.map((row) => (
          <Line
            key={row.id}
            icon="calendar"
            title={`${row.year}: ${row.words}`}
            words={[t(say[wordOf(row)]), row.decision].filter(Boolean).join(' · ')}
          >
            {may.keepYears && <Withdraw t={t} at={`/office/appraisal/${one.id}/years/${row.id}/withdrawal`} />}
          </Line>
        ))}
      </Lines>
      {may.keepYears && <AddYear t={t} at={`/office/appraisal/${one.id}/years`} />}
    </Card>
  )
}

function wordOf({ kind, grade }: { kind: string; grade: string }) {
  return yearKinds.find((one) => one === `${kind}:${grade}`) ?? 'what'
}

type Deed = Pick<Shown, 't'> & { at: string }

function AddYear({ t, at }: Deed) {
  const options = yearKinds.map((id) => ({ id, label: t(say[id]) }))
  const fields = (
    <>
      <Choice t={t} form={emptyForm} name="what" label={t(say.what)} options={options} required />
      <TextField form={emptyForm} name="year" label={t(say.year)} inputMode="numeric" required />
      <TextField form={emptyForm} name="words" label={t(say.words)} required />
      <TextField form={emptyForm} name="decision" label={t(say.decision)} />
    </>
  )
  return (
    <ButtonForm t={t} action={at} icon="plus" ask={{ title: t(say.keepNow), words: t(say.yearsWords), confirm: t(say.keepNow), fields }}>
      {t(say.keep)}
    </ButtonForm>
  )
}

function Withdraw({ t, at }: Deed) {
  const fields = <TextField form={emptyForm} name="because" label={t(say.why)} required />
  return (
    <ButtonForm
      t={t}
      small
      action={at}
      ask={{ title: t(say.withdrawNow), words: t(say.withdrawWords), confirm: t(say.withdrawNow), fields }}
    >
      {t(say.withdraw)}
    </ButtonForm>
  )
}
