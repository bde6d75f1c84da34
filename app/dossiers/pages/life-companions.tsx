import { companionWords as say, type Companion } from '#app/people/index.ts'
import { showDay } from '#platform/language/time.ts'
import type { T } from '#platform/language/messages.ts'
import { Card, Line, Lines } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import { Fields, Fold, Once, Typed } from '#platform/ui/form.tsx'
import { emptyForm } from '#platform/web/form.ts'
import type { LifeProps } from './life-props.ts'

/** Who helps this person on the way, and who wrote it down. */
export function Companions({ t, life: { subject, companions }, may, accounts }: LifeProps) {
  const action = `/office/people/${subject.id}/companions`
  return (
    <Card id="companions" title={t(say.companions)} count={companions.length} flush>
      <p class="card-body text-secondary mb-0">
        {companions.length === 0 && `${t(say.noCompanions)} `}
        {t(say.companionsWords)}
      </p>
      <Lines>
        {companions.map((one) => (
          <Line key={one.id} icon="heart-handshake" title={one.name} words={wordsOf(t, one)}>
            {may.edit && !one.toOn && one.subjectId === subject.id && (
              <ButtonForm t={t} action={`${action}/${one.id}/end`} kind="quiet" small>
                {t(say.end)}
              </ButtonForm>
            )}
          </Line>
        ))}
      </Lines>
      {may.edit && (
        <div class="card-body">
          <Fold action={action} words={`${t(say.add)}…`}>
            <form class="mt-3" method="post" action={action} data-deed>
              <Once />
              <Typed t={t} action={action}>
                <Fields>
                  <Choice t={t} form={emptyForm} name="userId" label={t(say.chooseAccount)} options={accounts} span={6} />
                  <TextField form={emptyForm} name="name" label={t(say.orName)} span={6} />
                  <TextField form={emptyForm} name="help" label={t(say.help)} span={6} required />
                  <DayField t={t} form={emptyForm} name="fromOn" label={t(say.from)} span={6} required />
                </Fields>
              </Typed>
              <p class="mt-3 mb-0">
                <Button icon="user-plus">{t(say.add)}</Button>
              </p>
            </form>
          </Fold>
        </div>
      )}
    </Card>
  )
}

function wordsOf(t: T, { help, fromOn, toOn, recordedBy }: Companion) {
  const said = { help, from: showDay(fromOn), by: recordedBy ?? '' }
  return toOn ? t(say.between, { ...said, to: showDay(toOn) }) : t(say.since, said)
}
