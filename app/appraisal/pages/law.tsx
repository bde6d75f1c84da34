import { showDay, showMoment } from '#platform/language/time.ts'
import { Card } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { lawMessages as say } from '../law-messages.ts'
import type { Shown } from './shown.ts'

/** Which day's rules this case is held to, and why: the day it came in, or the newest law where that is kinder. */
export function LawCard({ t, one, found, may, lawChoices, today }: Shown) {
  const received = one.receivedOn ? showDay(one.receivedOn) : ''
  const day = showDay(found.on)
  const words =
    one.law === 'newest'
      ? t(say.newestLaw, { received })
      : found.on.equals(today)
        ? t(say.lawOfDay, { day })
        : t(say.receivedBefore, { received, day })
  return (
    <Card title={t(say.law)} aside={may.chooseLaw && <LawDeed {...{ t, one }} />}>
      <p class="mb-0">{words}</p>
      {lawChoices.map((choice) => (
        <small class="sub" key={choice.id}>
          {t(say.lawLine, {
            law: t(choice.law === 'newest' ? say.newest : say.byDate),
            received: showDay(choice.receivedOn),
            because: choice.because,
            name: choice.byName,
            at: showMoment(choice.at),
          })}
        </small>
      ))}
    </Card>
  )
}

function LawDeed({ t, one }: Pick<Shown, 't' | 'one'>) {
  const form = { ...emptyForm, values: { receivedOn: one.receivedOn ? showDay(one.receivedOn) : '', law: one.law } }
  const options = [
    { id: 'by date', label: t(say.byDate) },
    { id: 'newest', label: t(say.newest) },
  ]
  const fields = (
    <>
      <DayField t={t} form={form} name="receivedOn" label={t(say.received)} required />
      <Choice t={t} form={form} name="law" label={t(say.whichLaw)} options={options} empty={null} required />
      <TextField form={emptyForm} name="because" label={t(say.why)} required />
    </>
  )
  const ask = { title: t(say.law), words: t(say.setLawWords), confirm: t(say.setLawNow), fields }
  return (
    <ButtonForm t={t} small action={`/office/appraisal/${one.id}/law`} ask={ask}>
      {t(say.setLaw)}
    </ButtonForm>
  )
}
