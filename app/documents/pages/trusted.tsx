import { filled, type T } from '#platform/language/messages.ts'
import { dayOf, showDay, showMoment } from '#platform/language/time.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm } from '#platform/ui/buttons.tsx'
import { FileField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import type { Form } from '#platform/web/form.ts'
import { messages } from '../messages.ts'
import { signatureMessages as say } from '../signature-messages.ts'
import type { TrustedRow } from '../trusted.ts'

type Props = { t: T; form: Form; now: Temporal.Instant; rows: readonly TrustedRow[]; maySet: boolean }

export function TrustedPage({ t, form, now, rows, maySet }: Props) {
  return (
    <>
      <Head t={t} title={t(say.trusted)} words={t(say.trustedWords)} back={[{ href: '/office/documents', label: t(messages.documents) }]} />
      <Card flush>
        {rows.length === 0 ? (
          <EmptyState icon="shield-check" title={t(say.noTrusted)} words={t(say.noTrustedWords)} />
        ) : (
          <Table t={t} caption={t(say.trusted)} rows={rows} columns={columns(t, now, maySet)} />
        )}
      </Card>
      {maySet && (
        <FormCard t={t} form={form} action="/office/trusted-certificates" files foot={<Button kind="primary">{t(say.install)}</Button>}>
          <FileField
            t={t}
            form={form}
            name="file"
            label={t(say.file)}
            hint={t(say.fileHint)}
            why={t(say.fileWhy)}
            accept=".pem,.crt,.cer,.der"
            required
          />
        </FormCard>
      )}
    </>
  )
}

function columns(t: T, now: Temporal.Instant, maySet: boolean): Column<TrustedRow>[] {
  const all: Column<TrustedRow>[] = [
    {
      head: t(say.authority),
      cell: ({ subject, organisation, issuer, byName, installedAt }) => (
        <>
          <b class="fw-medium">{subject}</b>
          <small class="sub">
            {organisation && organisation !== subject && `${organisation} · `}
            {t(say.issuedBy, { issuer })}
          </small>
          <small class="sub">{t(say.installedBy, { name: byName, at: showMoment(installedAt) })}</small>
        </>
      ),
    },
    { head: t(say.kind), cell: ({ isRoot }) => t(isRoot ? say.root : say.between), slim: true },
    { head: t(say.valid), cell: (row) => <Validity t={t} now={now} {...row} /> },
    { head: t(say.fingerprint), cell: ({ fingerprint }) => <Fingerprint of={fingerprint} /> },
  ]
  if (maySet) all.push({ head: t(say.remove), silent: true, cell: (row) => <Removal t={t} {...row} /> })
  return all
}

function Validity({ t, now, validFrom, validTo }: { t: T; now: Temporal.Instant } & Pick<TrustedRow, 'validFrom' | 'validTo'>) {
  const before = Temporal.Instant.compare(now, validFrom) < 0
  const after = Temporal.Instant.compare(now, validTo) > 0
  return (
    <>
      {showDay(dayOf(validFrom))} – {showDay(dayOf(validTo))}
      {(before || after) && (
        <div>
          <State tone="wait">{t(before ? say.notYet : say.ended)}</State>
        </div>
      )}
    </>
  )
}

/** In groups of four, so that two people can read it out to each other. */
function Fingerprint({ of }: { of: string }) {
  return <code class="text-break">{of.toUpperCase().match(/.{4}/g)?.join(' ')}</code>
}

function Removal({ t, id, subject }: { t: T } & Pick<TrustedRow, 'id' | 'subject'>) {
  const ask = { title: t(filled(say.removeTitle, { subject })), words: <p>{t(say.removeWords)}</p>, confirm: t(say.removeConfirm) }
  return (
    <ButtonForm t={t} small action={`/office/trusted-certificates/${id}/removal`} ask={ask}>
      {t(say.remove)}
    </ButtonForm>
  )
}
