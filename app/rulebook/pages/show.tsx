import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, Head } from '#platform/ui/blocks.tsx'
import { Facts } from '#platform/ui/record.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { DayField, TextArea, TextField } from '#platform/ui/fields.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table } from '#platform/ui/table.tsx'
import { bodyOf, isRuleKind } from '../kinds.ts'
import { messages as say } from '../messages.ts'
import type { RuleRow } from '../queries.ts'
import { standing } from '../standing.ts'
import { withRemarks } from '../remarks.ts'
import { Checked } from './list.tsx'
import { ruleSentences } from './rule-sentences.ts'
import { certaintyWords, kindWords, saysInWords, validityWords } from './words.ts'

type Props = {
  t: T
  rule: RuleRow
  versions: readonly RuleRow[]
  today: Temporal.PlainDate
  title: string
  mayWrite: boolean
  mayCheck: boolean
}

export function RulePage({ t, rule, versions, today, title, mayWrite, mayCheck }: Props) {
  const certainty = Object.entries(certaintyWords).find(([name]) => name === rule.certainty)?.[1]
  return (
    <>
      <Head
        t={t}
        title={title}
        words={isRuleKind(rule.kind) ? t(kindWords[rule.kind]) : ''}
        back={[{ href: '/office/rulebook', label: t(say.rulebook) }]}
      >
        {rule.kind === 'threshold' && (
          <LinkButton href={`/office/rulebook/trial?rule=${rule.id}`} icon="scale">
            {t(say.tryRule)}
          </LinkButton>
        )}
        {mayCheck && (
          <ButtonForm
            t={t}
            action={`/office/rulebook/rules/${rule.id}/checks`}
            icon="shield-check"
            ask={{
              title: t(say.markChecked).replace('…', ''),
              words: t(say.markCheckedWords),
              confirm: t(say.iHaveChecked),
              fields: <TextField form={emptyForm} name="note" label={t(say.checkNote)} required />,
            }}
          >
            {t(say.markChecked)}
          </ButtonForm>
        )}
        {mayWrite && rule.effect === 'holds' && <EndRule t={t} rule={rule} />}
        {mayWrite && (
          <LinkButton href={`/office/rulebook/new?kind=${encodeURIComponent(rule.kind)}&from=${rule.id}`} kind="primary" icon="pencil">
            {t(say.newVersion)}
          </LinkButton>
        )}
      </Head>
      <Card>
        <Facts
          facts={[
            { label: t(say.says), value: <Says t={t} rule={rule} /> },
            { label: t(say.validity), value: validityWords(t, rule) },
            { label: t(say.source), value: withRemarks(t, rule.citation) },
            {
              label: t(say.certainty),
              value: (
                <>
                  <Checked t={t} rule={rule} /> {certainty && <span class="text-secondary">{t(certainty)}</span>}
                </>
              ),
            },
            {
              label: t(say.author),
              value: `${rule.enteredByName ?? t(say.shipped)}, ${showDay(rule.enteredAt.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate())}`,
            },
            ...(rule.note ? [{ label: t(say.note), value: withRemarks(t, rule.note) }] : []),
          ]}
        />
      </Card>
      <Card title={t(say.versions)} count={versions.length} flush>
        <p class="card-body mb-0">{standingWords(t, versions, today)}</p>
        <Table
          t={t}
          caption={t(say.versions)}
          rows={versions}
          current={(row) => row.id === rule.id}
          columns={[
            {
              head: t(say.validity),
              cell: (row) => (
                <a class="who" href={`/office/rulebook/rules/${row.id}`}>
                  {validityWords(t, row)}
                </a>
              ),
            },
            {
              head: t(say.standing),
              cell: (row) => <Standing t={t} row={row} versions={versions} today={today} />,
            },
            { head: t(say.says), cell: (row) => saysInWords(t, row) },
            { head: t(say.source), cell: (row) => withRemarks(t, row.citation), wide: true },
            { head: t(say.author), cell: (row) => row.enteredByName ?? t(say.shipped), wide: true },
          ]}
        />
      </Card>
    </>
  )
}

/** In one sentence: what governs today, and from when another version does. */
function standingWords(t: T, versions: readonly RuleRow[], today: Temporal.PlainDate) {
  const { now, next } = standing(versions, today)
  const holds = now?.effect === 'holds'
  return [
    t(holds ? say.governsToday : say.noneToday, { day: showDay(today), from: holds ? showDay(now.validFrom) : '' }),
    next && t(next.version?.effect === 'holds' ? say.governsNext : say.noneNext, { day: showDay(next.on) }),
  ]
    .filter(Boolean)
    .join(' ')
}

function Standing({ t, row, versions, today }: { t: T; row: RuleRow; versions: readonly RuleRow[]; today: Temporal.PlainDate }) {
  const { now, next } = standing(versions, today)
  if (row.id === now?.id)
    return row.effect === 'holds' ? (
      <State tone="ok">
        <span class="text-nowrap">{t(say.inForceToday)}</span>
      </State>
    ) : (
      <State tone="no">{t(say.endedToday)}</State>
    )
  if (!next || row.id !== next.version?.id) return null
  const tomorrow = next.on.equals(today.add({ days: 1 }))
  return <State tone="info">{tomorrow ? t(say.fromTomorrowOn) : t(say.inForceFrom, { day: showDay(next.on) })}</State>
}

/** All that a version says: a rule on votes in whole sentences, lists line by line. */
function Says({ t, rule }: { t: T; rule: RuleRow }) {
  const lines = rule.effect === 'ends' ? [saysInWords(t, rule)] : linesOf(t, rule)
  if (lines.length === 1) return <>{lines[0]}</>
  return (
    <ul class="mb-0">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function linesOf(t: T, { kind, body }: RuleRow) {
  if (kind === 'threshold') return ruleSentences(t, bodyOf('threshold', body))
  if (kind === 'dossier' || kind === 'condition') return bodyOf(kind, body).parts
  return [saysInWords(t, { kind, body, effect: 'holds' })]
}

/** A rule that is gone leaves a row of its own, with its day and basis: nothing is ever struck out. */
function EndRule({ t, rule }: { t: T; rule: RuleRow }) {
  const fields = (
    <>
      <DayField t={t} form={emptyForm} name="validFrom" label={t(say.endFrom)} required />
      <TextField form={emptyForm} name="citation" label={t(say.citation)} why={t(say.citationWhy)} required />
      <TextArea form={emptyForm} name="note" label={t(say.note)} rows={2} />
    </>
  )
  const ask = { title: t(say.endRuleNow), words: t(say.endRuleWords), confirm: t(say.endRuleNow), fields }
  return (
    <ButtonForm t={t} action={`/office/rulebook/rules/${rule.id}/end`} icon="ban" ask={ask}>
      {t(say.endRule)}
    </ButtonForm>
  )
}
