import type { T } from '#platform/language/messages.ts'
import { Card, Head, Notice } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Once } from '#platform/ui/form.tsx'
import { messages as say } from '../messages.ts'
import { fieldLabels } from './edit.tsx'

type Side = { id: string; name: string; fields: Record<string, string>; shown: Record<string, string> }
type Props = { t: T; kept: Side; other: Side; reasons: string; problem?: string | undefined }

/** Two records side by side; for each field the person says which one stays. Works without a script. */
export function MergePage({ t, kept, other, reasons, problem }: Props) {
  const labels = fieldLabels(t)
  const names = Object.keys(kept.fields).filter((name) => name !== 'kind')
  return (
    <>
      <Head t={t} title={t(say.compare)} words={t(say.compareWords)} back={[{ href: `/office/people/${kept.id}`, label: kept.name }]} />
      {reasons && (
        <Notice>
          {t(say.why)}: {reasons}
        </Notice>
      )}
      {problem && <Notice tone="no">{problem}</Notice>}
      <form method="post" action={`/office/people/${kept.id}/merge/${other.id}`} data-deed>
        <Once />
        <Card flush>
          <div class="table-responsive">
            <table class="table card-table">
              <thead>
                <tr>
                  <th scope="col">{t(say.fieldName)}</th>
                  <th scope="col">{t(say.keepThis)}</th>
                  <th scope="col">{t(say.otherOne)}</th>
                </tr>
              </thead>
              <tbody>
                {names.map((name) => (
                  <Row key={name} name={name} label={labels[name] ?? name} kept={kept} other={other} />
                ))}
              </tbody>
            </table>
          </div>
          <div class="card-footer foot">
            <Button kind="primary" icon="arrow-merge">
              {t(say.merge)}
            </Button>
          </div>
        </Card>
      </form>
    </>
  )
}

function Row({ name, label, kept, other }: { name: string; label: string; kept: Side; other: Side }) {
  const fuller = !kept.fields[name] && other.fields[name] ? 'other' : 'kept'
  return (
    <tr>
      <th scope="row">{label}</th>
      {(
        [
          ['kept', kept],
          ['other', other],
        ] as const
      ).map(([side, record]) => (
        <td key={side}>
          <label class="form-check">
            <input class="form-check-input" type="radio" name={`take-${name}`} value={side} checked={side === fuller} />
            <span class="form-check-label">{record.shown[name] || '–'}</span>
          </label>
        </td>
      ))}
    </tr>
  )
}
