import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, Head, Line, Lines } from '#platform/ui/blocks.tsx'
import { Facts } from '#platform/ui/record.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Checks } from '#platform/ui/choices.tsx'
import { DayField, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { messages as say } from '../messages.ts'
import type { ReceiptRow, TaskRow } from '../queries.ts'
import { purposes } from '../rules.ts'
import { purposeNames, ReceiptState } from './table.tsx'
import { TaskLines } from './tasks.tsx'

type Withdrawal = { id: string; askedOn: Temporal.PlainDate; purposes: string[]; how: string }
type Props = {
  t: T
  today: Temporal.PlainDate
  receipt: ReceiptRow
  withdrawals: Withdrawal[]
  tasks: TaskRow[]
  form: Form
  may: { withdraw: boolean; finish: boolean }
}

export function ReceiptPage({ t, today, receipt, withdrawals, tasks, form, may }: Props) {
  return (
    <>
      <Head
        t={t}
        title={t(say.receipt, { name: receipt.subjectName })}
        words={<ReceiptState t={t} today={today} receipt={receipt} />}
        back={[{ href: `/office/people/${receipt.subjectId}/consents`, label: receipt.subjectName }]}
      >
        {receipt.fileReferenceId && (
          <LinkButton href={`/office/consents/${receipt.id}/scan`} icon="download" download>
            {t(say.seeScan)}
          </LinkButton>
        )}
      </Head>
      <Card>
        <Facts facts={factsOf(t, receipt)} />
      </Card>
      {tasks.length > 0 && (
        <Card title={t(say.openTasks)} flush>
          <TaskLines t={t} today={today} tasks={tasks} mayFinish={may.finish} />
        </Card>
      )}
      {withdrawals.length > 0 && (
        <Card title={t(say.withdrawals)} flush>
          <Lines>
            {withdrawals.map((one) => (
              <Line
                key={one.id}
                icon="history"
                title={t(say.withdrawalLine, { day: showDay(one.askedOn), what: purposeNames(t, one.purposes).join('; ') })}
                words={one.how}
              />
            ))}
          </Lines>
        </Card>
      )}
      {may.withdraw && !receipt.withdrawnAt && <WithdrawalForm t={t} receipt={receipt} form={form} />}
      <Card title={`${t(say.textShown)} (${receipt.textVersion})`}>
        {receipt.textShown.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Card>
    </>
  )
}

const givers = { self: say.bySelf, guardian: say.byGuardian, family: say.byFamily, representative: say.byRepresentative }
const methods = { signature: say.bySignature, voice: say.byVoice, otp: say.byOtp, 'witnessed mark': say.byMark }

function named(t: T, words: Record<string, (typeof say)[keyof typeof say]>, key: string) {
  const sentence = words[key]
  return sentence ? t(sentence) : key
}

function factsOf(t: T, receipt: ReceiptRow) {
  const facts = [
    { label: t(say.agreesTo), value: purposeNames(t, receipt.purposes).join('; ') },
    { label: t(say.givenBy), value: [named(t, givers, receipt.givenBy), receipt.givenByName].filter(Boolean).join(': ') },
    { label: t(say.method), value: named(t, methods, receipt.method) },
    { label: t(say.witness), value: receipt.witness },
    { label: t(say.explainedIn), value: receipt.explainedIn },
    { label: t(say.givenOn), value: [showDay(receipt.givenOn), receipt.givenAtPlace].filter(Boolean).join(', ') },
    { label: t(say.expiresOn), value: receipt.expiresOn ? showDay(receipt.expiresOn) : t(say.noEnd) },
    { label: t(say.collector), value: receipt.collectorName },
  ]
  return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []))
}

function WithdrawalForm({ t, receipt, form }: { t: T; receipt: ReceiptRow; form: Form }) {
  const options = purposes.filter((id) => receipt.purposes.includes(id)).map((id) => ({ id, label: t(say[id]) }))
  return (
    <FormCard
      t={t}
      form={form}
      action={`/office/consents/${receipt.id}/withdrawal`}
      title={t(say.withdraw)}
      foot={
        <Button kind="danger" icon="hand-stop">
          {t(say.withdraw)}
        </Button>
      }
    >
      <p class="col-12 text-secondary mb-0">{t(say.withdrawWords)}</p>
      <Checks form={form} name="purposes" label={t(say.withdrawPurposes)} options={options} required />
      <DayField t={t} form={form} name="askedOn" label={t(say.askedOn)} span={4} required />
      <TextField form={form} name="how" label={t(say.how)} hint={t(say.howHint)} span={8} required />
    </FormCard>
  )
}
