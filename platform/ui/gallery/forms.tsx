import type { T } from '../../language/messages.ts'
import { Button } from '../buttons.tsx'
import { Check, Checks, Choice, Radios } from '../choices.tsx'
import { DayField, FileField, type Form, Hidden, NumberField, TextArea, TextField } from '../fields.tsx'
import { FormCard, SaveState } from '../form.tsx'
import { PickerField, PickerLines, Tags } from '../picker.tsx'
import { messages as kit } from '../messages.ts'
import { messages as say } from './messages.ts'
import { Section } from './section.tsx'

/** A form that was sent too early: everything typed is there, and what is wrong with it. */
export function wrongForm(t: T): Form {
  return {
    values: { name: 'Thị Mai', born: '31/02/1987', deed: t(say.deedTyped), score: '12,5', movement: 'm1', kind: 'individual' },
    lists: { consents: ['name', 'voice'], fields: ['a', 'c'] },
    problems: { born: t(say.bornProblem), deed: t(say.deedProblem) },
  }
}

export function Forms({ t, form, suffix }: { t: T; form: Form; suffix: string }) {
  const kinds = [
    { id: 'individual', label: t(say.individual) },
    { id: 'household', label: t(say.household) },
    { id: 'collective', label: t(say.collective) },
  ]
  return (
    <Section id={`forms${suffix}`} title={t(say.forms)} words={t(say.formsWords)} bare>
      <FormCard
        t={t}
        form={form}
        action="/office/gallery"
        draft="gallery"
        files
        foot={
          <>
            <Button kind="primary">{t(say.sendNomination)}</Button>
            <Button name="then" value="draft">
              {t(say.draft)}
            </Button>
          </>
        }
      >
        <Hidden name="round" value="2026" />
        <TextField form={form} name="name" label={t(say.name)} hint={t(say.nameHint)} required span={4} />
        <DayField t={t} form={form} name="born" label={t(say.born)} orYear span={4} />
        <PickerField
          t={t}
          form={form}
          name="place"
          label={t(say.place)}
          hint={t(say.placeHint)}
          source="/office/gallery/places"
          chosen={{ id: 'p1', label: 'Ấp Mẫu 3, xã Suối Mẫu' }}
          span={4}
        />
        <TextArea form={form} name="deed" label={t(say.deed)} why={t(say.deedWhy)} required span={8} />
        <NumberField form={form} name="score" label={t(say.score)} span={4} />
        <NumberField form={form} name="money" label={t(say.money)} unit={t(say.dong)} span={4} />
        <DayField t={t} form={form} name="received" label={t(say.received)} span={4} />
        <Choice
          t={t}
          form={form}
          name="movement"
          label={t(say.movement)}
          options={[
            { id: 'm1', label: t(say.movementOne) },
            { id: 'm2', label: t(say.movementTwo) },
          ]}
          span={4}
        />
        <Radios form={form} name="kind" label={t(say.kind)} options={kinds} inline span={6} />
        <FileField
          t={t}
          form={form}
          name="evidence"
          label={t(say.evidence)}
          hint={t(say.evidenceHint)}
          kept={[t(say.kept)]}
          multiple
          span={6}
        />
        <Checks
          form={form}
          name="consents"
          label={t(say.consents)}
          options={[
            { id: 'name', label: t(say.ownName) },
            { id: 'photo', label: t(say.photo) },
            { id: 'voice', label: t(say.voice), hint: t(say.voiceHint) },
          ]}
          span={6}
        />
        <Tags
          form={form}
          name="fields"
          label={t(say.fields)}
          options={[
            { id: 'a', label: t(say.fieldA) },
            { id: 'b', label: t(say.fieldB) },
            { id: 'c', label: t(say.fieldC) },
          ]}
          span={6}
        />
        <Check form={form} name="aloud" label={t(say.readAloud)} />
      </FormCard>
    </Section>
  )
}

/** Two officers wrote different things into one field: a person picks. */
export function TwoOfficers({ t }: { t: T }) {
  const form: Form = { values: { name: 'Thị Mai' }, lists: {}, problems: { place: t(kit.pickOne) } }
  const place = { mine: 'Ấp Mẫu 3', theirs: 'Sóc Bù <Mẫu>' }
  const standing = { version: 2, was: '{}', clash: { who: "K'Brôi", fields: { place } } }
  return (
    <Section id="two-officers" title={t(say.twoOfficers)} words={t(say.formsWords)} bare>
      <FormCard t={t} form={form} action="/office/gallery" standing={standing} foot={<Button kind="primary">{t(say.draft)}</Button>}>
        <TextField form={form} name="name" label={t(say.name)} span={6} />
        <TextField form={form} name="place" label={t(say.place)} span={6} />
      </FormCard>
    </Section>
  )
}

export function Ballot({ t, form }: { t: T; form: Form }) {
  return (
    <Section id="ballot" title={t(say.ballot)} words={t(say.search)}>
      <div class="row g-3">
        <Radios
          form={form}
          name="ballot"
          label={t(say.ballot)}
          big
          options={[
            { id: 'yes', label: t(say.yes) },
            { id: 'no', label: t(say.no) },
            { id: 'blank', label: t(say.blank) },
          ]}
          span={6}
        />
        <div class="col-md-6">
          <ul class="list-group" role="listbox" aria-label={t(say.place)}>
            <PickerLines
              t={t}
              found={[
                { id: '1', label: 'Ấp Mẫu 3, xã Suối Mẫu', hint: 'Sóc Mẫu, 01/07/2025' },
                { id: '2', label: 'Bon Bŭ Prâng <script>' },
              ]}
            />
          </ul>
          <ul class="list-group mt-2" role="presentation">
            <PickerLines t={t} found={[]} />
          </ul>
        </div>
        <PickerField
          t={t}
          form={form}
          name="unit"
          label={t(say.place)}
          source="/office/gallery/places"
          options={[{ id: '1', label: 'Xã Suối Mẫu', hint: 'Ấp Mẫu 3' }]}
          span={6}
        />
      </div>
    </Section>
  )
}

export function Saving({ t }: { t: T }) {
  return (
    <Section id="saving" title={t(say.saving)} words={t(say.savingWords)}>
      <div class="d-grid gap-2">
        <SaveState t={t} />
        <SaveState t={t} state="saving" />
        <SaveState t={t} state="saved" time="09:27" />
        <SaveState t={t} state="offline" />
        <SaveState t={t} state="signed out" />
      </div>
    </Section>
  )
}
