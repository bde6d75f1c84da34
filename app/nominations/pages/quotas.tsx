import { RelyFields } from '#app/rulebook/index.ts'
import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head, Notice } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { NumberField, TextField } from '#platform/ui/fields.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table } from '#platform/ui/table.tsx'
import { formOf } from '#platform/web/form.ts'
import { messages } from '../messages.ts'
import { quotaMessages as say } from '../quota-messages.ts'
import type { QuotaRow } from '../quota-queries.ts'
import { mostAllowed } from '../quota.ts'

type Props = {
  t: T
  rows: readonly QuotaRow[]
  names: ReadonlyMap<string, string>
  tieBreak: { body: { text: string }; citation: string } | null
  may: boolean
}

/** A quota in figures: of how many, how many may, how many are. */
export function QuotasPage({ t, rows, names, tieBreak, may }: Props) {
  return (
    <>
      <Head t={t} title={t(say.quotas)} words={t(say.quotasWords)} back={[{ href: '/office/rounds', label: t(messages.rounds) }]} />
      {tieBreak && <Notice icon="scale">{t(say.tieBreak, { text: tieBreak.body.text, citation: tieBreak.citation })}</Notice>}
      <Card flush>
        {rows.length === 0 ? (
          <EmptyState icon="scale" title={t(say.noQuotas)} words={t(say.noQuotasWords)} />
        ) : (
          <Table
            t={t}
            caption={t(say.quotas)}
            rows={rows}
            columns={[
              {
                head: t(say.award),
                cell: ({ rule, round }) => (
                  <>
                    <b>{names.get(rule.key) ?? rule.key}</b>
                    <small class="sub">{round.name}</small>
                  </>
                ),
              },
              { head: t(say.rule), cell: (row) => <Rule t={t} row={row} /> },
              { head: t(say.base), cell: ({ base }) => base && `${base.number} (${base.basis})` },
              { head: t(say.most), cell: ({ base, rule }) => base && mostAllowed(rule.body, base.number), end: true },
              { head: t(say.nominated), cell: ({ nominated }) => nominated, end: true },
              { head: t(say.state), cell: (row) => <Standing t={t} row={row} /> },
              { head: t(say.enterNow), silent: true, end: true, cell: (row) => may && <Enter t={t} row={row} /> },
            ]}
          />
        )}
      </Card>
    </>
  )
}

function Rule({ t, row: { rule } }: { t: T; row: QuotaRow }) {
  const { percentOver, percentUnder, denominator, strict } = rule.body
  return (
    <>
      <a class="a" href={`/office/rulebook/rules/${rule.id}`}>
        {`${(percentOver * 100) / percentUnder} %`}
      </a>{' '}
      {denominator}
      <small class="sub">{[t(strict ? say.binds : say.warns), !rule.lastCheck && t(say.needsCheck)].filter(Boolean).join(' · ')}</small>
    </>
  )
}

function Standing({ t, row: { standing, base, rule, nominated } }: { t: T; row: QuotaRow }) {
  if (standing === 'no base' || !base) return <State>{t(say.noBase)}</State>
  const most = mostAllowed(rule.body, base.number)
  if (standing === 'over') return <State tone={rule.body.strict ? 'no' : 'wait'}>{t(say.over, { count: nominated - most })}</State>
  return standing === 'full' ? <State tone="ok">{t(say.full)}</State> : <State tone="ok">{t(say.room, { count: most - nominated })}</State>
}

function Enter({ t, row: { round, rule, unchecked, base } }: { t: T; row: QuotaRow }) {
  const form = formOf({ number: base?.number, basis: base?.basis })
  const fields = (
    <>
      <NumberField form={form} name="number" label={t(say.number)} required />
      <TextField form={form} name="basis" label={t(say.basis)} required />
      <RelyFields t={t} rules={unchecked} />
    </>
  )
  const ask = { title: t(say.enterNow), words: t(say.enterWords, { denominator: rule.body.denominator }), confirm: t(say.enterNow), fields }
  return (
    <ButtonForm
      t={t}
      small
      id={`base-${round.id}-${rule.key}`}
      action="/office/rounds/quotas"
      values={{ roundId: round.id, awardCode: rule.key }}
      ask={ask}
    >
      {t(say.enter)}
    </ButtonForm>
  )
}
