import type { Actor } from '#platform/act.ts'
import type { Language, T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head, Line, Lines, Notice } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import type { Form } from '#platform/ui/fields.tsx'
import { Figure } from '#platform/ui/show.tsx'
import { showDay, dayOf } from '#platform/language/time.ts'
import { messages as say } from '../messages.ts'
import { showPeriod } from '../period.ts'
import type { CaseHead, ClaimRow } from '../queries.ts'
import { isOwn, standingOf } from '../rules.ts'
import { ClaimForm, EvidenceForm, FindingForm } from './forms.tsx'
import { Standing } from './standing.tsx'

/** A form that failed, and where it stands on the page. */
export type Failed = { form: Form; at: 'new claim' | `evidence ${string}` | `finding ${string}` } | null

type Props = {
  t: T
  language: Language
  actor: Actor
  nomination: CaseHead
  claims: ClaimRow[]
  may: { write: boolean; check: boolean }
  failed?: Failed
}

export function ClaimsPage({ t, language, actor, nomination, claims, may, failed = null }: Props) {
  const open = nomination.status !== 'verified' && nomination.status !== 'withdrawn'
  const formAt = (at: NonNullable<Failed>['at']) => (failed?.at === at ? failed.form : undefined)
  return (
    <>
      <Head
        t={t}
        title={t(say.claimsOf, { name: nomination.subjectName })}
        words={t(say.claimsWords)}
        back={[{ href: `/office/nominations/${nomination.id}`, label: nomination.number ?? t(say.backToNomination) }]}
      />
      {claims.length === 0 && (
        <Card>
          <EmptyState title={t(say.noClaims)} words={t(say.claimsWords)} icon="list-numbers" />
        </Card>
      )}
      {claims.map((claim) => (
        <Card
          key={claim.id}
          id={`claim-${claim.ordinal}`}
          title={<ClaimTitle claim={claim} language={language} />}
          aside={<Standing t={t} standing={standingOf(claim.version, claim.finding)} />}
          flush
        >
          <ClaimBody {...{ t, claim, nomination, actor, may, open, formAt }} />
        </Card>
      ))}
      {may.write && open && (
        <ClaimForm t={t} form={formAt('new claim')} action={`/office/nominations/${nomination.id}/claims`} title={t(say.addClaim)} />
      )}
    </>
  )
}

function ClaimTitle({ claim, language }: { claim: ClaimRow; language: Language }) {
  const period = showPeriod(claim.periodFrom, claim.periodTo)
  return (
    <>
      {claim.ordinal}. {claim.text}
      {claim.figure !== null && (
        <>
          {' '}
          <Figure value={claim.figure} unit={claim.unit ?? ''} language={language} />
        </>
      )}
      <small class="sub">{[period, claim.place].filter(Boolean).join(' · ')}</small>
    </>
  )
}

type Body = Pick<Props, 't' | 'actor' | 'nomination' | 'may'> & {
  claim: ClaimRow
  open: boolean
  formAt: (at: NonNullable<Failed>['at']) => Form | undefined
}

function ClaimBody({ t, claim, nomination, actor, may, open, formAt }: Body) {
  const own = isOwn(actor, { ...claim, nominatorId: nomination.nominatorId })
  const checkable =
    may.check && nomination.status !== 'draft' && nomination.status !== 'waiting' && !own && actor.subjectId !== claim.subjectId
  return (
    <>
      <Lines>
        {claim.evidence.length === 0 && <Line icon="paperclip" title={t(say.noEvidence)} />}
        {claim.evidence.map((piece) => (
          <EvidenceLine key={piece.id} t={t} piece={piece} removable={may.write && open} />
        ))}
        {claim.finding && (
          <Line
            icon="user-check"
            title={claim.finding.reason}
            words={`${t(say.checkedBy, { name: claim.finding.checker, day: dayText(claim.finding.at) })}${
              claim.finding.version === claim.version ? '' : ` · ${t(say.changedSince)}`
            }`}
          />
        )}
      </Lines>
      <div class="card-body d-flex flex-wrap gap-2">
        {may.write && open && (
          <LinkButton href={`/office/claims/${claim.id}`} icon="pencil">
            {t(say.changeClaim)}
          </LinkButton>
        )}
        {may.write && open && <EvidenceForm t={t} form={formAt(`evidence ${claim.id}`)} claimId={claim.id} />}
        {checkable && <FindingForm t={t} form={formAt(`finding ${claim.id}`)} claim={claim} />}
        {may.check && own && <Notice tone="plain">{t(say.notYours)}</Notice>}
      </div>
    </>
  )
}

function EvidenceLine({ t, piece, removable }: { t: T; piece: ClaimRow['evidence'][number]; removable: boolean }) {
  const icon = { file: 'paperclip', link: 'link', witness: 'user', visit: 'map-pin' } as const
  const kind = piece.kind === 'file' || piece.kind === 'link' || piece.kind === 'witness' ? piece.kind : 'visit'
  return (
    <Line
      icon={icon[kind]}
      title={piece.kind === 'link' ? <span class="text-break">{piece.text}</span> : piece.text}
      words={
        <>
          {piece.dated}
          {piece.file && (
            <>
              {piece.dated && ' · '}
              <a class="a" href={`/office/evidence/${piece.id}/file`} download>
                {piece.file}
              </a>
            </>
          )}
        </>
      }
    >
      {removable && (
        <ButtonForm
          t={t}
          action={`/office/evidence/${piece.id}/removal`}
          kind="quiet"
          small
          icon="trash"
          ask={{ title: t(say.removeEvidence), words: t(say.removeEvidenceAsk), confirm: t(say.removeEvidence) }}
        >
          <span class="visually-hidden">{t(say.removeEvidence)}</span>
        </ButtonForm>
      )}
    </Line>
  )
}

function dayText(instant: string) {
  return showDay(dayOf(Temporal.Instant.from(instant.replace(' ', 'T'))))
}
