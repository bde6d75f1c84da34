import { bodies, sumSentence } from '#app/rulebook/index.ts'
import type { T } from '#platform/language/messages.ts'
import { Card } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { Radios } from '#platform/ui/choices.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { Sum } from '#platform/ui/sum.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../../messages.ts'
import type { ItemView } from '../../views.ts'
import { citedWords, metOf, verdictWords } from '../../pages/words.tsx'

/** What a vote brought, as a sum anyone can check, with the rule it was judged by. */
export function OutcomeCard({ t, item, mayDecide = false }: { t: T; item: ItemView; mayDecide?: boolean }) {
  const { outcome, decision } = item
  if (!outcome) return null
  const words = decision
    ? t(say.decidedBy, {
        name: decision.name,
        decided: t(decision.decided === 'passed' ? say.passed : say.notPassed),
        because: decision.because,
      })
    : countedWords(t, item)
  const inWords = sumWords(t, outcome)
  const open = mayDecide && outcome.verdict === 'authorityDecides' && !decision
  const cite = (
    <>
      {citedWords(t, outcome)}.{' '}
      {outcome.ruleId && (
        <a class="a" href={`/office/rulebook/trial?rule=${outcome.ruleId}`}>
          {t(say.tryThis)}
        </a>
      )}
    </>
  )
  return (
    <Card
      title={
        <>
          {t(say.resultOf, { ordinal: item.ordinal })}{' '}
          <span class="fw-normal text-secondary">
            · {item.subjectName}, {item.awardName}
          </span>
        </>
      }
      aside={open && <Decide t={t} itemId={item.id} />}
    >
      <Sum
        t={t}
        sum={outcome.sum}
        met={metOf(item)}
        outcome={verdictWords(t, item)}
        words={[inWords && `${inWords}.`, words].filter(Boolean).join(' ')}
        cite={cite}
      />
    </Card>
  )
}

/** The sum once more in words, so that nobody need read signs; a missing quorum has a sum of heads, which says itself. */
function sumWords(t: T, { verdict, yes, of, ruleBody }: NonNullable<ItemView['outcome']>) {
  if (ruleBody === null || of === 0 || verdict === 'noQuorum') return ''
  return t(sumSentence(bodies.threshold.parse(ruleBody), { yes, of }))
}

function countedWords(t: T, { box, conflicts }: ItemView) {
  const aside = conflicts.length ? ` ${t(say.asideCount, { count: new Set(conflicts.map(({ seatId }) => seatId)).size })}` : ''
  if (!box || box.issued === null) return aside
  return `${t(say.countedLine, { issued: box.issued, returned: box.returned ?? 0, valid: box.valid ?? 0, invalid: box.invalid ?? 0 })}${aside}`
}

function Decide({ t, itemId }: { t: T; itemId: string }) {
  const fields = (
    <>
      <Radios
        form={emptyForm}
        name="decided"
        label={t(say.decideWhich)}
        options={[
          { id: 'passed', label: t(say.decidePassed) },
          { id: 'notPassed', label: t(say.decideNot) },
        ]}
        inline
        required
      />
      <TextField form={emptyForm} name="because" label={t(say.because)} required />
    </>
  )
  const ask = { title: t(say.decideWhich), words: t(say.decideWords), confirm: t(say.decideNow), fields }
  return (
    <ButtonForm t={t} action={`/office/council/items/${itemId}/decision`} ask={ask}>
      {t(say.decide)}
    </ButtonForm>
  )
}
