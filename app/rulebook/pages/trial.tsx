import type { Language, T } from '#platform/language/messages.ts'
import { Card, Head, Notice } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { Hidden, type Form } from '#platform/ui/fields.tsx'
import { Fields, ProblemSummary } from '#platform/ui/form.tsx'
import { Sum } from '#platform/ui/sum.tsx'
import { messages as say } from '../messages.ts'
import { outcomeText } from '../outcome-text.ts'
import { yesNeeded, type Outcome, type ThresholdRule } from '../threshold.ts'
import { Checked } from './list.tsx'
import { ThresholdFields } from './rule-fields.tsx'
import { ruleSentences } from './rule-sentences.ts'
import { Outcomes } from './trial-outcomes.tsx'
import type { Tried } from './tried.ts'
import { isMoreAsked, MoreNumbers, RoomNumbers } from './trial-numbers.tsx'

type Award = { code: string; name: string }
type Props = { t: T; language: Language; form: Form; tried: Tried | null; awards: readonly Award[]; mayWrite: boolean }

const at = '/office/rulebook/trial'

/** A rule and numbers in, the outcome and the sum out. A GET form: the address holds the whole question. */
export function TrialPage({ t, language, form, tried, awards, mayWrite }: Props) {
  return (
    <>
      <Head t={t} title={t(say.tryRule)} words={t(say.trialWords)} back={[{ href: '/office/rulebook', label: t(say.rulebook) }]} />
      <form class="card" method="get" action={at}>
        <div class="card-body row g-3 align-items-end">
          <Choice
            t={t}
            form={form}
            name="award"
            label={t(say.trialStart)}
            options={awards.map(({ code, name }) => ({ id: code, label: name }))}
            empty={tried && !tried.rule ? t(say.trialNoAward) : null}
            span={9}
          />
          <div class="col-12 col-md-3">
            <button class="btn">{t(say.show)}</button>
          </div>
        </div>
      </form>
      {tried && <Result t={t} language={language} tried={tried} award={form.values.award ?? ''} mayWrite={mayWrite} />}
      <Question t={t} form={form} tried={tried} />
      {tried?.rule && <Outcomes t={t} tried={tried} award={form.values.award ?? ''} />}
    </>
  )
}

/** Numbers first, for that is what changes from item to item; the rule lies folded under its own sentences. */
function Question({ t, form, tried }: Pick<Props, 't' | 'form' | 'tried'>) {
  const problems = Object.keys(form.problems)
  const changed = tried === null || (tried.rule !== null && tried.version === null)
  return (
    <form class="card" method="get" action={at} noValidate>
      <Hidden name="award" value={form.values.award ?? ''} />
      <Hidden name="rule" value={form.values.rule ?? ''} />
      <div class="card-body">
        <ProblemSummary t={t} form={form} />
        <h2 class="card-title mb-3">{t(say.trialRoom)}</h2>
        <Fields>
          <RoomNumbers t={t} form={form} />
        </Fields>
        <details class="fold mt-3" open={isMoreAsked(form)}>
          <summary class="btn">{t(say.trialMore)}</summary>
          <Fields>
            <MoreNumbers t={t} form={form} />
          </Fields>
        </details>
        <details class="fold mt-3" open={changed || problems.length > 0 || tried.rule === null}>
          <summary class="btn">{t(say.trialChange)}</summary>
          <Fields>
            <ThresholdFields t={t} form={form} />
          </Fields>
        </details>
      </div>
      <div class="card-footer foot">
        <button class="btn btn-primary">{t(say.calculate)}</button>
      </div>
    </form>
  )
}

type ResultProps = Pick<Props, 't' | 'language' | 'mayWrite'> & { tried: Tried; award: string }

function Result({ t, language, tried: { rule, version, outcome }, award, mayWrite }: ResultProps) {
  const text = outcomeText(rule, outcome, language)
  if (!rule)
    return (
      <Notice tone="wait">
        <b>{t(text.verdict)}.</b> {t(say.trialNone)}{' '}
        {mayWrite && (
          <LinkButton href={`/office/rulebook/new?kind=threshold&key=${encodeURIComponent(award)}`}>{t(say.trialWrite)}</LinkButton>
        )}
      </Notice>
    )
  const met = outcome.verdict === 'passed' ? true : outcome.verdict === 'notPassed' ? false : null
  const cite = version ? version.citation : t(say.trialOwn)
  return (
    <Card>
      {text.sum && (
        <Sum t={t} sum={text.sum} met={met} outcome={t(text.verdict)} words={reasonOf(t, rule, outcome, t(text.reason))} cite={cite} />
      )}
      {!text.sum && (
        <Notice tone="wait">
          <b>{t(text.verdict)}.</b> {t(text.reason)}
        </Notice>
      )}
      <h2 class="card-title mt-3 mb-2">{t(say.trialReads)}</h2>
      <ul class="mb-2">
        {ruleSentences(t, rule).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {version && (
        <p class="mb-0">
          <a class="a" href={`/office/rulebook/rules/${version.id}`}>
            {version.citation}
          </a>{' '}
          <Checked t={t} rule={version} />
        </p>
      )}
    </Card>
  )
}

/** Why, and how many would have been enough: nobody has to work a percent out backwards. */
function reasonOf(t: T, rule: ThresholdRule, { verdict, yes, of }: Outcome, reason: string) {
  if (verdict !== 'passed' && verdict !== 'notPassed') return reason
  const needed = yesNeeded(rule, of)
  return `${reason} ${needed > of ? t(say.trialNoneCan, { of }) : t(say.trialNeeded, { needed, of, yes })}`
}
