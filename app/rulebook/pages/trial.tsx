import type { Language, T } from '#platform/language/messages.ts'
import { Card, Head, Notice } from '#platform/ui/blocks.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { Check } from '#platform/ui/choices.tsx'
import { NumberField, type Form } from '#platform/ui/fields.tsx'
import { Fields, ProblemSummary } from '#platform/ui/form.tsx'
import { Sum } from '#platform/ui/sum.tsx'
import { messages as say } from '../messages.ts'
import { outcomeText } from '../outcome-text.ts'
import type { Outcome, ThresholdRule } from '../threshold.ts'
import { ThresholdFields } from './rule-fields.tsx'

type Props = {
  t: T
  language: Language
  form: Form
  result: { rule: ThresholdRule; outcome: Outcome } | null
  citation: string
  awards: readonly { code: string; name: string }[]
}

/** A rule and numbers in, the outcome and the sum out. A GET form: the address holds the whole question. */
export function TrialPage({ t, language, form, result, citation, awards }: Props) {
  return (
    <>
      <Head t={t} title={t(say.tryRule)} words={t(say.trialWords)} back={[{ href: '/office/rulebook', label: t(say.rulebook) }]} />
      {result && <Result t={t} language={language} {...result} citation={citation} />}
      <form class="card" method="get" action="/office/rulebook/trial">
        <div class="card-body row g-3 align-items-end border-bottom">
          <Choice
            t={t}
            form={form}
            name="award"
            label={t(say.trialStart)}
            options={awards.map(({ code, name }) => ({ id: code, label: name }))}
            span={9}
          />
          <div class="col-12 col-md-3">
            <button class="btn" name="start" value="yes">
              {t(say.show)}
            </button>
          </div>
        </div>
      </form>
      <form class="card" method="get" action="/office/rulebook/trial" noValidate>
        <div class="card-body">
          <ProblemSummary t={t} form={form} />
          <div class="row g-4">
            <section class="col-lg-7">
              <h2 class="card-title mb-3">{t(say.trialRule)}</h2>
              <Fields>
                <ThresholdFields t={t} form={form} />
              </Fields>
            </section>
            <section class="col-lg-5">
              <h2 class="card-title mb-3">{t(say.trialNumbers)}</h2>
              <Fields>
                <Numbers t={t} form={form} />
              </Fields>
            </section>
          </div>
        </div>
        <div class="card-footer foot">
          <button class="btn btn-primary">{t(say.calculate)}</button>
        </div>
      </form>
    </>
  )
}

function Result({
  t,
  language,
  rule,
  outcome,
  citation,
}: {
  t: T
  language: Language
  rule: ThresholdRule
  outcome: Outcome
  citation: string
}) {
  const text = outcomeText(rule, outcome, language)
  const met = outcome.verdict === 'passed' ? true : outcome.verdict === 'notPassed' ? false : null
  if (!text.sum)
    return (
      <Notice tone="wait">
        <b>{t(text.verdict)}.</b> {t(text.reason)}
      </Notice>
    )
  return (
    <Card>
      <Sum t={t} sum={text.sum} met={met} outcome={t(text.verdict)} words={t(text.reason)} cite={citation || t(say[rule.denominator])} />
    </Card>
  )
}

function Numbers({ t, form }: { t: T; form: Form }) {
  const number = (name: string, label: keyof typeof say) => <NumberField form={form} name={name} label={t(say[label])} span={6} />
  const pick = (name: string, label: keyof typeof say, ids: readonly (readonly [string, keyof typeof say])[]) => (
    <Choice
      t={t}
      form={form}
      name={name}
      label={t(say[label])}
      options={ids.map(([id, word]) => ({ id, label: t(say[word]) }))}
      span={6}
      empty={null}
    />
  )
  return (
    <>
      {number('members', 'countMembers')}
      {number('present', 'countPresent')}
      {number('recusedMembers', 'countRecused')}
      {number('recusedPresent', 'countRecusedPresent')}
      {number('consulted', 'countConsulted')}
      {number('written', 'countWritten')}
      <Check form={form} name="deadlinePassed" label={t(say.deadlinePassed)} />
      {pick('method', 'method', [
        ['secret', 'secret'],
        ['open', 'open'],
      ])}
      {number('proxies', 'countProxies')}
      {number('yes', 'yes')}
      {number('no', 'no')}
      {number('blank', 'blank')}
      {number('invalid', 'invalid')}
      {pick('chair', 'chairView', [
        ['unknown', 'unknown'],
        ['agreed', 'agreed'],
        ['disagreed', 'disagreed'],
      ])}
    </>
  )
}
