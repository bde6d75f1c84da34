import { Head, Notice } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import { ConclusionCard, ConclusionState } from './conclusion.tsx'
import { ConditionsCard, HistoryCard } from './conditions.tsx'
import { ConsultationsCard } from './consultations.tsx'
import { NoticeCard } from './notice.tsx'
import { LawCard } from './law.tsx'
import { LeftCard } from './left.tsx'
import { PapersCard } from './papers.tsx'
import type { Shown } from './shown.ts'
import { YearsCard } from './years.tsx'
import { RewardedCard, SimilarCard } from './similar.tsx'

export function CaseAppraisalPage(shown: Shown) {
  const { t, one, awardName, found, appraisals } = shown
  return (
    <>
      <Head
        t={t}
        title={one.name}
        words={[awardName, one.number].filter(Boolean).join(' · ')}
        back={[{ href: '/office/appraisal', label: t(say.appraisal) }]}
      >
        <ConclusionState t={t} conclusion={appraisals[0]?.conclusion ?? null} />
        <LinkButton href={`/office/nominations/${one.id}`}>{t(say.toCase)}</LinkButton>
        <HoldDeed {...shown} />
      </Head>
      {found.hold && (
        <div id="hold">
          <Notice tone="no">
            <b>{t(say.hold)}</b>: {found.hold.because}
          </Notice>
        </div>
      )}
      <LeftCard {...shown} />
      <LawCard {...shown} />
      <ConditionsCard {...shown} />
      <HistoryCard {...shown} />
      <YearsCard {...shown} />
      <PapersCard {...shown} />
      <RewardedCard {...shown} />
      <SimilarCard {...shown} />
      <ConsultationsCard {...shown} />
      <NoticeCard {...shown} />
      <ConclusionCard {...shown} />
    </>
  )
}

function HoldDeed({ t, one, found, may }: Shown) {
  if (!may.hold) return null
  if (found.hold)
    return (
      <ButtonForm t={t} action={`/office/appraisal/${one.id}/hold/${found.hold.id}/end`}>
        {t(say.holdEnd)}
      </ButtonForm>
    )
  const fields = <TextField form={emptyForm} name="because" label={t(say.because)} required />
  return (
    <ButtonForm
      t={t}
      action={`/office/appraisal/${one.id}/hold`}
      icon="hand-stop"
      ask={{ title: t(say.holdSet), words: t(say.holdWords), confirm: t(say.hold), fields }}
    >
      {t(say.holdSet)}
    </ButtonForm>
  )
}
