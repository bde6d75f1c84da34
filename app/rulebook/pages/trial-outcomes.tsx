import type { T } from '#platform/language/messages.ts'
import { Card } from '#platform/ui/blocks.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table } from '#platform/ui/table.tsx'
import { examplesOf, type Example } from '../examples.ts'
import { messages as say } from '../messages.ts'
import type { Count, ThresholdRule, Verdict } from '../threshold.ts'
import { countFields, fieldsOf } from '../trial-form.ts'
import type { Tried } from './tried.ts'

type Props = { t: T; tried: Tried; award: string }

/** All eight outcomes: numbers that bring each about by this rule, or why it never comes to that. */
export function Outcomes({ t, tried: { rule, version, count }, award }: Props) {
  return (
    <Card title={t(say.trialOutcomes)} flush>
      <p class="card-body pb-0 mb-0 text-secondary">{t(say.trialOutcomesWords)}</p>
      <Table
        t={t}
        caption={t(say.trialOutcomes)}
        rows={examplesOf(rule, count)}
        columns={[
          { head: t(say.trialOutcome), cell: ({ verdict }) => <State tone={toneOf(verdict)}>{t(say[verdict])}</State> },
          {
            head: t(say.trialExample),
            broad: true,
            cell: (example) => <Shown t={t} example={example} rule={rule} near={count} base={{ award, rule: version?.id ?? '' }} />,
          },
        ]}
      />
    </Card>
  )
}

function toneOf(verdict: Verdict) {
  return verdict === 'passed' ? 'ok' : verdict === 'notPassed' ? 'no' : 'wait'
}

type Base = { award: string; rule: string }
type ShownProps = { t: T; example: Example; rule: ThresholdRule | null; near: Count; base: Base }

function Shown({ t, example, rule, near, base }: ShownProps) {
  if ('never' in example) {
    if (example.verdict !== 'noRule') return <span class="text-secondary">{t(example.never)}</span>
    return (
      <>
        {t(example.never)}{' '}
        <a class="a" href="/office/rulebook/trial?award=-">
          {t(say.trialWithout)}
        </a>
      </>
    )
  }
  const query = new URLSearchParams({ ...base, ...filledIn(rule ? fieldsOf(rule) : {}), ...filledIn(countFields(example.count)) })
  return (
    <a class="a" href={`/office/rulebook/trial?${query}`}>
      {difference(t, example.count, near)}
    </a>
  )
}

/** An unticked box is not sent. */
function filledIn(fields: Record<string, string>) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
}

/** What is different from the numbers at hand: "Có mặt 4; Đồng ý 4". */
function difference(t: T, count: Count, near: Count) {
  const numbers = [
    ['countMembers', 'members'],
    ['countPresent', 'present'],
    ['countRecused', 'recused'],
    ['countRecusedPresent', 'recusedPresent'],
    ['countConsulted', 'consulted'],
    ['countWritten', 'written'],
    ['countProxies', 'proxies'],
    ['yes', 'yes'],
    ['no', 'no'],
    ['blank', 'blank'],
    ['invalid', 'invalid'],
  ] as const
  const lines = numbers.flatMap(([word, name]) => (count[name] === near[name] ? [] : [`${t(say[word])} ${count[name]}`]))
  if (count.method !== near.method) lines.push(t(say[count.method]))
  if (count.deadlinePassed !== near.deadlinePassed) lines.push(t(count.deadlinePassed ? say.deadlinePassed : say.deadlineAhead))
  if (count.chair !== near.chair) lines.push(`${t(say.chairView)} ${t(say[count.chair])}`)
  return lines.length > 0 ? lines.join('; ') : t(say.trialSame)
}
