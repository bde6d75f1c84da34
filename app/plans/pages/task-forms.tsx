import type { T } from '#platform/language/messages.ts'
import { Button, ButtonForm } from '#platform/ui/buttons.tsx'
import { NumberField, TextArea } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import type { Form } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { TaskDetails } from '../queries.ts'

export type May = { answer: boolean; judge: boolean; change: boolean }

type Props = { t: T; task: TaskDetails; may: May; formFor: (name: string) => Form }

/** What can be done with a task now, by this person. */
export function TaskForms({ t, task, may, formFor }: Props) {
  const open = task.state === 'given' || task.state === 'acknowledged'
  const address = `/office/tasks/${task.id}`
  return (
    <>
      {may.answer && open && <Progress t={t} action={`${address}/progress`} form={formFor('progress')} />}
      {may.answer && open && <Finish t={t} action={`${address}/completion`} form={formFor('completion')} />}
      {may.judge && !open && <Reopen t={t} action={`${address}/reopening`} form={formFor('reopening')} />}
      {may.judge && open && <Drop t={t} action={`${address}/dropping`} form={formFor('dropping')} />}
    </>
  )
}

type One = { t: T; action: string; form: Form }

function Progress({ t, action, form }: One) {
  const foot = <Button icon="pencil">{t(say.reportProgress)}</Button>
  return (
    <FormCard t={t} form={form} action={action} title={t(say.reportProgress)} foot={foot}>
      <TextArea form={form} name="text" label={t(say.progressText)} rows={3} required />
      <NumberField form={form} name="percent" label={t(say.percent)} unit="%" span={4} />
    </FormCard>
  )
}

function Finish({ t, action, form }: One) {
  const foot = (
    <Button kind="primary" icon="circle-check">
      {t(say.finish)}
    </Button>
  )
  return (
    <FormCard t={t} form={form} action={action} title={t(say.finish)} foot={foot}>
      <TextArea form={form} name="result" label={t(say.resultText)} rows={2} required />
    </FormCard>
  )
}

function Reopen({ t, action, form }: One) {
  const foot = <Button icon="history">{t(say.reopen)}</Button>
  return (
    <FormCard t={t} form={form} action={action} title={t(say.reopen)} foot={foot}>
      <TextArea form={form} name="reason" label={t(say.reason)} rows={2} required />
    </FormCard>
  )
}

function Drop({ t, action, form }: One) {
  const reason = <TextArea form={form} name="reason" label={t(say.reason)} rows={2} required />
  if (form.problems['reason']) {
    return (
      <FormCard t={t} form={form} action={action} title={t(say.dropAsk)} foot={<Button>{t(say.dropConfirm)}</Button>}>
        {reason}
      </FormCard>
    )
  }
  const ask = { title: t(say.dropAsk), words: t(say.dropWords), confirm: t(say.dropConfirm), fields: reason }
  return (
    <div class="mb-3">
      <ButtonForm t={t} action={action} kind="quiet" ask={ask}>
        {t(say.drop)}
      </ButtonForm>
    </div>
  )
}
