import { Card } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm } from '#platform/ui/buttons.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { Once } from '#platform/ui/form.tsx'
import { Icon } from '#platform/ui/icon.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { useSentBack, type Form } from '#platform/ui/typed.ts'
import { emptyForm } from '#platform/web/form.ts'
import { leftMessages as left } from '../left-messages.ts'
import { paperId } from '../left.ts'
import { messages as say } from '../messages.ts'
import { Cite } from './conditions.tsx'
import type { Shown } from './shown.ts'

type Part = Shown['found']['papers']['parts'][number]

export function PapersCard(shown: Shown) {
  const { t, one, found, may } = shown
  const columns: Column<Part>[] = [
    { head: t(say.papers), cell: ({ part }) => <PartName {...shown} part={part} /> },
    { head: t(say.conclusion), slim: true, cell: ({ paper, optional }) => <PaperState t={t} status={paper?.status} optional={optional} /> },
    {
      head: t(say.file),
      cell: ({ paper }) =>
        paper?.fileReferenceId ? (
          <a href={`/office/appraisal/${one.id}/papers/${paper.fileReferenceId}`}>{paper.fileName}</a>
        ) : (
          paper?.because
        ),
    },
    ...(may.gather ? [{ head: t(say.attach), cell: (row: Part) => <PaperDeeds {...shown} row={row} /> }] : []),
  ]
  return (
    <Card title={t(say.papers)}>
      <Cite t={t} rule={found.papers.rule} />
      {found.papers.parts.length > 0 && <Table t={t} caption={t(say.papers)} rows={found.papers.parts} columns={columns} />}
    </Card>
  )
}

function PaperState({ t, status, optional }: { t: Shown['t']; status: string | undefined; optional: boolean }) {
  if (status === 'there') return <State tone="ok">{t(say.there)}</State>
  if (status === 'not needed') return <State>{t(say.notNeeded)}</State>
  if (optional) return <State>{t(say.ifAny)}</State>
  return <State tone="no">{t(say.missing)}</State>
}

/** The part by its name; beside it what was wrong with a file that was just sent for it. */
function PartName({ t, one, part }: Shown & { part: string }) {
  const wrong = problemOf(useSentBack(`/office/appraisal/${one.id}/papers`, { part, waived: 'no' }))
  return (
    <>
      <b class="fw-medium" id={paperId(part)}>
        {part}
      </b>
      {wrong && (
        <p class="invalid-feedback d-block mb-0" role="alert" id={`${paperId(part)}-wrong`}>
          {t(left.notTaken, { part })}: {wrong}
        </p>
      )}
    </>
  )
}

function problemOf(back: Form | null) {
  return back && (back.problems.file ?? back.problems.form)
}

function PaperDeeds({ t, one, row }: Shown & { row: Part }) {
  const action = `/office/appraisal/${one.id}/papers`
  const wrong = problemOf(useSentBack(action, { part: row.part, waived: 'no' }))
  const fields = <TextField form={emptyForm} name="because" label={t(say.because)} required />
  const label = `${t(say.file)}: ${row.part}`
  return (
    <div class="d-flex gap-2 flex-wrap align-items-start">
      <details open={Boolean(wrong)}>
        <summary class="btn btn-sm">
          <Icon name="paperclip" />
          {t(say.attach)}…
        </summary>
        <form method="post" action={action} encType="multipart/form-data" class="mt-2 d-grid gap-2" data-deed>
          <Once />
          <input type="hidden" name="part" value={row.part} />
          <input type="hidden" name="waived" value="no" />
          <input
            class={wrong ? 'form-control is-invalid' : 'form-control'}
            type="file"
            name="file"
            aria-label={label}
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby={wrong ? `${paperId(row.part)}-wrong` : undefined}
            autofocus={Boolean(wrong)}
          />
          <div>
            <Button small>{t(say.attach)}</Button>
          </div>
        </form>
      </details>
      <ButtonForm
        t={t}
        small
        id={`waive-${paperId(row.part)}`}
        action={action}
        values={{ part: row.part, waived: 'yes' }}
        ask={{ title: row.part, words: t(say.because), confirm: t(say.notNeeded), fields }}
      >
        {t(say.waive)}
      </ButtonForm>
    </div>
  )
}
