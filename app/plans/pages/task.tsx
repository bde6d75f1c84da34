import { PapersOf, type PaperOf } from '#app/documents/index.ts'
import type { T } from '#platform/language/messages.ts'
import { dayOf, showDay } from '#platform/language/time.ts'
import { Card, Head, Next } from '#platform/ui/blocks.tsx'
import { Facts } from '#platform/ui/record.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { Timeline } from '#platform/ui/progress.tsx'
import { Moment } from '#platform/ui/show.tsx'
import { emptyForm, type Form } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { NoteRow, TaskDetails } from '../queries.ts'
import { standing } from '../rules.ts'
import { TaskForms, type May } from './task-forms.tsx'
import { TaskStanding } from './task-table.tsx'

type Props = { t: T; today: Temporal.PlainDate; task: TaskDetails; notes: NoteRow[]; papers: readonly PaperOf[]; may: May; form: Form }

export function TaskPage({ t, today, task, notes, papers, may, form }: Props) {
  const back = [
    { href: '/office/plans', label: t(say.plans) },
    { href: `/office/plans/${task.planId}`, label: task.planTitle },
  ]
  const open = task.state === 'given' || task.state === 'acknowledged'
  const late = standing(task, today) === 'late'
  const formFor = (name: string) => (form.values['_form'] === name ? form : emptyForm)
  return (
    <>
      <Head t={t} title={task.text} words={<TaskStanding t={t} today={today} task={task} />} back={back}>
        {may.change && open && (
          <LinkButton href={`/office/tasks/${task.id}/edit`} icon="pencil">
            {t(say.editTask)}
          </LinkButton>
        )}
      </Head>
      {open && <NextStep t={t} task={task} may={may} />}
      <div class="row g-3">
        <div class="col-lg-7">
          <TaskForms t={t} task={task} may={may} formFor={formFor} />
          <Card title={t(say.history)}>
            <Timeline t={t} moments={[...notes.map((note) => moment(t, note)), given(t, task)]} />
          </Card>
        </div>
        <div class="col-lg-5">
          <Card title={t(say.task)}>
            <Facts facts={facts(t, task)} />
          </Card>
          {((may.change && late) || papers.length > 0) && (
            <PapersOf t={t} papers={papers} none={t(say.noReminder)}>
              {may.change && late && (
                <ButtonForm t={t} action={`/office/tasks/${task.id}/reminder`} icon="send">
                  {t(say.draftReminder)}
                </ButtonForm>
              )}
            </PapersOf>
          )}
        </div>
      </div>
    </>
  )
}

function NextStep({ t, task, may }: { t: T; task: TaskDetails; may: May }) {
  const waiting = task.state === 'given'
  const title = waiting ? t(say.waitsForLead, { unit: task.leadName }) : t(say.waitsForOutput, { unit: task.leadName, output: task.output })
  const words = waiting
    ? t(say.waitsForLeadWords, { since: showDay(dayOf(task.createdAt)) })
    : t(say.waitsUntil, { due: showDay(task.dueOn) })
  const closed = may.answer ? {} : { closed: t(say.onlyLead, { unit: task.leadName }) }
  return (
    <Next t={t} title={title} words={words} {...closed}>
      {waiting && may.answer && (
        <ButtonForm t={t} action={`/office/tasks/${task.id}/acknowledgement`} kind="primary" icon="check">
          {t(say.acknowledge)}
        </ButtonForm>
      )}
    </Next>
  )
}

function facts(t: T, { leadName, supportNames, dueOn, output, part }: TaskDetails) {
  return [
    { label: t(say.lead), value: leadName },
    { label: t(say.support), value: supportNames.join('; ') || t(say.none) },
    { label: t(say.dueOn), value: showDay(dueOn) },
    { label: t(say.output), value: output },
    { label: t(say.part), value: part || t(say.none) },
  ]
}

const looks = {
  acknowledged: { icon: 'check', tone: 'info', says: say.noteAcknowledged },
  progress: { icon: 'pencil', tone: 'info', says: say.noteProgress },
  done: { icon: 'circle-check', tone: 'ok', says: say.noteDone },
  reopened: { icon: 'history', tone: 'wait', says: say.noteReopened },
  dropped: { icon: 'ban', tone: 'plain', says: say.noteDropped },
} as const

function moment(t: T, { id, kind, byName, text, percent, at }: NoteRow) {
  const { icon, tone, says } = looks[kind]
  const title = percent === null ? t(says, { who: byName }) : t(say.noteProgressAt, { who: byName, percent })
  return { key: id, icon, tone, title, words: <Told at={at} text={text} /> }
}

function given(t: T, { createdAt }: TaskDetails) {
  return { icon: 'flag', title: t(say.taskGiven), words: <Moment at={createdAt} /> } as const
}

function Told({ at, text }: { at: Temporal.Instant; text: string }) {
  return (
    <>
      <Moment at={at} />
      {text && `: ${text}`}
    </>
  )
}
