import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Checks, Choice } from '#platform/ui/choices.tsx'
import { DayField, FileField, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { messages as say } from '../messages.ts'
import type { Giving, ReceiptRow } from '../queries.ts'
import { purposes } from '../rules.ts'
import { ReceiptTable } from './table.tsx'

type Props = { t: T; today: Temporal.PlainDate; person: Giving; receipts: ReceiptRow[]; form: Form; text: string; mayRecord: boolean }

/** What one person agreed to, and the form to record one more receipt. */
export function PersonConsentsPage({ t, today, person, receipts, form, text, mayRecord }: Props) {
  return (
    <>
      <Head
        t={t}
        title={t(say.consentsOf, { name: person.name })}
        words={t(say.consentsWords)}
        back={[{ href: '/office/consents', label: t(say.consents) }]}
      >
        <LinkButton href={`/office/people/${person.id}/consents/form.pdf`} icon="printer">
          {t(say.printForm)}
        </LinkButton>
      </Head>
      <Card flush>
        {receipts.length ? (
          <ReceiptTable t={t} today={today} receipts={receipts} />
        ) : (
          <EmptyState title={t(say.noConsents)} words={t(say.noConsentsWords)} icon="signature" />
        )}
      </Card>
      {mayRecord && <RecordForm t={t} form={form} person={person} />}
      <Card title={t(say.textShown)}>
        {text.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Card>
    </>
  )
}

function RecordForm({ t, form, person }: Pick<Props, 't' | 'form' | 'person'>) {
  const fields = { t, form }
  const givers = [
    ...(person.kind === 'individual' ? [{ id: 'self', label: t(say.bySelf) }] : []),
    ...(person.kind === 'individual' ? [] : [{ id: 'representative', label: t(say.byRepresentative) }]),
    { id: 'guardian', label: t(say.byGuardian) },
    { id: 'family', label: t(say.byFamily) },
  ]
  const methods = [
    { id: 'signature', label: t(say.bySignature) },
    { id: 'voice', label: t(say.byVoice) },
    { id: 'witnessed mark', label: t(say.byMark) },
    { id: 'otp', label: t(say.byOtp) },
  ]
  return (
    <FormCard
      t={t}
      form={form}
      action={`/office/people/${person.id}/consents`}
      title={t(say.record)}
      files
      foot={
        <Button kind="primary" icon="signature">
          {t(say.save)}
        </Button>
      }
    >
      <Checks
        {...fields}
        name="purposes"
        label={t(say.purposes)}
        hint={t(say.purposesHint)}
        options={purposes.map((id) => ({ id, label: t(say[id]) }))}
        required
      />
      <Choice {...fields} name="givenBy" label={t(say.givenBy)} options={givers} span={4} required />
      <TextField {...fields} name="givenByName" label={t(say.givenByName)} span={8} />
      <Choice {...fields} name="method" label={t(say.method)} options={methods} span={4} required />
      <TextField {...fields} name="witness" label={t(say.witness)} span={8} />
      <TextField {...fields} name="explainedIn" label={t(say.explainedIn)} hint={t(say.explainedInHint)} span={8} required />
      <DayField {...fields} name="givenOn" label={t(say.givenOn)} span={4} required />
      <TextField {...fields} name="givenAtPlace" label={t(say.givenAtPlace)} span={8} />
      <DayField {...fields} name="expiresOn" label={t(say.expiresOn)} hint={t(say.expiresHint)} span={4} />
      <FileField {...fields} name="scan" label={t(say.scan)} hint={t(say.scanHint)} accept=".jpg,.jpeg,.png,.webp,.pdf,.mp3,.m4a" />
    </FormCard>
  )
}
