import type { T } from '#platform/language/messages.ts'
import { Button } from '#platform/ui/buttons.tsx'
import { Radios } from '#platform/ui/choices.tsx'
import { Hidden, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import type { Form } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { Signer } from '../signers.ts'

type Props = { t: T; document: { id: string; version: number }; form: Form; headTitle: string; signers: readonly Signer[] }

/** Whom the accounts know, so that nobody looks a name up: Phan Văn Ví (Trưởng Ban), Hà Thị Thử (Phó Trưởng Ban). */
export function knownSigners(t: T, signers: readonly Signer[]) {
  if (signers.length === 0) return undefined
  return t(say.knownSigners, { names: signers.map(({ name, title }) => `${name} (${title})`).join(', ') })
}

/** Who signs, and in which form; beside the preview of the draft. */
export function SignatureForm({ t, document, form, headTitle, signers }: Props) {
  const options = [
    { id: 'head', label: t(say.signHead, { title: headTitle }) },
    { id: 'TM.', label: t(say.signTM) },
    { id: 'KT.', label: t(say.signKT) },
    { id: 'TL.', label: t(say.signTL) },
    { id: 'TUQ.', label: t(say.signTUQ) },
  ]
  return (
    <FormCard
      t={t}
      form={form}
      title={t(say.signing)}
      action={`/office/documents/${document.id}/signature`}
      foot={<Button icon="signature">{t(say.saveSigning)}</Button>}
    >
      <Hidden name="version" value={document.version} />
      <Radios form={form} name="signingForm" label={t(say.signingForm)} why={t(say.signingWhy)} options={options} required />
      <TextField form={form} name="signerTitle" label={t(say.signerTitle)} hint={t(say.signerTitleHint)} span={6} />
      <TextField form={form} name="signer" label={t(say.signer)} hint={knownSigners(t, signers)} span={6} />
    </FormCard>
  )
}
