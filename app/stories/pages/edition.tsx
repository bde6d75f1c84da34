import type { T } from '#platform/language/messages.ts'
import { showDay, showMoment } from '#platform/language/time.ts'
import { asset } from '#platform/ui/assets.ts'
import { Card, Head, Line, Lines, Next, Notice } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm } from '#platform/ui/buttons.tsx'
import { TextArea, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { messages as say } from '../messages.ts'
import type { EditionRow, Story } from '../queries.ts'
import type { Told } from '../told.ts'
import { ToldBody, ToldLead, wordsOf } from './told.tsx'

type Kept = { phrase: string; reason: string }
type Props = {
  t: T
  story: Story
  edition: EditionRow
  told: Told
  keeps: Kept[]
  form: Form
  mayDecide: boolean
  isHand: boolean
  current: boolean
}

/** Exactly what would be shown, for the one who says yes or sends it back. */
export function EditionPage({ t, story, edition, told, keeps, form, mayDecide, isHand, current }: Props) {
  const here = `/office/stories/${story.id}/texts/${edition.language}`
  const words = wordsOf(told)
  const open = current && !edition.approvedAt && !edition.returnedAt
  return (
    <>
      <link rel="stylesheet" href={asset('story-editor.css')} />
      <Head
        t={t}
        title={t(say.edition, { number: edition.number })}
        words={t(say.editionBy, { name: edition.senderName, time: showMoment(edition.submittedAt) })}
        back={[{ href: here, label: told.title }]}
      />
      {isHand && open && <Notice tone="info">{t(say.ownStory)}</Notice>}
      {mayDecide && open && (
        <Next t={t} title={t(say.waitsForYou)} words={t(say.approveWords)}>
          <ButtonForm t={t} action={`${here}/approval`} kind="primary" icon="check" values={{ hash: edition.hash }}>
            {t(say.approve)}
          </ButtonForm>
        </Next>
      )}
      <Card title={`${told.name}: ${told.title}`}>
        <p class="text-secondary">{[told.ethnicGroup?.name, told.place].filter(Boolean).join(', ')}</p>
        <p class="fs-3">
          <ToldLead t={t} words={words} />
        </p>
        <div class="told">
          <ToldBody t={t} words={words} />
        </div>
      </Card>
      <Card title={t(say.checkedClaims)} count={told.claims.length} flush>
        <Lines>
          {told.claims.map(({ number, text, source, checkedOn }) => (
            <Line
              key={number}
              title={
                <span id={`k${words.numbers.get(number)}`}>
                  {words.numbers.get(number)}. {text}
                </span>
              }
              words={`${source}. ${checkedOn && showDay(Temporal.PlainDate.from(checkedOn))}`}
            />
          ))}
        </Lines>
      </Card>
      {keeps.length > 0 && (
        <Card title={t(say.lookAgain)} flush>
          <Lines>
            {keeps.map(({ phrase, reason }) => (
              <Line key={phrase} icon="check" title={t(say.kept, { phrase, reason })} />
            ))}
          </Lines>
        </Card>
      )}
      <details class="small text-secondary mt-3">
        <summary>{t(say.sealWhat)}</summary>
        <p class="text-break mb-0">{t(say.seal, { hash: edition.hash })}</p>
      </details>
      {mayDecide && open && (
        <FormCard
          t={t}
          form={form}
          action={`${here}/return`}
          title={t(say.returnText)}
          foot={<Button icon="arrow-back-up">{t(say.returnText)}</Button>}
        >
          <TextArea form={form} name="because" label={t(say.returnBecause)} required />
        </FormCard>
      )}
    </>
  )
}
