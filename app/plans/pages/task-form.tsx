import type { T } from '#platform/language/messages.ts'
import { Head } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Checks, Choice } from '#platform/ui/choices.tsx'
import { DayField, TextArea, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import type { Form } from '#platform/web/form.ts'
import type { Standing } from '#platform/ui/typed.ts'
import { messages as say } from '../messages.ts'
import type { TaskDetails } from '../queries.ts'

type Unit = { id: string; label: string }

type Props = {
  t: T
  form: Form
  plan: { id: string; title: string }
  task: TaskDetails | null
  units: Unit[]
  standing: Standing | null
}

export function TaskFormPage({ t, form, plan, task, units, standing }: Props) {
  const action = task ? `/office/tasks/${task.id}` : `/office/plans/${plan.id}/tasks`
  const labels = { text: t(say.taskText), part: t(say.part), leadId: t(say.lead), dueOn: t(say.dueOn), output: t(say.output) }
  const foot = (
    <Button kind="primary" icon="device-floppy">
      {t(say.saveTask)}
    </Button>
  )
  const back = [
    { href: '/office/plans', label: t(say.plans) },
    { href: `/office/plans/${plan.id}`, label: plan.title },
  ]
  return (
    <>
      <Head t={t} title={t(task ? say.editTask : say.newTask)} back={back} />
      <FormCard t={t} form={form} action={action} standing={standing} foot={foot} draft={`task ${task?.id ?? plan.id}`}>
        <TextArea form={form} name="text" label={labels.text} rows={3} required />
        <TextArea form={form} name="output" label={labels.output} hint={t(say.outputHint)} rows={2} required />
        <Choice t={t} form={form} name="leadId" label={labels.leadId} options={units} span={6} required />
        <DayField t={t} form={form} name="dueOn" label={labels.dueOn} span={3} required />
        <TextField form={form} name="part" label={labels.part} hint={t(say.partHint)} span={3} />
        <Checks form={form} name="support" label={t(say.support)} options={units} inline />
      </FormCard>
    </>
  )
}
