import type { T } from '#platform/language/messages.ts'
import { Day } from '#platform/ui/show.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import type { ReceiptRow } from '../queries.ts'
import { isInForce, purposes } from '../rules.ts'

export function ReceiptState({ t, today, receipt }: { t: T; today: Temporal.PlainDate; receipt: ReceiptRow }) {
  const tone = receipt.withdrawnAt ? 'no' : isInForce(receipt, today) ? 'ok' : 'wait'
  return <State tone={tone}>{t(stateWords(receipt, today))}</State>
}

export function stateWords(receipt: ReceiptRow, today: Temporal.PlainDate) {
  if (receipt.withdrawnAt) return say.stateWithdrawn
  return isInForce(receipt, today) ? say.stateInForce : say.stateExpired
}

export function purposeNames(t: T, held: readonly string[]) {
  return purposes.filter((purpose) => held.includes(purpose)).map((purpose) => t(say[purpose]))
}

type Props = { t: T; today: Temporal.PlainDate; receipts: readonly ReceiptRow[]; named?: boolean }

/** Receipts as lines; `named` where they are of several people. */
export function ReceiptTable({ t, today, receipts, named = false }: Props) {
  const person = { head: t(say.person), cell: (row: ReceiptRow) => <ToReceipt row={row} words={row.subjectName} /> }
  return (
    <Table
      t={t}
      caption={t(say.consents)}
      rows={receipts}
      columns={[
        ...(named ? [person] : []),
        {
          head: t(say.agreesTo),
          cell: (row) => (named ? purposesOf(t, row) : <ToReceipt row={row} words={purposesOf(t, row)} />),
        },
        { head: t(say.given), cell: (row) => <Day on={row.givenOn} />, slim: true, named: true },
        { head: t(say.validTo), cell: (row) => (row.expiresOn ? <Day on={row.expiresOn} /> : t(say.noEnd)), slim: true, named: true },
        { head: t(say.state), cell: (row) => <ReceiptState t={t} today={today} receipt={row} />, slim: true },
      ]}
    />
  )
}

const purposesOf = (t: T, row: ReceiptRow) => purposeNames(t, row.purposes).join('; ')

function ToReceipt({ row, words }: { row: ReceiptRow; words: string }) {
  return (
    <a class="who" href={`/office/consents/${row.id}`}>
      {words}
    </a>
  )
}
