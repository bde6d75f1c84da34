import { filled, type T } from '#platform/language/messages.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { PaperPreview } from '#platform/paper/preview.tsx'
import { count } from '#platform/paper/words.ts'
import { Head, Notice } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { DayField, Hidden, TextArea, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { PaperFrame } from '#platform/ui/paper.tsx'
import { emptyForm, type Form } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import { signatureMessages as signSay } from '../signature-messages.ts'
import type { SignedCopy } from '../signatures.ts'
import { wordMessages as wordSay } from '../word-messages.ts'
import type { DocumentDetails } from '../queries.ts'
import type { ToldGroup } from '../figures.ts'
import { FiguresOf } from './figures.tsx'
import type { Signer } from '../signers.ts'
import { SignatureForm } from './signature.tsx'
import { SignedCopyCard, SignedCopyForm } from './signed-copy.tsx'
import { CasesOf, FactsOf } from './document-facts.tsx'
import { StateOf } from './documents.tsx'

type Numbering = { name: string; source: 'register' | 'clerical office'; next: number } | null

type Props = {
  t: T
  document: DocumentDetails
  templates?: readonly { id: string; name: string }[]
  paper: Paper
  form: Form
  cancelForm?: Form
  numbering: Numbering
  cases: readonly { id: string; name: string }[]
  figures: readonly ToldGroup[]
  headTitle: string
  signers: readonly Signer[]
  signing: Form
  signed: SignedCopy | null
  may: { register: boolean; attach: boolean; cancel: boolean; setSeries: boolean; draft: boolean }
}

export function DocumentPage(props: Props) {
  const { t, document, templates = [], paper, form, cancelForm = emptyForm, numbering, may } = props
  const signs = paper.parts.some(({ part }) => part === 'closing')
  const path = `/office/documents/${document.id}`
  const drafting = document.status === 'draft'
  return (
    <>
      <Head
        t={t}
        title={document.abstract}
        words={<StateOf t={t} status={document.status} />}
        back={[{ href: '/office/documents', label: t(say.documents) }]}
      >
        <LinkButton href={`${path}/docx`} icon="file-type-docx" download>
          {t(say.word)}
        </LinkButton>
        <LinkButton href={`${path}/pdf`} icon="file-type-pdf" download>
          {t(say.pdf)}
        </LinkButton>
        {templates.map(({ id, name }) => (
          <LinkButton key={id} href={`${path}/template/${id}`} icon="file-type-docx" download>
            {t(wordSay.inTemplate, { name })}
          </LinkButton>
        ))}
        <LinkButton href={`${path}/corrected`} icon="pencil">
          {t(wordSay.corrected)}
        </LinkButton>
      </Head>
      {document.cancelledBecause && <Notice tone="no">{t(say.cancelledNote, { because: document.cancelledBecause })}</Notice>}
      <div class="row g-3">
        <div class="col-xl-5">
          <FactsOf t={t} document={document} />
          <CasesOf t={t} cases={props.cases} />
          {drafting && may.draft && signs && (
            <SignatureForm t={t} document={document} form={props.signing} headTitle={props.headTitle} signers={props.signers} />
          )}
          {drafting && may.register && (
            <Registration t={t} document={document} form={form} numbering={numbering} maySetSeries={may.setSeries} />
          )}
          {!drafting && <SignedPart t={t} document={document} signed={props.signed} path={path} may={may.attach} form={form} />}
          {document.status === 'issued' && may.cancel && <Cancellation t={t} document={document} path={path} form={cancelForm} />}
        </div>
        <div class="col-xl-7">
          <PaperFrame label={t(say.preview)} foot={paper.annexes.length > 0 && t(say.annexes, { count: paper.annexes.length })}>
            <PaperPreview paper={paper} />
          </PaperFrame>
          <FiguresOf t={t} groups={props.figures} />
        </div>
      </div>
    </>
  )
}

type RegistrationProps = Pick<Props, 't' | 'document' | 'form' | 'numbering'> & { maySetSeries: boolean }

function Registration({ t, document, form, numbering, maySetSeries }: RegistrationProps) {
  if (!numbering)
    return (
      <Notice tone="wait">
        <p>{t(say.noSeriesYet, { year: document.year })}</p>
        {maySetSeries && <LinkButton href="/office/documents/numbering">{t(say.toSeries)}</LinkButton>}
      </Notice>
    )
  const typed = numbering.source === 'clerical office'
  return (
    <FormCard
      t={t}
      form={form}
      title={t(say.registerTitle)}
      action={`/office/documents/${document.id}/registration`}
      foot={
        <Button kind="primary" icon="rubber-stamp">
          {t(say.register)}
        </Button>
      }
    >
      <p class="col-12 mb-0">
        {t(say.registerWords)} {!typed && t(say.nextNumber, { series: numbering.name, number: count(numbering.next) })}
      </p>
      <Hidden name="version" value={document.version} />
      {typed && (
        <TextField form={form} name="number" label={t(say.typedNumber)} why={t(say.typedNumberWhy)} inputMode="numeric" span={6} required />
      )}
      <DayField t={t} form={form} name="issuedOn" label={t(say.issuedOn)} span={6} required />
    </FormCard>
  )
}

function SignedPart({
  t,
  document,
  signed,
  path,
  may,
  form,
}: Pick<Props, 't' | 'document' | 'signed' | 'form'> & { path: string; may: boolean }) {
  const mayAttach = may && document.status === 'issued'
  return (
    <>
      <SignedCopyCard t={t} signed={signed} path={path} />
      {mayAttach && !signed && <SignedCopyForm t={t} path={path} form={form} again={false} />}
      {mayAttach && signed && (
        <details class="mb-3" open={'file' in form.problems}>
          <summary>{t(signSay.attachAnother)}</summary>
          <SignedCopyForm t={t} path={path} form={form} again />
        </details>
      )}
    </>
  )
}

function Cancellation({ t, document, path, form }: { t: T; document: DocumentDetails; path: string; form: Form }) {
  const number = `${count(document.number ?? 0)}/${document.symbol}`
  const ask = {
    title: t(filled(say.cancelTitle, { number })),
    words: <p>{t(say.cancelWords)}</p>,
    confirm: t(say.cancelConfirm),
    fields: <TextArea form={form} name="because" label={t(say.cancelBecause)} rows={2} required />,
  }
  return (
    <>
      {form.problems['because'] && <Notice tone="no">{form.problems['because']}</Notice>}
      <p class="mt-3">
        <ButtonForm t={t} action={`${path}/cancellation`} kind="danger" icon="x" ask={ask}>
          {t(say.cancelNumber)}
        </ButtonForm>
      </p>
    </>
  )
}
