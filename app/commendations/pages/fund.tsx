import type { T } from '#platform/language/messages.ts'
import { showMoney } from '#platform/language/time.ts'
import { Card } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { Fields, Once } from '#platform/ui/form.tsx'
import { Together } from '#platform/ui/pick.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table } from '#platform/ui/table.tsx'
import type { Standing } from '#platform/ui/typed.ts'
import type { Form } from '#platform/web/form.ts'
import type { Fund } from '../fund.ts'
import { messages as say } from '../messages.ts'
import { Clock } from './return.tsx'

type Props = { t: T; fund: Fund; form: Form; maySet: boolean; standing: Standing; today: Temporal.PlainDate }

/** The fund of the year: its two parts, what has gone from each, what is left. */
export function FundCard({ t, fund, form, maySet, standing, today }: Props) {
  const { year, row, lines, decided, drafted, paid, cameBack } = fund
  const rows = lines &&
    row && [
      {
        name: t(say.fundRewards),
        limit: lines.rewards,
        used: decided,
        left: lines.rewardsLeft,
        to: `/office/commendations?state=issued&year=${year}#decisions`,
      },
      {
        name: t(say.fundAside, { percent: row.setAsidePercent }),
        limit: lines.aside,
        used: lines.aside - lines.asideLeft,
        left: lines.asideLeft,
        to: null,
      },
    ]
  return (
    <Card title={t(say.fundTitle, { year })} id="fund" flush>
      {rows ? (
        <>
          <Table
            t={t}
            caption={t(say.fundTitle, { year })}
            rows={rows}
            columns={[
              { head: t(say.fundTitle, { year }), cell: (one) => one.name },
              { head: t(say.fundLimit), end: true, cell: (one) => showMoney(one.limit) },
              { head: t(say.fundUsed), end: true, cell: (one) => <Used used={one.used} to={one.to} /> },
              { head: t(say.fundLeft), end: true, cell: (one) => <Left t={t} left={one.left} /> },
            ]}
          />
          <p class="px-3 pt-2 text-secondary">
            {t(say.fundPaidWords)}{' '}
            <a class="a" href={`/office/commendations/book?year=${year}&paid=yes`}>
              {showMoney(paid)}
            </a>
            {t(say.fundDraftedWords)}{' '}
            <a class="a" href={`/office/commendations?state=draft&year=${year}#decisions`}>
              {showMoney(drafted)}
            </a>
            {cameBack > 0 && `${t(say.fundBackWords)} ${showMoney(cameBack)}`}. {row?.basis}
          </p>
        </>
      ) : (
        <p class="card-body text-secondary mb-0">{t(say.fundNone)}</p>
      )}
      <Awaited t={t} fund={fund} today={today} />
      {maySet && (
        <details class="fold card-body" open={Object.keys(form.problems).length > 0}>
          <summary class="btn">{t(say.fundEdit)}</summary>
          <form method="post" action="/office/commendations/fund" class="mt-3" data-deed>
            <Once />
            <Fields>
              <Together t={t} form={form} standing={standing}>
                <TextField form={form} name="amount" label={t(say.fundAmount)} inputMode="numeric" span={6} required />
                <TextField
                  form={form}
                  name="setAsidePercent"
                  label={t(say.fundPercent)}
                  hint={t(say.fundPercentWhy)}
                  inputMode="numeric"
                  span={6}
                  required
                />
                <TextField form={form} name="spentAside" label={t(say.fundSpentAside)} inputMode="numeric" span={6} required />
                <TextField form={form} name="basis" label={t(say.fundBasis)} span={6} required />
              </Together>
            </Fields>
            <p class="mt-3 mb-0">
              <Button icon="device-floppy">{t(say.fundSave)}</Button>
            </p>
          </form>
        </details>
      )}
    </Card>
  )
}

/** What was paid for a commendation taken back since, with the clock of each: spent until it is handed over. */
function Awaited({ t, fund: { awaited, outstanding }, today }: Pick<Props, 't' | 'fund' | 'today'>) {
  if (awaited.length === 0) return null
  return (
    <div class="card-body">
      <p class="mb-1">
        <b>
          {t(say.fundAwaited)}: {showMoney(outstanding)}
        </b>{' '}
        <span class="text-secondary">{t(say.fundAwaitedWords)}</span>
      </p>
      <ul class="mb-0">
        {awaited.map(({ id, name, owed, returnBy }) => (
          <li key={id}>
            <a class="a" href={`/office/commendations/${id}`}>
              {name}
            </a>
            , {showMoney(owed)} <Clock t={t} returnBy={returnBy} returnedOn={null} today={today} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A sum leads to the decisions it adds up. */
function Used({ used, to }: { used: number; to: string | null }) {
  if (!to || used === 0) return <span class="text-nowrap">{showMoney(used)}</span>
  return (
    <a class="a text-nowrap" href={to}>
      {showMoney(used)}
    </a>
  )
}

function Left({ t, left }: { t: T; left: number }) {
  if (left >= 0) return <span class="text-nowrap">{showMoney(left)}</span>
  return (
    <State tone="no">
      {t(say.fundOver)} {showMoney(-left)}
    </State>
  )
}
