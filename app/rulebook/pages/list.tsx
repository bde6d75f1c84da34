import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { DayField, type Form } from '#platform/ui/fields.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table } from '#platform/ui/table.tsx'
import { isRuleKind, ruleKinds } from '../kinds.ts'
import { messages as say } from '../messages.ts'
import type { RuleRow } from '../queries.ts'
import { withRemarks } from '../remarks.ts'
import { keyName, kindWords, saysInWords, validityWords } from './words.ts'

type Award = { code: string; name: string }
type Props = {
  t: T
  rules: readonly RuleRow[]
  /** Where one day is looked at: the versions that govern on it, one for each rule. */
  governing: ReadonlySet<string> | null
  awards: readonly Award[]
  form: Form
  mayWrite: boolean
}

export function RulesPage({ t, rules, governing, awards, form, mayWrite }: Props) {
  const several = new Set(rules.filter((rule) => rules.some((other) => isVersionOf(other, rule))).map(({ id }) => id))
  const nameOf = new Map(awards.map(({ code, name }) => [code, name]))
  const kind = form.values.kind ?? ''
  return (
    <>
      <Head t={t} title={t(say.rulebook)} words={t(say.rulebookWords)}>
        <LinkButton href="/office/rulebook/awards" icon="award">
          {t(say.catalogue)}
        </LinkButton>
        <LinkButton href="/office/rulebook/calendar" icon="calendar">
          {t(say.calendar)}
        </LinkButton>
        {mayWrite && (
          <LinkButton href={`/office/rulebook/new?kind=${encodeURIComponent(kind || 'threshold')}`} icon="plus">
            {t(say.newRule)}
          </LinkButton>
        )}
        <LinkButton href="/office/rulebook/trial" icon="scale" kind="primary">
          {t(say.tryRule)}
        </LinkButton>
      </Head>
      <Card flush>
        <form class="card-body row g-3 align-items-end" method="get" action="/office/rulebook">
          <Choice
            t={t}
            form={form}
            name="kind"
            label={t(say.kind)}
            empty={t(say.allKinds)}
            options={ruleKinds.map((id) => ({ id, label: t(kindWords[id]) }))}
            span={4}
          />
          <Choice
            t={t}
            form={form}
            name="key"
            label={t(say.award)}
            empty={t(say.allAwards)}
            options={awards.map(({ code, name }) => ({ id: code, label: name }))}
            span={4}
          />
          <DayField t={t} form={form} name="on" label={t(say.onDay)} span={3} />
          <div class="col-12 col-md-auto">
            <button class="btn">{t(say.show)}</button>
          </div>
        </form>
        {rules.length === 0 && <EmptyState icon="scale" title={t(say.noRules)} words={t(say.noRulesWords)} />}
        {rules.length > 0 && (
          <Table
            t={t}
            caption={t(say.rulebook)}
            rows={rules}
            columns={[
              {
                head: t(say.about),
                broad: true,
                cell: (rule) => (
                  <>
                    <a class="who" href={`/office/rulebook/rules/${rule.id}`}>
                      {nameOf.get(rule.key) ?? keyName(t, rule.key)}
                    </a>
                    <small class="sub">{isRuleKind(rule.kind) && t(kindWords[rule.kind])}</small>
                  </>
                ),
              },
              {
                head: t(say.says),
                cell: (rule) => (
                  <>
                    {saysInWords(t, rule)}
                    {governing && several.has(rule.id) && (
                      <small class="sub">
                        {governing.has(rule.id) ? <State tone="ok">{t(say.governsOnDay)}</State> : <State>{t(say.standsBehind)}</State>}
                      </small>
                    )}
                  </>
                ),
              },
              { head: t(say.validity), cell: (rule) => validityWords(t, rule), wide: true, slim: true },
              {
                head: t(say.source),
                broad: true,
                cell: (rule) => (
                  <>
                    {withRemarks(t, rule.citation)}
                    <small class="sub">
                      <Checked t={t} rule={rule} />
                    </small>
                  </>
                ),
              },
            ]}
          />
        )}
      </Card>
    </>
  )
}

const isVersionOf = (other: RuleRow, rule: RuleRow) => other.id !== rule.id && other.kind === rule.kind && other.key === rule.key

/** Checked by somebody with a date, or still to be checked: nothing is ever checked by itself. */
export function Checked({ t, rule }: { t: T; rule: { lastCheck: string | null } }) {
  const [name, day] = rule.lastCheck?.split('|') ?? []
  if (!name || !day)
    return (
      <State tone="wait" icon="alert-triangle">
        {t(say.needsCheck)}
      </State>
    )
  return (
    <State tone="ok" icon="shield-check">
      {t(say.checkedBy, { name, day: showDay(Temporal.PlainDate.from(day)) })}
    </State>
  )
}
