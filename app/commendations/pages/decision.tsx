import { Reliances } from '#app/rulebook/index.ts'
import { showDay } from '#platform/language/time.ts'
import { PaperPreview } from '#platform/paper/preview.tsx'
import { numberPhrase } from '#platform/paper/words.ts'
import { Card, Head } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { PaperFrame } from '#platform/ui/paper.tsx'
import { SignedCopyCard, look } from '#app/documents/index.ts'
import { messages as say } from '../messages.ts'
import type { DecisionPageProps } from './decision-props.ts'
import { Corrections, EditForm, IssueForm } from './decision-forms.tsx'
import { ReturnCard } from './return.tsx'
import { People } from './people.tsx'

export function DecisionPage(props: DecisionPageProps) {
  const { t, decision, paper } = props
  const drafting = decision.status === 'draft'
  const document = `/office/documents/${decision.documentId}`
  const title = drafting ? t(say.draft, { what: decision.abstract.replace(/^V/, 'v') }) : decision.abstract
  return (
    <>
      <Head
        t={t}
        title={title}
        words={
          <>
            {drafting ? t(say.draftWords) : <Issued {...props} />}
            <TakesBack {...props} />
          </>
        }
        back={[{ href: '/office/commendations', label: t(say.commendations) }]}
      >
        <LinkButton href={`${document}/docx`} icon="file-type-docx" download>
          {t(say.word)}
        </LinkButton>
        <LinkButton href={`${document}/pdf`} icon="file-type-pdf" download>
          {t(say.pdf)}
        </LinkButton>
        {drafting && <Discard {...props} />}
      </Head>
      {!drafting && decision.kind === 'award' && (
        <div class="mb-3">
          <People {...props} />
        </div>
      )}
      <div class="row g-3">
        <div class="col-xl-5">
          {drafting ? <Drafting {...props} /> : <AfterIssue {...props} />}
          <Reliances t={t} reliances={props.reliances} />
          {props.change && (
            <ReturnCard
              t={t}
              path={`/office/commendations/${decision.id}`}
              change={props.change}
              today={props.today}
              form={props.back}
              may={props.may.undo}
            />
          )}
        </div>
        <div class="col-xl-7">
          <PaperFrame label={decision.abstract}>
            <PaperPreview paper={paper} />
          </PaperFrame>
        </div>
      </div>
    </>
  )
}

function Discard({ t, decision, may }: DecisionPageProps) {
  const award = decision.kind === 'award'
  if (!(award ? may.draft : may.undo)) return null
  const ask = { title: t(say.discard), words: t(award ? say.discardWords : say.discardUndoWords), confirm: t(say.discard) }
  return (
    <ButtonForm t={t} action={`/office/commendations/${decision.id}/discarding`} kind="danger" icon="trash" ask={ask}>
      {t(say.discard)}
    </ButtonForm>
  )
}

function Drafting(props: DecisionPageProps) {
  return (
    <>
      {props.may.draft && <EditForm {...props} />}
      {props.decision.kind === 'award' && <People {...props} />}
      {props.may.issue && <IssueForm {...props} />}
    </>
  )
}

/** A decision that takes something back or gives it again leads to the one that gave it. */
function TakesBack({ t, given }: DecisionPageProps) {
  if (!given) return null
  return (
    <>
      {' '}
      {t(say.takesBack)}{' '}
      <a class="a text-nowrap" href={`/office/commendations/${given.decisionId}`}>
        {[numberPhrase({ value: given.number, symbol: given.symbol }), given.issuedOn && showDay(given.issuedOn)]
          .filter(Boolean)
          .join(', ')}
      </a>
      :{' '}
      <a class="a" href={`/office/people/${given.subjectId}`}>
        {given.name}
      </a>
      .
    </>
  )
}

function Issued({ t, decision }: DecisionPageProps) {
  return (
    <>
      {numberPhrase({ value: decision.number, symbol: decision.symbol })}
      {decision.issuedOn && `, ${showDay(decision.issuedOn)}`} ·{' '}
      <a class="a" href={`/office/documents/${decision.documentId}`}>
        {t(say.openDocument)}
      </a>
    </>
  )
}

function AfterIssue(props: DecisionPageProps) {
  const { t, decision, may, signed } = props
  const document = `/office/documents/${decision.documentId}`
  return (
    <>
      {decision.kind === 'award' && <Given {...props} />}
      <SignedCopyCard t={t} signed={signed} path={document}>
        {may.issue && !signed && decision.status === 'issued' && (
          <p class="mb-0 mt-2">
            <LinkButton href={`${document}#signed-copy`} icon="paperclip">
              {t(say.attachSigned)}
            </LinkButton>
          </p>
        )}
      </SignedCopyCard>
    </>
  )
}

/** Certificates, payments and corrections of what was given. */
function Given(props: DecisionPageProps) {
  const { t, decision, may } = props
  const path = `/office/commendations/${decision.id}`
  return (
    <>
      <Card title={t(say.certificates)}>
        <p>{t(say.certificatesWords)}</p>
        <p class="d-flex flex-wrap gap-2 mb-0">
          <LinkButton href={`${path}/certificates.pdf`} icon="certificate" download>
            {t(say.printWhole)}
          </LinkButton>
          <LinkButton href={`${path}/certificates.pdf?on=stock`} icon="printer" download>
            {t(say.printOnStock)}
          </LinkButton>
          <LinkButton href="/office/commendations/stock" kind="quiet">
            {t(say.toStock)}
          </LinkButton>
        </p>
      </Card>
      <Card title={t(say.payments)}>
        <p>{t(say.paymentsWords)}</p>
        <p class="d-flex flex-wrap gap-2 mb-0">
          <LinkButton href={`${path}/payments`} icon="eye">
            {t(look)}
          </LinkButton>
          <LinkButton href={`${path}/payments.xlsx`} icon="file-spreadsheet" download>
            {t(say.excel)}
          </LinkButton>
          <LinkButton href={`${path}/payments.docx`} icon="file-type-docx" download>
            {t(say.word)}
          </LinkButton>
          <LinkButton href={`${path}/payments.pdf`} icon="file-type-pdf" download>
            {t(say.pdf)}
          </LinkButton>
        </p>
      </Card>
      {may.draft && <Corrections {...props} />}
    </>
  )
}
