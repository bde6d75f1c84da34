import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Card, Head, Line, Lines, Notice } from '#platform/ui/blocks.tsx'
import { Facts } from '#platform/ui/record.tsx'
import { Button, ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { Once, Typed } from '#platform/ui/form.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table } from '#platform/ui/table.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../../messages.ts'
import { showPoints } from '../../scores/scores.ts'
import type { ItemView, SessionView } from '../../views.ts'
import { OutcomeCard } from './outcome.tsx'
import { choiceWords, ItemState, methodWords, sessionName } from '../../pages/words.tsx'

export type Claim = { id: string; text: string; result: string | null; reason: string | null }
type ScoreSummary = { median: number | null; mean: number | null; count: number }
type Props = {
  t: T
  view: SessionView
  item: ItemView
  claims: readonly Claim[]
  scores: ScoreSummary
  lines: readonly { phrase: string; choice: string }[]
  now: Temporal.Instant
  rule: { id: string; citation: string; words: string } | null
  mayRun: boolean
  mayDecide: boolean
}

/** One item for those who run the session: the case, the points, the rule, the outcome, the list. */
export function ItemPage({ t, view, item, claims, scores, lines, now, rule, mayRun, mayDecide }: Props) {
  const base = `/office/council/items/${item.id}`
  const open = item.status === 'waiting' && view.session.status !== 'signed'
  const suspend = {
    title: t(say.suspendNow),
    words: item.subjectName,
    confirm: t(say.suspendNow),
    fields: <TextField form={emptyForm} name="because" label={t(say.because)} required />,
  }
  return (
    <>
      <Head
        t={t}
        title={item.subjectName}
        words={
          <>
            {t(say.proposed, { award: item.awardName })} <ItemState t={t} item={item} />
          </>
        }
        back={[{ href: `/office/council/sessions/${view.session.id}`, label: sessionName(t, view.session) }]}
      >
        {mayRun && open && (
          <ButtonForm t={t} action={`${base}/suspension`} ask={suspend}>
            {t(say.suspend)}
          </ButtonForm>
        )}
        {mayRun && item.status === 'suspended' && (
          <ButtonForm t={t} action={`${base}/resumption`} kind="primary">
            {t(say.resume)}
          </ButtonForm>
        )}
        {view.mySeat && <LinkButton href={`${base}/reading`}>{t(say.readDossier)}</LinkButton>}
      </Head>
      <OutcomeCard t={t} item={item} mayDecide={mayDecide} />
      <div class="row g-3">
        <div class="col-xl-8">
          <ClaimsCard t={t} claims={claims} achievement={item.achievement} />
          {lines.length > 0 && item.box && <BallotList t={t} item={item} lines={lines} now={now} />}
        </div>
        <div class="col-xl-4">
          <Card>
            <Facts
              facts={[
                { label: t(say.method), value: t(methodWords[item.method]) },
                {
                  label: t(say.source),
                  value: rule ? (
                    <>
                      {rule.words}. {rule.citation}{' '}
                      <a class="a" href={`/office/rulebook/trial?rule=${rule.id}`}>
                        {t(say.tryThis)}
                      </a>
                    </>
                  ) : (
                    t(say.noRuleShort)
                  ),
                },
                ...(item.box?.words ? [{ label: t(say.fingerprint), value: <b>{item.box.words}</b> }] : []),
                ...(scores.count ? [{ label: t(say.scores), value: <Points t={t} scores={scores} /> }] : []),
              ]}
            />
          </Card>
          <Complaints t={t} view={view} item={item} mayRun={mayRun} />
        </div>
      </div>
    </>
  )
}

function Points({ t, scores }: { t: T; scores: ScoreSummary }) {
  const number = (value: number | null) => (value === null ? '–' : showPoints(value))
  return (
    <>
      {t(say.medianMean, { median: number(scores.median), mean: number(scores.mean), count: scores.count })}
      <small class="sub">{t(say.medianWhy)}</small>
    </>
  )
}

export function ClaimsCard({ t, claims, achievement }: { t: T; claims: readonly Claim[]; achievement: string }) {
  const results: Record<string, [{ vi: string; en: string }, 'ok' | 'wait' | 'no']> = {
    shown: [say.shown, 'ok'],
    partly: [say.partly, 'wait'],
    'not shown': [say.notShown, 'no'],
  }
  return (
    <Card title={t(say.claims)} count={claims.length} flush>
      {achievement && (
        <p class="card-body mb-0" data-aloud>
          {achievement}
        </p>
      )}
      <Lines>
        {claims.map((claim) => {
          const [words, tone] = results[claim.result ?? ''] ?? [say.notJudged, 'plain' as const]
          return (
            <Line key={claim.id} title={<span data-aloud>{claim.text}</span>} words={claim.reason ?? ''}>
              <State tone={tone}>{t(words)}</State>
            </Line>
          )
        })}
      </Lines>
    </Card>
  )
}

/** In the order of the phrases; the same for everybody, so that each can look for their own. */
export function BallotList({
  t,
  item,
  lines,
  now,
}: {
  t: T
  item: ItemView
  lines: readonly { phrase: string; choice: string }[]
  now: Temporal.Instant
}) {
  const until = item.box?.complaintsUntil
  const open = until && Temporal.Instant.compare(now, until) < 0
  return (
    <Card title={t(say.list)} count={lines.length} flush>
      <p class="card-body mb-0 small text-secondary">{until && open ? t(say.listWords, { time: showMoment(until) }) : t(say.listOver)}</p>
      <Table
        t={t}
        caption={t(say.list)}
        rows={lines}
        columns={[
          { head: t(say.phrase), cell: (line) => <b>{line.phrase}</b> },
          { head: t(say.choice), cell: (line) => t(choiceWords[line.choice] ?? say.blank) },
        ]}
      />
    </Card>
  )
}

function Complaints({ t, view, item, mayRun }: { t: T; view: SessionView; item: ItemView; mayRun: boolean }) {
  const own = view.complaints.filter(({ itemId }) => itemId === item.id)
  if (own.length === 0) return null
  return (
    <Card title={t(say.complaints)} count={own.length}>
      {own.map((complaint) => (
        <div class="mb-3" key={complaint.id}>
          <p class="mb-1">{complaint.text}</p>
          {complaint.answer && <p class="mb-0 text-secondary">{t(say.answered, { answer: complaint.answer })}</p>}
          {!complaint.answer && !mayRun && <Notice tone="wait">{t(say.complaintsOpen)}</Notice>}
          {!complaint.answer && mayRun && (
            <form class="row g-2 align-items-end" method="post" action={`/office/council/complaints/${complaint.id}/answer`} data-deed>
              <Once />
              <Typed t={t} action={`/office/council/complaints/${complaint.id}/answer`}>
                <TextField form={emptyForm} name="text" label={t(say.answer)} required />
              </Typed>
              <div class="col-12">
                <Button>{t(say.answer)}</Button>
              </div>
            </form>
          )}
        </div>
      ))}
    </Card>
  )
}
