import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Card, Line, Lines } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { Once, Typed } from '#platform/ui/form.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../../messages.ts'
import type { SessionView } from '../../views.ts'

/** What was said, and about which case; the minutes put it under that name. */
export function NoteForm({ t, view, current }: { t: T; view: SessionView; current: string }) {
  const action = `/office/council/sessions/${view.session.id}/notes`
  const form = { ...emptyForm, values: { itemId: current } }
  const options = view.items.map(({ id, ordinal, subjectName }) => ({ id, label: `${ordinal}. ${subjectName}` }))
  return (
    <form class="card" method="post" action={action} data-deed>
      <Once />
      <div class="card-body row g-2 align-items-end">
        <Typed t={t} action={action}>
          <Choice t={t} form={form} name="itemId" label={t(say.aboutItem)} options={options} empty={t(say.wholeSession)} span={4} />
          <TextField form={form} name="text" label={t(say.discussion)} span={6} required />
        </Typed>
        <div class="col-12 col-md-2">
          <Button>{t(say.noteIt)}</Button>
        </div>
      </div>
    </form>
  )
}

/** What the program wrote is read in the reader's language; what was typed stays as typed. */
export const saidIn = ({ text, textEn }: { text: string; textEn: string | null }) => (textEn ? { vi: text, en: textEn } : { vi: text })

/** The last things that happened; the minutes have them all. */
export function Happened({ t, view }: { t: T; view: SessionView }) {
  if (view.notes.length === 0) return null
  return (
    <Card title={t(say.happened)} flush>
      <Lines>
        {view.notes.slice(0, 12).map((one) => (
          <Line key={one.id} icon="clock" title={t(saidIn(one))} words={showMoment(one.at)} />
        ))}
      </Lines>
    </Card>
  )
}
