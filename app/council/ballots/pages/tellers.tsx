import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Card, Head, Line, Lines, Notice } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Radios } from '#platform/ui/choices.tsx'
import { FileField, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say } from '../../messages.ts'
import { choiceWords } from '../../pages/words.tsx'

type Item = { id: string; ordinal: number; subjectName: string; awardName: string; sessionId: string }

type Scan = { id: string; name: string; addedByName: string; addedAt: Temporal.Instant }
type Props = {
  t: T
  form: Form
  item: Item
  open: boolean
  mine: readonly { code: string; choice: string }[]
  scans: readonly Scan[]
}

/** One teller's own readings; what the other reads is not shown, so that both read for themselves. */
export function ReadingsPage({ t, form, item, open, mine, scans }: Props) {
  return (
    <>
      <Head
        t={t}
        title={t(say.readings)}
        words={`${item.subjectName}, ${item.awardName}. ${t(say.readingsWords)}`}
        back={[{ href: `/office/council/sessions/${item.sessionId}`, label: t(say.back) }]}
      />
      {open ? <ReadOne t={t} form={form} item={item} /> : <Notice>{t(say.nothingToRead)}</Notice>}
      <Notice>{t(say.readByMe, { count: mine.length })}</Notice>
      <Card flush>
        <Table
          t={t}
          caption={t(say.readings)}
          rows={mine}
          columns={[
            { head: t(say.code), cell: (row) => row.code },
            { head: t(say.choice), cell: (row) => t(choiceWords[row.choice] ?? say.blank) },
          ]}
        />
      </Card>
      <Scans t={t} form={form} item={item} scans={scans} />
    </>
  )
}

function ReadOne({ t, form, item }: { t: T; form: Form; item: Item }) {
  const options = (['yes', 'no', 'blank', 'invalid'] as const).map((id) => ({ id, label: t(choiceWords[id] ?? say.blank) }))
  return (
    <FormCard t={t} form={form} action={`/office/council/items/${item.id}/readings`} foot={<Button kind="primary">{t(say.readIt)}</Button>}>
      <TextField form={form} name="code" label={t(say.code)} autofocus required />
      <Radios form={form} name="choice" label={t(say.choice)} options={options} big required />
    </FormCard>
  )
}

/** Photographs of the papers, kept with the box; they can be added until the minutes are signed. */
function Scans({ t, form, item, scans }: Omit<Props, 'mine' | 'open'>) {
  return (
    <>
      {scans.length > 0 && (
        <Card title={t(say.scans)} count={scans.length} flush>
          <Lines>
            {scans.map((scan) => (
              <Line
                key={scan.id}
                icon="file-text"
                title={
                  <a class="a" href={`/office/council/items/${item.id}/scans/${scan.id}`}>
                    {scan.name}
                  </a>
                }
                words={`${scan.addedByName}, ${showMoment(scan.addedAt)}`}
              />
            ))}
          </Lines>
        </Card>
      )}
      <FormCard
        t={t}
        form={form}
        action={`/office/council/items/${item.id}/scans`}
        title={t(say.attachScan)}
        files
        foot={<Button>{t(say.attachScan)}</Button>}
      >
        <FileField
          t={t}
          form={form}
          name="file"
          label={t(say.scanFile)}
          hint={t(say.scanWords)}
          accept="image/*,application/pdf"
          required
        />
      </FormCard>
    </>
  )
}
