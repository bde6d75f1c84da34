import type { T } from '#platform/language/messages.ts'
import { Card, Line, Lines } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { State } from '#platform/ui/state.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { tieWords } from '../conflict-words.ts'
import { messages as say } from '../../messages.ts'
import type { SessionView } from '../../views.ts'

type Props = { t: T; view: SessionView; maySettle: boolean }

/** Ties the rule leaves to the council: who, which item, and the two answers, each with a reason. Never about oneself. */
export function TieQuestions({ t, view, maySettle }: Props) {
  const open = view.questions.filter(({ answer }) => !answer)
  if (!maySettle || open.length === 0) return null
  return (
    <Card title={t(say.tiesToSettle)} count={open.length} flush>
      <p class="card-body mb-0">{t(say.tiesToSettleWords)}</p>
      <Lines>
        {open.map((question) => {
          const item = view.items.find(({ id }) => id === question.itemId)
          return (
            <Line
              key={question.id}
              icon="users"
              title={`${question.name}: ${t(tieWords(question.kind))}`}
              words={item ? `${t(say.item)} ${item.ordinal}: ${item.subjectName}` : ''}
            >
              {view.mySeat?.id === question.seatId ? (
                <State tone="wait">{t(say.othersSettle)}</State>
              ) : (
                <span class="d-flex gap-1 flex-wrap">
                  <Settle t={t} question={question} answer="stays" />
                  <Settle t={t} question={question} answer="steps aside" />
                </span>
              )}
            </Line>
          )
        })}
      </Lines>
    </Card>
  )
}

type Question = SessionView['questions'][number]

function Settle({ t, question, answer }: { t: T; question: Question; answer: 'stays' | 'steps aside' }) {
  const words = answer === 'stays' ? say.tieStays : say.tieAside
  const ask = {
    title: `${question.name}: ${t(words)}`,
    words: t(answer === 'stays' ? say.tieStaysWords : say.stepAsideWords),
    confirm: t(words),
    fields: <TextField form={emptyForm} name="reason" label={t(say.because)} required />,
  }
  return (
    <ButtonForm
      t={t}
      small
      id={`${answer === 'stays' ? 'stay' : 'aside'}-${question.id}`}
      action={`/office/council/ties/${question.id}/answer`}
      values={{ answer }}
      ask={ask}
    >
      {t(words)}…
    </ButtonForm>
  )
}
