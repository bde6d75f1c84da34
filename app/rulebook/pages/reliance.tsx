import type { Sentence, T } from '#platform/language/messages.ts'
import { showDay, showMoment } from '#platform/language/time.ts'
import { Card } from '#platform/ui/blocks.tsx'
import { Check } from '#platform/ui/choices.tsx'
import { TextArea, type Form } from '#platform/ui/fields.tsx'
import { State } from '#platform/ui/state.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { isRuleKind } from '../kinds.ts'
import { relianceMessages as say } from '../reliance-messages.ts'
import { withRemarks } from '../remarks.ts'
import type { Reliance, Unchecked } from '../reliance.ts'
import { kindWords, saysInWords, validityWords } from './words.ts'

type Asked = {
  t: T
  rules: readonly Unchecked[]
  /** What no rule in force speaks of at all. */ lacking?: readonly Sentence[]
  form?: Form
}

/** Inside the form of an act that rests on rules nobody has checked: which they are, a yes by name, and why. */
export function RelyFields({ t, rules, lacking = [], form: typed = emptyForm }: Asked) {
  if (rules.length + lacking.length === 0) return null
  const said = saidOfAll(rules, lacking)
  const form = said && !('relyBecause' in typed.values) ? withSaid(typed, said.because) : typed
  return (
    <>
      <div class="col-12">
        {lacking.length > 0 && (
          <p class="mb-1">
            <State tone="wait" icon="alert-triangle">
              {t(say.noRuleYet)}
            </State>{' '}
            {t(say.nothingSays, { about: lacking.map((one) => t(one)).join(', ') })}
          </p>
        )}
        <p class="mb-1" hidden={rules.length === 0}>
          <State tone="wait" icon="alert-triangle">
            {t(say.needsLegalCheck)}
          </State>{' '}
          {t(say.nobodyChecked)}
        </p>
        <ul class="mb-0">
          {rules.map((rule) => (
            <li key={rule.id}>
              <a class="a" href={`/office/rulebook/rules/${rule.id}`}>
                {withRemarks(t, rule.citation)}
              </a>
              <small class="sub">
                {isRuleKind(rule.kind) && `${t(kindWords[rule.kind])}: `}
                {saysInWords(t, rule)}
              </small>
            </li>
          ))}
        </ul>
      </div>
      {said && <p class="col-12 mb-0 text-secondary">{t(say.saidBefore, { day: showDay(said.on) })}</p>}
      <Check form={form} name="rely" label={t(say.useAllTheSame)} required />
      <TextArea form={form} name="relyBecause" label={t(say.whyRely)} hint={t(say.whyRelyHint)} rows={2} required />
    </>
  )
}

/** What was said of every one of these versions before, in the same words: then it need not be said again. */
function saidOfAll(rules: readonly Unchecked[], lacking: readonly Sentence[]) {
  const [first] = rules
  if (lacking.length > 0 || !first?.before) return null
  return rules.every(({ before }) => before?.because === first.before?.because) ? first.before : null
}

function withSaid(form: Form, because: string): Form {
  return { ...form, values: { ...form.values, relyBecause: because } }
}

/** On the record itself: the versions it rests on, and which were used unchecked, by whom and why. */
export function Reliances({ t, reliances }: { t: T; reliances: readonly Reliance[] }) {
  if (reliances.length === 0) return null
  return (
    <Card title={t(say.reliedOn)} count={reliances.length}>
      <ul class="mb-0">
        {reliances.map((rule) => (
          <li key={rule.ruleId}>
            <a class="a" href={`/office/rulebook/rules/${rule.ruleId}`}>
              {withRemarks(t, rule.citation)}
            </a>{' '}
            ({validityWords(t, rule)})
            <small class="sub">
              {isRuleKind(rule.kind) && `${t(kindWords[rule.kind])}: `}
              {saysInWords(t, rule)}
            </small>
            {rule.because !== null && rule.reliedAt && (
              <small class="sub">{t(say.reliedBy, { name: rule.name ?? '', at: showMoment(rule.reliedAt), because: rule.because })}</small>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
