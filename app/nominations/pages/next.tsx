import type { Sentence, T } from '#platform/language/messages.ts'
import { Next } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { messages } from '../messages.ts'
import { nextMessages } from '../next-messages.ts'
import type { Nomination } from '../queries.ts'

const say = { ...nextMessages, claims: messages.claims, edit: messages.edit, submit: messages.submit }

type Props = {
  t: T
  nomination: Nomination
  stage: string
  may: { change: boolean; send: boolean }
  opens: (href: string) => boolean
  /** Who gives this award, where we may not. */
  above: string | null
}

type Step = { title: Sentence; words?: Sentence; button?: Sentence; to?: (nomination: Nomination) => string; part?: string }

const claims = ({ id }: Nomination) => `/office/nominations/${id}/claims`
const appraisal = ({ id }: Nomination) => `/office/appraisal/${id}`
const record = ({ subjectId }: Nomination) => `/office/people/${subjectId}/consents`
const council = () => '/office/council'
const commendations = () => '/office/commendations'
const packages = ({ subjectName }: Nomination) => `/office/forwarding?q=${encodeURIComponent(subjectName)}`
const upward = '/office/forwarding'

/** What comes next at each stage, and the page where it is done. `part` is the part of the office one must be let into. */
const steps: Readonly<Record<string, Step>> = {
  submitted: { title: say.nextSubmitted, words: say.nextSubmittedWords, button: say.claims, to: claims },
  appraising: {
    title: say.nextAppraising,
    words: say.nextAppraisingWords,
    button: say.openAppraisal,
    to: appraisal,
    part: '/office/appraisal',
  },
  'more needed': { title: say.nextMoreNeeded, button: say.openAppraisal, to: appraisal, part: '/office/appraisal' },
  'not eligible': {
    title: say.nextNotEligible,
    words: say.nextNotEligibleWords,
    button: say.openAppraisal,
    to: appraisal,
    part: '/office/appraisal',
  },
  appraised: { title: say.nextAppraised, words: say.nextAppraisedWords, button: say.openCouncil, to: council, part: '/office/council' },
  council: { title: say.nextAtCouncil, button: say.openCouncil, to: council, part: '/office/council' },
  passed: {
    title: say.nextPassed,
    words: say.nextPassedWords,
    button: say.openCommendations,
    to: commendations,
    part: '/office/commendations',
  },
  'not passed': { title: say.nextNotPassed, words: say.nextNotPassedWords },
  deciding: { title: say.nextDeciding, button: say.openCommendations, to: commendations, part: '/office/commendations' },
  packing: { title: say.nextPacking, button: say.openForwarding, to: packages, part: upward },
  forwarded: { title: say.nextForwarded, button: say.openForwarding, to: packages, part: upward },
  'sent back above': { title: say.nextSentBack, button: say.openForwarding, to: packages, part: upward },
  'refused above': { title: say.nextNotPassed, words: say.nextRefused, button: say.openForwarding, to: packages, part: upward },
  honoured: { title: say.nextHonoured, words: say.nextHonouredWords, button: say.openConsents, to: record, part: '/office/consents' },
  'honoured above': {
    title: say.nextHonoured,
    words: say.nextHonouredAboveWords,
    button: say.openConsents,
    to: record,
    part: '/office/consents',
  },
  revoked: { title: say.nextRevoked },
}

/** What we may not decide goes up. */
const toForward: Step = {
  title: say.nextToForward,
  words: say.nextToForwardWords,
  button: say.prepareForwarding,
  to: ({ id, awardCode }) => `/office/forwarding/new?award=${awardCode}&case=${id}`,
  part: upward,
}

/** The one next step of a nomination, in words, with the button for those who may do it. */
export function NextStep(props: Props) {
  const { t, nomination, stage, opens, above } = props
  if (stage === 'draft' || stage === 'waiting') return <ToSubmit {...props} title={t(say.nextDraft)} words={t(say.nextDraftWords)} />
  if (stage === 'returned') return <ToSubmit {...props} title={t(say.nextReturned)} words={nomination.statusReason} />
  const step = stage === 'passed' && above !== null ? toForward : steps[stage]
  if (!step) return <Next t={t} title={t(say.nextWithdrawn)} words={nomination.statusReason} />
  const open = step.part === undefined || opens(step.part)
  return (
    <Next
      t={t}
      title={t(step.title)}
      words={step.words && t(step.words, { who: above ?? '' })}
      closed={open ? undefined : t(say.nextWaiting)}
    >
      {open && step.to && step.button && (
        <LinkButton href={step.to(nomination)} kind="primary">
          {t(step.button)}
        </LinkButton>
      )}
    </Next>
  )
}

function ToSubmit({ t, nomination: { id }, may, title, words }: Props & { title: string; words: string | null }) {
  return (
    <Next t={t} title={title} words={words}>
      {may.change && (
        <LinkButton href={`/office/nominations/${id}/edit`} icon="pencil">
          {t(say.edit)}
        </LinkButton>
      )}
      {may.send && (
        <ButtonForm t={t} action={`/office/nominations/${id}/submission`} kind="primary" icon="send">
          {t(say.submit)}
        </ButtonForm>
      )}
    </Next>
  )
}
