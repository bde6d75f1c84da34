import { showDay } from '#platform/language/time.ts'
import { Card, Notice } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { FileField, TextField } from '#platform/ui/fields.tsx'
import { Fold, Once, Typed } from '#platform/ui/form.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { emptyForm, formOf } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import { checklistPapers, isOptional } from '../rules.ts'
import type { Shown } from './shown.ts'

type Part = Shown['parts'][number]

export function ChecklistCard(shown: Shown) {
  const { t, pack, parts } = shown
  return (
    <Card title={t(say.checklist)} flush>
      <Cite {...shown} />
      {pack.direction === 'out' && !pack.ruleId && <Notice tone="wait">{t(say.noRule)}</Notice>}
      <Table t={t} caption={t(say.checklist)} rows={parts} columns={columns(shown)} />
    </Card>
  )
}

/** The version of the rule these papers are asked by. */
function Cite({ t, pack }: Shown) {
  if (pack.ruleSaid) return <p class="cite px-3 pt-2">{pack.ruleSaid}</p>
  if (!pack.ruleId || !pack.ruleCitation || !pack.ruleFrom) return null
  return (
    <p class="cite px-3 pt-2">
      <a class="a" href={`/office/rulebook/rules/${pack.ruleId}`}>
        {t(say.checklistBy, { citation: pack.ruleCitation, from: showDay(pack.ruleFrom) })}
      </a>
    </p>
  )
}

function columns(shown: Shown): Column<Part>[] {
  const { t, pack, may } = shown
  const open = pack.direction === 'out' && may.prepare && (pack.status === 'prepared' || pack.status === 'returned')
  return [
    {
      head: t(say.checklist),
      cell: (part) => (
        <>
          <b>{part.part}</b>
          {pack.direction === 'out' && part.paper !== 'other' && (
            <small class="sub">
              {t(say.paperHere)}: {t(paperNames[part.paper])}
            </small>
          )}
        </>
      ),
    },
    { head: t(say.status), slim: true, cell: (part) => <PartState {...shown} part={part} /> },
    {
      head: t(say.fileHead),
      broad: open,
      cell: (part) => (
        <>
          {part.fileReferenceId ? <a href={`/office/forwarding/${pack.id}/parts/${part.id}/file`}>{part.fileName}</a> : part.because}
          {open && <PartDeeds {...shown} part={part} />}
        </>
      ),
    },
  ]
}

const paperNames = {
  submission: say.paperSubmission,
  'summary-list': say.paperSummary,
  'minutes-extract': say.paperMinutes,
  'achievement-reports': say.paperReports,
  other: say.paperOther,
} as const

function PaperChoice({ t, part }: { t: Shown['t']; part: Part }) {
  const options = checklistPapers.map((id) => ({ id, label: t(paperNames[id]) }))
  return <Choice t={t} form={formOf({ paper: part.paper })} name="paper" label={t(say.paperHere)} options={options} required />
}

function PartState({ t, part }: Shown & { part: Part }) {
  if (part.status === 'there')
    return (
      <State tone="ok" icon="check">
        {t(say.there)}
      </State>
    )
  if (part.status === 'not needed') return <State icon="x">{t(say.notNeeded)}</State>
  if (isOptional(part.part)) return <State icon="circle-dashed">{t(say.ifAny)}</State>
  return (
    <State tone="no" icon="alert-triangle">
      {t(say.missing)}
    </State>
  )
}

function PartDeeds({ t, pack, part }: Shown & { part: Part }) {
  const address = `/office/forwarding/${pack.id}/parts/${part.id}`
  const form = { ...emptyForm, values: {} }
  const fields = <TextField form={form} name="because" label={t(say.because)} required />
  return (
    <div class="d-flex gap-2 flex-wrap mt-1">
      <Fold action={`${address}/file`} words={t(say.attachAsk)} small>
        <form method="post" action={`${address}/file`} encType="multipart/form-data" class="d-grid gap-2 mt-2" data-deed>
          <Once />
          <Typed t={t} action={`${address}/file`} values={{}}>
            <FileField t={t} form={form} name="file" label={t(say.file)} />
          </Typed>
          <div>
            <Button small>{t(say.attach)}</Button>
          </div>
        </form>
      </Fold>
      <ButtonForm
        t={t}
        small
        action={`${address}/paper`}
        ask={{ title: part.part, words: t(say.paperHereWhy), confirm: t(say.savePaper), fields: <PaperChoice t={t} part={part} /> }}
      >
        {t(say.changePaper)}
      </ButtonForm>
      <ButtonForm
        t={t}
        small
        action={`${address}/waiver`}
        ask={{ title: part.part, words: t(say.because), confirm: t(say.notNeeded), fields }}
      >
        {t(say.waive)}
      </ButtonForm>
    </div>
  )
}
