import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { EmptyState, Head } from '#platform/ui/blocks.tsx'
import { queryBut } from '#platform/ui/address.ts'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { DayField, type Form } from '#platform/ui/fields.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { ruleKinds } from '../kinds.ts'
import type { ListedRule, WantedRules } from '../list.ts'
import { messages as say } from '../messages.ts'
import { withRemarks } from '../remarks.ts'
import { kindWords, validityWords } from './words.ts'

type Award = { code: string; name: string }
type Props = {
  t: T
  rules: readonly ListedRule[]
  total: number
  wanted: WantedRules
  awards: readonly Award[]
  form: Form
  address: string
  exportHref: string
  mayWrite: boolean
}

export function RulesPage({ t, rules, total, wanted, awards, form, address, exportHref, mayWrite }: Props) {
  const two = (name: string, label: string, [yes, no]: readonly [string, string], [first, second]: readonly [string, string]) => ({
    name,
    label,
    options: [
      { id: first, label: yes },
      { id: second, label: no },
    ],
  })
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
          <LinkButton href={`/office/rulebook/new?kind=${encodeURIComponent(wanted.kind || 'threshold')}`} icon="plus">
            {t(say.newRule)}
          </LinkButton>
        )}
        <LinkButton href="/office/rulebook/trial" icon="scale" kind="primary">
          {t(say.tryRule)}
        </LinkButton>
      </Head>
      <OnDay t={t} form={form} address={address} />
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.findRule)}
        filters={[
          { name: 'kind', label: t(say.kind), options: ruleKinds.map((id) => ({ id, label: t(kindWords[id]) })) },
          { name: 'key', label: t(say.award), options: awards.map(({ code, name }) => ({ id: code, label: name })) },
          two('checked', t(say.certainty), [t(say.isChecked), t(say.needsCheck)], ['yes', 'no']),
          two('whose', t(say.author), [t(say.ownRule), t(say.shipped)], ['own', 'shipped']),
        ]}
        exportHref={exportHref}
        found={{ total, page: wanted.page, size: wanted.size }}
        first={<EmptyState icon="scale" title={t(say.noRules)} words={t(say.noRulesWords)} />}
      >
        <Table t={t} caption={t(say.rulebook)} rows={rules} columns={columns(t)} sorted={{ address, by: wanted.sort, down: wanted.down }} />
      </ListCard>
    </>
  )
}

/** The day whose rules are looked at; empty for all there ever were. */
function OnDay({ t, form, address }: Pick<Props, 't' | 'form' | 'address'>) {
  return (
    <form class="row g-2 align-items-end mb-3" method="get" action="/office/rulebook">
      {queryBut(address, ['on', 'page']).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <DayField t={t} form={form} name="on" label={t(say.onDay)} span={3} />
      <div class="col-12 col-md-auto">
        <button class="btn">{t(say.show)}</button>
      </div>
    </form>
  )
}

function columns(t: T): Column<ListedRule>[] {
  return [
    {
      head: t(say.about),
      sort: 'about',
      broad: true,
      cell: (rule) => (
        <>
          <a class="who" href={`/office/rulebook/rules/${rule.id}`}>
            {rule.about}
          </a>
          <small class="sub">{rule.kindName}</small>
        </>
      ),
    },
    {
      head: t(say.says),
      cell: (rule) => (
        <>
          {rule.says}
          {rule.standing && (
            <small class="sub">
              {rule.standing === 'governs' ? <State tone="ok">{t(say.governsOnDay)}</State> : <State>{t(say.standsBehind)}</State>}
            </small>
          )}
        </>
      ),
    },
    { head: t(say.validity), sort: 'from', cell: (rule) => validityWords(t, rule), wide: true, slim: true },
    {
      head: t(say.source),
      sort: 'source',
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
  ]
}

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
