import type { T } from '#platform/language/messages.ts'
import { Card, Line, Lines } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm } from '#platform/ui/buttons.tsx'
import { Check, Choice } from '#platform/ui/choices.tsx'
import { FileField, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { PickerField } from '#platform/ui/picker.tsx'
import type { Clash } from '#platform/ui/typed.ts'
import { emptyForm, formOf, type Form } from '#platform/web/form.ts'
import { standingOf } from '#platform/web/together.ts'
import { messages as say } from '../messages.ts'
import { fields } from '../told.ts'
import type { Desk } from './desk.ts'

/** The form of the details when it was sent and has to be picked from. */
export type DetailsMet = { form: Form; clash: Clash } | null

/** What the story shows besides its words; each part asks for its own consent. */
export function Elements({ t, desk, met }: { t: T; desk: Desk; met: DetailsMet }) {
  return (
    <>
      <Details t={t} desk={desk} met={met} />
      <Picture t={t} desk={desk} />
      <Others t={t} desk={desk} />
    </>
  )
}

/** What is shown besides the words, as it stands in the fields of its form. */
export function detailsOf({ field, showEthnicGroup, showsFamily }: Desk['story']) {
  return formOf({ field, showEthnicGroup: showEthnicGroup ? 'yes' : '', showsFamily: showsFamily ? 'yes' : '' })
}

function Details({ t, desk: { story }, met }: { t: T; desk: Desk; met: DetailsMet }) {
  const saved = detailsOf(story)
  const form = met?.form ?? saved
  const group = story.ethnicGroupName ? t(say.showEthnicGroup, { group: story.ethnicGroupName }) : t(say.showEthnicGroupPlain)
  return (
    <FormCard
      t={t}
      form={form}
      action={`/office/stories/${story.id}/details`}
      title={t(say.details)}
      standing={standingOf({ saved, version: story.detailsVersion }, met?.clash ?? null)}
      foot={<Button>{t(say.saveDetails)}</Button>}
    >
      <Choice
        t={t}
        form={form}
        name="field"
        label={t(say.field)}
        options={fields.map((id) => ({ id, label: t(say[id]) }))}
        span={4}
        empty={null}
      />
      <Check form={form} name="showEthnicGroup" label={group} />
      <Check form={form} name="showsFamily" label={t(say.showsFamily)} />
    </FormCard>
  )
}

function Picture({ t, desk: { story, pictures } }: { t: T; desk: Desk }) {
  const small = pictures.find(({ size }) => size === 'small')
  const form = formOf({ described: small?.described })
  const drop = (
    <ButtonForm t={t} action={`/office/stories/${story.id}/picture/removal`} small kind="quiet">
      {t(say.dropPicture)}
    </ButtonForm>
  )
  return (
    <>
      {small && (
        <Card title={t(say.picture)} aside={drop}>
          <img src={`/office/stories/${story.id}/picture`} width={small.width} height={small.height} alt={small.described} />
          <p class="mb-0 mt-2">{small.described}</p>
        </Card>
      )}
      <FormCard
        t={t}
        form={form}
        action={`/office/stories/${story.id}/picture`}
        title={t(say.picture)}
        files
        foot={<Button>{t(say.savePicture)}</Button>}
      >
        <FileField
          t={t}
          form={form}
          name="picture"
          label={t(say.picture)}
          hint={t(say.pictureHint)}
          accept=".jpg,.jpeg,.png,.webp"
          span={6}
        />
        <TextField form={form} name="described" label={t(say.described)} hint={t(say.describedHint)} span={6} required />
      </FormCard>
    </>
  )
}

function Others({ t, desk: { story, people } }: { t: T; desk: Desk }) {
  return (
    <>
      <Card title={t(say.others)} count={people.length} flush>
        <Lines>
          {people.map((person) => (
            <Line
              key={person.subjectId}
              icon="user"
              title={person.name}
              words={[person.named && t(say.personNamed), person.pictured && t(say.personPictured)].filter(Boolean).join(' · ')}
            >
              <ButtonForm t={t} action={`/office/stories/${story.id}/people/${person.subjectId}/removal`} small kind="quiet">
                {t(say.removePerson)}
              </ButtonForm>
            </Line>
          ))}
        </Lines>
      </Card>
      <FormCard
        t={t}
        form={emptyForm}
        action={`/office/stories/${story.id}/people`}
        title={t(say.addPerson)}
        foot={<Button icon="user-plus">{t(say.addPerson)}</Button>}
      >
        <PickerField
          t={t}
          form={emptyForm}
          name="subjectId"
          label={t(say.addPerson)}
          hint={t(say.othersWords)}
          source="/office/stories/people"
        />
        <Check form={emptyForm} name="named" label={t(say.personNamed)} />
        <Check form={emptyForm} name="pictured" label={t(say.personPictured)} />
      </FormCard>
    </>
  )
}
