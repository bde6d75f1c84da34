import { kindName } from '#app/people/index.ts'
import type { T } from '#platform/language/messages.ts'
import { Card, Head } from '#platform/ui/blocks.tsx'
import { Facts } from '#platform/ui/record.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { TextArea } from '#platform/ui/fields.tsx'
import { Steps } from '#platform/ui/progress.tsx'
import { Day } from '#platform/ui/show.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import { milestoneNames, milestoneOf } from '../stages.ts'
import { NextStep } from './next.tsx'
import type { Nomination } from '../queries.ts'
import { NominationState } from './status.tsx'

type Props = {
  t: T
  nomination: Nomination
  stage: string
  may: { change: boolean; send: boolean; sendBack: boolean; withdraw: boolean }
  /** Whether this person may open that part of the office. */
  opens: (href: string) => boolean
  /** Who gives this award, where we may not. */
  above: string | null
}

export function NominationPage({ t, nomination, stage, may, opens, above }: Props) {
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
        <LinkButton href={`/office/nominations/${id}/claims`} icon="list-numbers">
          {t(say.claims)}
        </LinkButton>
        {number && (
          <LinkButton href={`/office/nominations/${id}/achievement-report`} icon="file-text">
            {t(say.achievementReport)}
          </LinkButton>
        )}
      </Head>
      {stage !== 'withdrawn' && <Steps label={t(say.wayOf)} steps={milestoneNames.map((name) => t(name))} at={milestoneOf(stage)} />}
      <NextStep {...{ t, nomination, stage, may, opens, above }} />
      <div class="row g-3">
        <div class="col-xl-8">
          <Card title={t(say.achievement)}>
            <p class="prose">{nomination.achievement || <span class="text-secondary">{t(say.blank)}</span>}</p>
          </Card>
        </div>
        <div class="col-xl-4">
          <Card title={t(say.nominations)}>
            <Details t={t} nomination={nomination} stage={stage} />
          </Card>
        </div>
      </div>
      <Closing t={t} nomination={nomination} stage={stage} may={may} />
    </>
  )
}

function Details({ t, nomination, stage }: { t: T; nomination: Nomination; stage: string }) {
  const { subjectKind, village, placeName, organisationName, nominatorName, receivedOn, achievementFrom, achievementTo, batchId } =
    nomination
  const period =
    achievementFrom || achievementTo ? (
      <>
        {achievementFrom && <Day on={achievementFrom} />} – {achievementTo && <Day on={achievementTo} />}
      </>
    ) : null
  const facts = [
    { label: t(say.status), value: <NominationState t={t} stage={stage} /> },
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

/** Deeds that take the case back; each asks for a reason. */
function Closing({ t, nomination, stage, may }: Pick<Props, 't' | 'nomination' | 'stage' | 'may'>) {
  const { id, status, number, subjectName } = nomination
  const open = status !== 'withdrawn' && milestoneOf(stage) < milestoneOf('passed')
  const why = (name: string) => <TextArea form={emptyForm} name={name} label={t(say.reason)} rows={3} required />
  const called = number ?? subjectName
  return (
    <div class="d-flex flex-wrap gap-2 mt-3">
      {may.sendBack && open && (status === 'submitted' || status === 'verified') && (
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
