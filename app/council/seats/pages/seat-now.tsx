import type { T } from '#platform/language/messages.ts'
import { Card, Notice } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { NumberField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { messages as say } from '../../messages.ts'
import type { SessionView } from '../../views.ts'
import { OpenVotes } from './open-votes.tsx'

/** Check-in, papers, or the item that is being voted on: whichever comes next. */
export function Now({ t, view, form, here, secure }: { t: T; view: SessionView; form: Form; here: boolean; secure: boolean }) {
  const { session, items } = view
  if (session.status !== 'invited' && session.status !== 'opened') return null
  if (!here) return <CheckIn t={t} view={view} form={form} />
  const voting = items.filter(({ status }) => status === 'voting')
  const [only] = voting
  return (
    <>
      <Papers t={t} view={view} secure={secure} />
      {voting.length > 1 && (
        <Card title={t(say.voteNowMany, { count: voting.length })}>
          <OpenVotes t={t} items={voting} />
        </Card>
      )}
      {voting.length === 1 && only && (
        <Card>
          <h2 class="card-title mb-2">{t(say.voteNow, { ordinal: only.ordinal })}</h2>
          <p>{only.subjectName}</p>
          <LinkButton href={`/office/council/items/${only.id}/vote`} kind="primary">
            {t(say.toVote)}
          </LinkButton>
        </Card>
      )}
      {voting.length === 0 && session.status === 'opened' && (
        <Card>
          <b>{t(say.nothingNow)}.</b> <span class="text-secondary">{t(say.nothingNowWords)}</span>
        </Card>
      )}
    </>
  )
}

/** By one's own phone: the code on the wall says that the phone is in the room. */
function CheckIn({ t, view: { session, mySeat }, form }: { t: T; view: SessionView; form: Form }) {
  return (
    <FormCard
      t={t}
      form={form}
      action={`/office/council/sessions/${session.id}/attendance`}
      foot={<Button kind="primary">{t(say.checkMeIn)}</Button>}
    >
      <p class="col-12 mb-0">{t(say.checkInWords)}</p>
      <input type="hidden" name="seatId" value={mySeat?.id ?? ''} />
      <NumberField form={form} name="code" label={t(say.roomCode)} hint={t(say.roomCodeHint)} required />
    </FormCard>
  )
}

/** The papers of all secret items, taken at once by this device; or the word that printed ones wait. */
function Papers({ t, view: { session, mySeat, items, onPaper }, secure }: { t: T; view: SessionView; secure: boolean }) {
  const boxes = items.flatMap(({ box }) =>
    box && box.kind === 'electronic' && (box.state === 'prepared' || box.state === 'open') ? [box] : [],
  )
  if (boxes.length === 0) return null
  if (mySeat && onPaper.has(mySeat.id)) return <Notice icon="file-text">{t(say.youVoteOnPaper)}</Notice>
  const papers = boxes.map(({ id, issuingKey, sealingKey, words, question, state }) => ({
    id,
    issuingKey,
    sealingKey,
    words,
    question,
    state,
  }))
  const waiting = papers.filter(({ state }) => state === 'prepared').length
  return (
    <Card title={t(say.takePapers)}>
      <ballot-papers
        data-boxes={JSON.stringify(papers)}
        data-url={`/office/council/sessions/${session.id}/taken-papers`}
        data-taken={t(say.papersTaken)}
        data-working={t(say.papersWaiting)}
        data-failed={t(say.papersFailed)}
        data-no-network={t(say.noNetworkNow)}
        data-no-https={t(say.noHttps)}
      >
        {waiting > 0 && <p>{t(say.takePapersWords, { count: waiting })}</p>}
        <noscript>
          <Notice tone="wait">{t(say.noScript)}</Notice>
        </noscript>
        {!secure && <Notice tone="wait">{t(say.noHttps)}</Notice>}
        <button class="btn btn-primary" type="button" disabled hidden>
          {t(say.takePapers)}
        </button>
        <p class="mb-0" role="status" />
      </ballot-papers>
    </Card>
  )
}
