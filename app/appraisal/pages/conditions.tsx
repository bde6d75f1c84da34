import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, Notice } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { Fold, FormCard } from '#platform/ui/form.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { emptyForm } from '#platform/web/form.ts'
import type { Answered, AwardRecord } from '../conditions.ts'
import { messages as say } from '../messages.ts'
import type { Shown } from './shown.ts'

type Rule = { id: string; citation: string; validFrom: Temporal.PlainDate; lastCheck: unknown } | null

/** By which rule this was asked, and whether an officer has checked it. */
export function Cite({ t, rule }: { t: T; rule: Rule }) {
  if (!rule) return <Notice tone="wait">{t(say.noRule)}</Notice>
  return (
    <p class="cite">
      <a class="a" href={`/office/rulebook/rules/${rule.id}`}>
        {t(say.byRule, { citation: rule.citation, from: showDay(rule.validFrom) })}
      </a>
      {!rule.lastCheck && (
        <>
          {' '}
          <State tone="wait">{t(say.unchecked)}</State>
        </>
      )}
    </p>
  )
}

export function ConditionsCard({ t, one, found }: Shown) {
  const { rule, answers } = found.conditions
  const rows = answers.flatMap((answered) => [{ ...answered, part: false }, ...answered.parts.map((part) => ({ ...part, part: true }))])
  const columns: Column<(typeof rows)[number]>[] = [
    { head: t(say.conditions), cell: (row) => (row.part ? <span class="ps-3">{row.words}</span> : <b class="fw-medium">{row.words}</b>) },
    { head: t(say.conclusion), cell: (row) => <AnswerState t={t} answered={row} /> },
    { head: t(say.from), cell: (row) => <Records t={t} answered={row} subjectId={one.subjectId} /> },
  ]
  return (
    <Card title={t(say.conditions)} id="conditions">
      <Cite t={t} rule={rule} />
      {rows.length > 0 && <Table t={t} caption={t(say.conditions)} rows={rows} columns={columns} />}
    </Card>
  )
}

function AnswerState({ t, answered }: { t: T; answered: Answered }) {
  if (answered.answer === 'met') return <State tone="ok">{t(say.met)}</State>
  if (answered.answer === 'not met') return <State tone="no">{t(say.notMet)}</State>
  return <State tone="wait">{t(say.noData)}</State>
}

function Records({ t, answered, subjectId }: { t: T; answered: Answered; subjectId: string }) {
  return (
    <>
      {answered.records.map((record) => (
        <div key={record.id}>
          <a class="a" href={record.code === null ? '#years' : `/office/people/${subjectId}`}>
            {awardLine(record)}
          </a>
        </div>
      ))}
      {answered.setAside.map((record) => (
        <small class="sub" key={record.id}>
          {t(say.setAside, { award: record.name, year: record.year })}
        </small>
      ))}
    </>
  )
}

function awardLine({ name, year, decision }: AwardRecord) {
  return [name, year, decision].filter(Boolean).join(' · ')
}

export function HistoryCard({ t, one, found, may }: Shown) {
  const { history, awards } = found.conditions
  const form = { ...emptyForm, values: { wholeSince: history ? String(history.wholeSince) : '', basis: history?.basis ?? '' } }
  return (
    <Card title={t(say.history)} count={awards.length}>
      <p>{history ? t(say.historyWhole, { year: history.wholeSince, basis: history.basis }) : t(say.historyUnknown)}</p>
      {awards.length > 0 && (
        <ul>
          {awards.map((award) => (
            <li key={award.id}>{awardLine(award)}</li>
          ))}
        </ul>
      )}
      {may.declare && (
        <Fold action={`/office/appraisal/${one.id}/history`} words={t(say.declareHistory)} small>
          <FormCard t={t} form={form} action={`/office/appraisal/${one.id}/history`} foot={<Button>{t(say.confirmHistory)}</Button>}>
            <TextField form={form} name="wholeSince" label={t(say.wholeSince)} inputMode="numeric" span={4} required />
            <TextField form={form} name="basis" label={t(say.basis)} hint={t(say.basisHint)} span={8} required />
          </FormCard>
        </Fold>
      )}
    </Card>
  )
}
