import type { T } from '#platform/language/messages.ts'
import { dayOf, showDay } from '#platform/language/time.ts'
import { Line, Lines } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { State } from '#platform/ui/state.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { TaskRow } from '../queries.ts'

const words = {
  acknowledge: say.acknowledge,
  portal: say.portal,
  'static site': say.staticSite,
  printed: say.printed,
  radio: say.radio,
  social: say.social,
  press: say.press,
  reuse: say.reuse,
}

type Props = { t: T; today: Temporal.PlainDate; tasks: readonly TaskRow[]; named?: boolean; mayFinish: boolean }

/** Work after withdrawals, each with the days it still has. */
export function TaskLines({ t, today, tasks, named = false, mayFinish }: Props) {
  return (
    <Lines>
      {tasks.map((task) => (
        <Line
          key={task.id}
          icon={task.doneAt ? 'circle-check' : 'clock'}
          {...(task.doneAt && { tone: 'ok' as const })}
          title={
            <>
              {named && (
                <a class="a" href={`/office/consents/${task.consentId}`}>
                  {task.subjectName}
                </a>
              )}
              {named && ': '}
              {wordsOf(t, task.kind)}
            </>
          }
          words={[
            task.doneAt ? t(say.done, { day: showDay(dayOf(task.doneAt)) }) : null,
            task.note,
            task.extendedBecause && t(say.extended, { why: task.extendedBecause }),
          ]
            .filter(Boolean)
            .join(' · ')}
        >
          {!task.doneAt && <Clock t={t} today={today} due={task.dueOn} />}
          {!task.doneAt && mayFinish && <Deeds t={t} task={task} />}
        </Line>
      ))}
    </Lines>
  )
}

function wordsOf(t: T, kind: string) {
  const known = Object.entries(words).find(([name]) => name === kind)
  return known ? t(known[1]) : kind
}

/** Due when, and how many days that is from today. */
function Clock({ t, today, due }: { t: T; today: Temporal.PlainDate; due: Temporal.PlainDate }) {
  const { days } = today.until(due)
  const left = days < 0 ? t(say.late, { days: -days }) : days === 0 ? t(say.dueToday) : t(say.daysLeft, { days })
  return <State tone={days < 0 ? 'no' : days <= 3 ? 'wait' : 'plain'}>{`${t(say.due, { day: showDay(due) })} · ${left}`}</State>
}

function Deeds({ t, task }: { t: T; task: TaskRow }) {
  const note = <TextField form={emptyForm} name="note" label={t(say.doneNote)} />
  const because = <TextField form={emptyForm} name="because" label={t(say.extendWhy)} required />
  return (
    <>
      <ButtonForm
        t={t}
        action={`/office/consent-tasks/${task.id}/completion`}
        small
        icon="check"
        ask={{ title: t(say.markDone), words: wordsOf(t, task.kind), confirm: t(say.markDone), fields: note }}
      >
        {t(say.markDone)}
      </ButtonForm>
      {task.kind !== 'acknowledge' && !task.extendedBecause && (
        <ButtonForm
          t={t}
          action={`/office/consent-tasks/${task.id}/extension`}
          small
          kind="quiet"
          ask={{ title: t(say.extend), words: t(say.extendWords), confirm: t(say.extend), fields: because }}
        >
          {t(say.extend)}
        </ButtonForm>
      )}
    </>
  )
}
