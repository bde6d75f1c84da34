import type { T } from '#platform/language/messages.ts'
import { Head } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Checks, type Option } from '#platform/ui/choices.tsx'
import { DayField, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { useTypedForm } from '#platform/ui/typed.ts'
import { messages as say } from '../../messages.ts'
import { withPosts } from '../people.ts'
import { backHome, partOptions, parts } from './council.tsx'

export function NewCouncilPage({ t, form, people }: { t: T; form: Form; people: readonly Option[] }) {
  return (
    <>
      <Head t={t} title={t(say.newCouncil)} words={t(say.noCouncilsWords)} back={backHome(t)} />
      <FormCard
        t={t}
        form={form}
        action="/office/council/councils"
        draft="council:new"
        foot={<Button kind="primary">{t(say.saveCouncil)}</Button>}
      >
        <TextField form={form} name="name" label={t(say.councilName)} required />
        <TextField form={form} name="decisionNumber" label={t(say.decisionNumber)} span={6} required />
        <DayField t={t} form={form} name="decidedOn" label={t(say.decidedOn)} span={6} required />
        <DayField t={t} form={form} name="termFrom" label={t(say.termFrom)} span={6} required />
        <DayField t={t} form={form} name="termTo" label={t(say.termTo)} span={6} required />
        <Seats t={t} form={form} people={withPosts(people)} />
        <Checks form={form} name="tellers" label={t(say.tellers)} hint={t(say.tellersHint)} options={people} columns />
      </FormCard>
    </>
  )
}

/** As many lines as most councils have; the others stay folded away until they are wanted. */
const usualLines = 9
const moreLines = 12

function Seats({ t, form: given, people }: { t: T; form: Form; people: readonly Option[] }) {
  const form = useTypedForm(given)
  const typed = form.lists.member ?? []
  const lines = Math.max(usualLines + moreLines, typed.length + 3)
  const linesOf = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => <SeatLine key={from + at} t={t} form={form} at={from + at} people={people} />)
  return (
    <fieldset class="col-12">
      <legend class="form-label" id="f-member">
        {t(say.seats)}
      </legend>
      <p class="form-hint">{t(say.seatsHint)}</p>
      {form.problems.member && (
        <p class="invalid-feedback d-block" role="alert">
          {form.problems.member}
        </p>
      )}
      {linesOf(0, usualLines)}
      <details class="fold" open={typed.slice(usualLines).some(Boolean)}>
        <summary class="btn btn-sm">{t(say.moreSeats)}</summary>
        <div class="mt-2">{linesOf(usualLines, lines)}</div>
      </details>
    </fieldset>
  )
}

const usualPart = (at: number) => parts[at] ?? 'member'

function SeatLine({ t, form, at, people }: { t: T; form: Form; at: number; people: readonly Option[] }) {
  const member = form.lists.member?.[at] ?? ''
  const part = form.lists.part?.[at] ?? usualPart(at)
  return (
    <div class="row g-2 mb-2">
      <div class="col-12 col-sm-8">
        <select class="form-select" name="member[]" aria-label={`${t(say.person)} ${at + 1}`}>
          <option value="">{t(say.noSeat)}</option>
          {people.map(({ id, label }) => (
            <option key={id} value={id} selected={id === member}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div class="col-12 col-sm-4">
        <select class="form-select" name="part[]" aria-label={`${t(say.part)} ${at + 1}`}>
          {partOptions(t).map(({ id, label }) => (
            <option key={id} value={id} selected={id === part}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
