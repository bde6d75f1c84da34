import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Choice, type Option } from '#platform/ui/choices.tsx'
import { DayField, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard, Once } from '#platform/ui/form.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import { sessionName, methodWords } from './words.tsx'

export function NewSessionPage({ t, form, councils }: { t: T; form: Form; councils: readonly Option[] }) {
  return (
    <>
      <Head t={t} title={t(say.newSession)} words={t(say.noSessionsWords)} back={[{ href: '/office/council', label: t(say.council) }]} />
      <FormCard t={t} form={form} action="/office/council/sessions" foot={<Button kind="primary">{t(say.newSession)}</Button>}>
        <Choice t={t} form={form} name="councilId" label={t(say.council)} options={councils} empty={null} required />
        <DayField t={t} form={form} name="day" label={t(say.day)} span={4} required />
        <TextField form={form} name="hour" label={t(say.hour)} hint={t(say.hourHint)} span={4} required />
        <TextField form={form} name="writtenHour" label={t(say.writtenUntil)} hint={t(say.hourHint)} span={4} />
        <TextField form={form} name="place" label={t(say.where)} required />
      </FormCard>
    </>
  )
}

type Ready = { id: string; subjectName: string; awardName: string; achievement: string; hold: string | null }
type AgendaProps = {
  t: T
  session: { id: string; number: number; year: number }
  ready: readonly Ready[]
  chosen: ReadonlyMap<string, string>
}
const methods = ['secret', 'paper', 'hand', 'named'] as const

/** Chosen by ticking; the order of the list is the order of the agenda. */
export function AgendaPage({ t, session, ready, chosen }: AgendaProps) {
  return (
    <>
      <Head
        t={t}
        title={t(say.editAgenda)}
        words={t(say.agendaWords)}
        back={[{ href: `/office/council/sessions/${session.id}`, label: sessionName(t, session) }]}
      />
      {ready.length === 0 && (
        <Card flush>
          <EmptyState title={t(say.noneReady)} words={t(say.noneReadyWords)} icon="files" />
        </Card>
      )}
      {ready.length > 0 && (
        <form class="card" method="post" action={`/office/council/sessions/${session.id}/agenda`} data-deed>
          <Once />
          <Table
            t={t}
            caption={t(say.agenda)}
            rows={ready}
            columns={[
              {
                head: t(say.takeUp),
                slim: true,
                cell: (row) => (
                  <input
                    class="form-check-input"
                    type="checkbox"
                    name="nomination[]"
                    value={row.id}
                    checked={chosen.has(row.id)}
                    disabled={row.hold !== null}
                    aria-label={`${t(say.takeUp)}: ${row.subjectName}`}
                  />
                ),
              },
              {
                head: t(say.dossier),
                cell: (row) => (
                  <>
                    <span class="who">{row.subjectName}</span>
                    <small class="sub">{row.hold ? t(say.onHold, { because: row.hold }) : row.achievement.slice(0, 120)}</small>
                  </>
                ),
              },
              { head: t(say.considered), cell: (row) => row.awardName },
              {
                head: t(say.method),
                cell: (row) => (
                  <select class="form-select" name={`method:${row.id}`} aria-label={`${t(say.method)}: ${row.subjectName}`}>
                    {methods.map((id) => (
                      <option key={id} value={id} selected={chosen.get(row.id) === id}>
                        {t(methodWords[id])}
                      </option>
                    ))}
                  </select>
                ),
              },
            ]}
          />
          <div class="card-footer foot">
            <Button kind="primary">{t(say.setAgenda)}</Button>
          </div>
        </form>
      )}
    </>
  )
}
