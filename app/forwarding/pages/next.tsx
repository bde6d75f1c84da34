import { Next } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { TextArea } from '#platform/ui/fields.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import { firstMissing } from '../rules.ts'
import type { Shown } from './shown.ts'

/** The one thing to do next with a package, for whoever may do it. */
export function NextDeed(shown: Shown) {
  const { pack, may } = shown
  if (pack.direction === 'in') return pack.status === 'received' && may.answer ? <ToAnswer {...shown} /> : null
  if (pack.status === 'prepared' || pack.status === 'returned')
    return may.prepare || may.send ? firstMissing(shown.parts) ? <ToComplete {...shown} /> : <ToSend {...shown} /> : null
  return (pack.status === 'sent' || pack.status === 'received') && may.prepare ? <ToWait {...shown} /> : null
}

/** Papers are written in one press; the submission is signed elsewhere and then takes its place; the rest is named. */
function ToComplete(shown: Shown) {
  const { t, pack, may } = shown
  const { missing, submission, waits, signed, write } = stillToDo(shown)
  const words = write ? say.nextPapers : signed ? say.nextPut : waits ? say.nextSign : null
  return (
    <Next
      t={t}
      title={t(say.send)}
      words={[whyReturned(shown), words ? t(words) : t(say.partMissing, { part: missing?.part ?? '' })].filter(Boolean).join(' ')}
    >
      {waits && submission && !signed && (
        <LinkButton href={`/office/documents/${submission.id}`} kind="primary" icon="file-text">
          {t(say.openSubmission)}
        </LinkButton>
      )}
      {may.prepare && (write || signed) && (
        <ButtonForm t={t} action={`/office/forwarding/${pack.id}/papers`} kind="primary" icon="file-text">
          {t(write ? say.filePapers : say.putSubmission)}
        </ButtonForm>
      )}
      {may.send && <Withdraw {...shown} />}
    </Next>
  )
}

/** What the level above asked for when it sent the package back: it has to be mended before it goes again. */
function whyReturned({ t, pack, events }: Shown) {
  if (pack.status !== 'returned') return undefined
  const note = events.findLast(({ event }) => event === 'returned')?.note
  return note ? t(say.nextReturned, { note }) : undefined
}

function stillToDo({ papers, parts }: Shown) {
  const missing = firstMissing(parts)
  const [submission] = papers
  const waits = missing?.paper === 'submission' && submission !== undefined
  const write = papers.length === 0 && parts.some(({ status, paper }) => status === 'missing' && paper !== 'other')
  return { missing, submission, waits, signed: waits && submission.number !== null, write }
}

function ToSend(shown: Shown) {
  const { t, pack, cases, may } = shown
  if (!may.send) return null
  const ask = { title: t(say.sendAsk), words: t(say.sendWords, { cases: cases.length, to: pack.otherParty }), confirm: t(say.sendNow) }
  return (
    <Next t={t} title={t(say.send)} words={whyReturned(shown)}>
      <ButtonForm t={t} action={`/office/forwarding/${pack.id}/sending`} kind="primary" ask={ask}>
        {t(say.send)}
      </ButtonForm>
      <Withdraw {...shown} />
    </Next>
  )
}

function Withdraw({ t, pack }: Shown) {
  const fields = <TextArea form={emptyForm} name="note" label={t(say.reason)} required />
  return (
    <ButtonForm
      t={t}
      action={`/office/forwarding/${pack.id}/withdrawal`}
      ask={{ title: t(say.withdraw), words: pack.title, confirm: t(say.withdraw), fields }}
    >
      {t(say.withdraw)}
    </ButtonForm>
  )
}

function ToAnswer({ t, pack }: Shown) {
  const fields = <TextArea form={emptyForm} name="note" label={t(say.reason)} required />
  return (
    <Next t={t} title={t(say.receivedHere)}>
      <ButtonForm
        t={t}
        action={`/office/forwarding/${pack.id}/return`}
        ask={{ title: t(say.returnIt), words: t(say.eventReturned), confirm: t(say.returnIt), fields }}
      >
        {t(say.returnIt)}
      </ButtonForm>
      <LinkButton href={`/office/forwarding/${pack.id}/result`} kind="primary">
        {t(say.decide)}
      </LinkButton>
    </Next>
  )
}

function ToWait({ t, pack }: Shown) {
  return (
    <Next t={t} title={t(pack.status === 'sent' ? say.sent : say.received)}>
      <LinkButton href="/office/forwarding/reply" kind="primary">
        {t(say.takeReply)}
      </LinkButton>
      <LinkButton href={`/office/forwarding/${pack.id}/result`}>{t(say.decide)}</LinkButton>
    </Next>
  )
}
