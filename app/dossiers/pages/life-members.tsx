import { peopleWords as say, writeBirth } from '#app/people/index.ts'
import { showMoment } from '#platform/language/time.ts'
import { Card, Line, Lines } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm } from '#platform/ui/buttons.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { Fields, Once, Typed } from '#platform/ui/form.tsx'
import { PickerField } from '#platform/ui/picker.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages } from '../life-messages.ts'
import type { LifeProps } from './life-props.ts'

/** Who belongs to a household or a collective. */
export function Members({ t, life: { subject, members }, may }: Pick<LifeProps, 't' | 'life' | 'may'>) {
  const action = `/office/people/${subject.id}/members`
  return (
    <Card id="members" title={t(say.members)} count={members.length} flush>
      <Lines>
        {members.map((member) => (
          <Line
            key={member.id}
            icon="user"
            title={
              <a class="who" href={`/office/people/${member.id}`}>
                {member.name}
              </a>
            }
            words={[member.part, writeBirth(member.bornOn, member.bornPrecision)].filter(Boolean).join(' · ')}
          >
            {may.edit && (
              <ButtonForm t={t} action={`/office/people/${subject.id}/members/${member.id}/removal`} kind="quiet" small>
                {t(say.removeMember)}
              </ButtonForm>
            )}
          </Line>
        ))}
      </Lines>
      {may.edit && (
        <form class="card-body" method="post" action={action} data-deed>
          <Once />
          <Typed t={t} action={action}>
            <Fields>
              <PickerField
                t={t}
                form={emptyForm}
                name="memberId"
                label={t(say.member)}
                source="/office/people/find?kind=individual"
                span={6}
                required
              />
              <TextField form={emptyForm} name="part" label={t(say.memberPart)} span={6} />
            </Fields>
          </Typed>
          <p class="mt-3 mb-0">
            <Button icon="user-plus">{t(say.addMember)}</Button>
          </p>
        </form>
      )}
    </Card>
  )
}

/** Records that were found to be the same and stand under this one. */
export function Merges({ t, life, may }: Pick<LifeProps, 't' | 'life' | 'may'>) {
  return (
    <Card title={t(messages.mergedTitle)} count={life.merges.length} flush>
      <Lines>
        {life.merges.map((merge) => (
          <Line
            key={merge.id}
            icon="arrow-merge"
            title={merge.name}
            words={[showMoment(merge.at), merge.reason].filter(Boolean).join(' · ')}
          >
            {may.merge && (
              <ButtonForm
                t={t}
                action={`/office/merges/${merge.id}/undoing`}
                small
                ask={{ title: t(say.unmerge), words: t(say.unmergeAsk, { name: merge.name }), confirm: t(say.unmerge) }}
              >
                {t(say.unmerge)}
              </ButtonForm>
            )}
          </Line>
        ))}
      </Lines>
    </Card>
  )
}
