import type { T } from '#platform/language/messages.ts'
import { Day } from '#platform/ui/show.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import type { ReceiptRow } from '../queries.ts'
import { isInForce, purposes } from '../rules.ts'

export function ReceiptState({ t, today, receipt }: { t: T; today: Temporal.PlainDate; receipt: ReceiptRow }) {
  if (receipt.withdrawnAt) return <State tone="no">{t(say.stateWithdrawn)}</State>
  if (!isInForce(receipt, today)) return <State tone="wait">{t(say.stateExpired)}</State>
  return <State tone="ok">{t(say.stateInForce)}</State>
}

export function purposeNames(t: T, held: readonly string[]) {
  return purposes.filter((purpose) => held.includes(purpose)).map((purpose) => t(say[purpose]))
}

type Props = { t: T; today: Temporal.PlainDate; receipts: readonly ReceiptRow[]; named?: boolean }

/** Receipts as lines; `named` where they are of several people. */
export function ReceiptTable({ t, today, receipts, named = false }: Props) {
  const person = { head: t(say.person), cell: (row: ReceiptRow) => <b>{row.subjectName}</b> }
  return (
    <Table
      t={t}
      caption={t(say.consents)}
      rows={receipts}
      columns={[
        ...(named ? [person] : []),
        {
          head: t(say.agreesTo),
          cell: (row) => (
            <a class="a" href={`/office/consents/${row.id}`}>
              {purposeNames(t, row.purposes).join('; ')}
            </a>
          ),
        },
        { head: t(say.given), cell: (row) => <Day on={row.givenOn} />, slim: true },
        { head: t(say.validTo), cell: (row) => (row.expiresOn ? <Day on={row.expiresOn} /> : t(say.noEnd)), slim: true },
        { head: t(say.consents), cell: (row) => <ReceiptState t={t} today={today} receipt={row} />, silent: true, slim: true },
      ]}
    />
  )
}
