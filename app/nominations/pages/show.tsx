import { kindName } from '#app/people/index.ts'
import type { T } from '#platform/language/messages.ts'
import { Card, Facts, Head, Next } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { TextArea } from '#platform/ui/fields.tsx'
import { Day } from '#platform/ui/show.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { Nomination } from '../queries.ts'
import { NominationState } from './status.tsx'

type Props = { t: T; nomination: Nomination; may: { change: boolean; send: boolean; sendBack: boolean; withdraw: boolean } }

export function NominationPage({ t, nomination, may }: Props) {
  const { id, number, subjectName, awardName } = nomination
  return (
    <>
      <Head
        t={t}
        title={subjectName}
        words={`${number ? `${number} · ` : ''}${awardName} · ${nomination.roundName}`}
        back={[{ href: '/office/nominations', label: t(say.nominations) }]}
      >
        <LinkButton href={`/office/people/${nomination.subjectId}`} icon="id-badge-2">
          {t(say.openRecord)}
        </LinkButton>
        <LinkButton href={`/office/nominations/${id}/achievement-report.docx`} icon="file-type-docx" download>
          {t(say.achievementReport)}
        </LinkButton>
        <LinkButton href={`/office/nominations/${id}/claims`} icon="list-numbers">
          {t(say.claims)}
        </LinkButton>
      </Head>
      <NextStep t={t} nomination={nomination} may={may} />
      <div class="row g-3">
        <div class="col-xl-8">
          <Card title={t(say.achievement)}>
            <p class="prose">{nomination.achievement || <span class="text-secondary">{t(say.blank)}</span>}</p>
          </Card>
        </div>
        <div class="col-xl-4">
          <Card title={t(say.nominations)}>
            <Details t={t} nomination={nomination} />
          </Card>
        </div>
      </div>
      <Closing t={t} nomination={nomination} may={may} />
    </>
  )
}

function Details({ t, nomination }: { t: T; nomination: Nomination }) {
  const { subjectKind, village, placeName, organisationName, nominatorName, receivedOn, achievementFrom, achievementTo, batchId } =
    nomination
  const period =
    achievementFrom || achievementTo ? (
      <>
        {achievementFrom && <Day on={achievementFrom} />} – {achievementTo && <Day on={achievementTo} />}
      </>
    ) : null
  const facts = [
    { label: t(say.status), value: <NominationState t={t} status={nomination.status} /> },
    { label: t(say.subject), value: [kindName(t, subjectKind), village, placeName].filter(Boolean).join(' · ') },
    { label: t(say.organisation), value: organisationName ?? '' },
    { label: t(say.nominator), value: nominatorName },
    ...(receivedOn ? [{ label: t(say.received), value: <Day on={receivedOn} /> }] : []),
    ...(period ? [{ label: t(say.achievementFrom), value: period }] : []),
    ...(batchId
      ? [
          {
            label: t(say.fromList),
            value: (
              <a class="a" href={`/office/lists/${batchId}`}>
                {t(say.openList)}
              </a>
            ),
          },
        ]
      : []),
  ]
  return <Facts facts={facts} />
}

function NextStep({ t, nomination, may }: Props) {
  const { id, status, statusReason } = nomination
  const edit = may.change && (
    <LinkButton href={`/office/nominations/${id}/edit`} icon="pencil">
      {t(say.edit)}
    </LinkButton>
  )
  const send = may.send && (
    <ButtonForm t={t} action={`/office/nominations/${id}/submission`} kind="primary" icon="send">
      {t(say.submit)}
    </ButtonForm>
  )
  if (status === 'draft' || status === 'waiting')
    return (
      <Next t={t} title={t(say.nextDraft)} words={t(say.nextDraftWords)}>
        {edit}
        {send}
      </Next>
    )
  if (status === 'returned')
    return (
      <Next t={t} title={t(say.nextReturned)} words={statusReason}>
        {edit}
        {send}
      </Next>
    )
  if (status === 'submitted')
    return (
      <Next t={t} title={t(say.nextSubmitted)} words={t(say.nextSubmittedWords)}>
        <LinkButton href={`/office/nominations/${id}/claims`} kind="primary">
          {t(say.claims)}
        </LinkButton>
      </Next>
    )
  if (status === 'verified') return <Next t={t} title={t(say.nextVerified)} />
  return <Next t={t} title={t(say.nextWithdrawn)} words={statusReason} />
}

/** Deeds that take the case back; each asks for a reason. */
function Closing({ t, nomination, may }: Props) {
  const { id, status, number, subjectName } = nomination
  const open = status !== 'withdrawn'
  const why = (name: string) => <TextArea form={emptyForm} name={name} label={t(say.reason)} rows={3} required />
  const called = number ?? subjectName
  return (
    <div class="d-flex flex-wrap gap-2 mt-3">
      {may.sendBack && (status === 'submitted' || status === 'verified') && (
        <ButtonForm
          t={t}
          action={`/office/nominations/${id}/return`}
          icon="arrow-back-up"
          ask={{ title: t(say.sendBack), words: t(say.sendBackAsk), confirm: t(say.sendBack), fields: why('reason') }}
        >
          {t(say.sendBack)}
        </ButtonForm>
      )}
      {may.withdraw && open && (
        <ButtonForm
          t={t}
          action={`/office/nominations/${id}/withdrawal`}
          kind="danger"
          icon="x"
          ask={{ title: t(say.withdraw), words: t(say.withdrawAsk, { number: called }), confirm: t(say.withdraw), fields: why('reason') }}
        >
          {t(say.withdraw)}
        </ButtonForm>
      )}
    </div>
  )
}
