import { RelyFields, type Relied } from '#app/rulebook/index.ts'
import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, Head } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Checks, type Option } from '#platform/ui/choices.tsx'
import { DayField, TextArea, TextField } from '#platform/ui/fields.tsx'
import { Fold, FormCard } from '#platform/ui/form.tsx'
import { State } from '#platform/ui/state.tsx'
import { emptyForm, type Form } from '#platform/web/form.ts'
import { channels } from '../rules.ts'
import { channelNames, channelsIn } from '../channels.ts'
import { messages as say } from '../messages.ts'
import { Cite } from './conditions.tsx'
import type { Shown } from './shown.ts'

export function NoticeCard(shown: Shown) {
  const { t, one, found, may } = shown
  const { rule, notice, objections, need } = found.notice
  const form = { ...emptyForm, values: {} }
  return (
    <Card title={t(say.notice)} id="notice">
      {need !== null && <Cite t={t} rule={rule} />}
      <Standing {...shown} />
      {notice && (
        <p>
          {notice.title} · {showDay(notice.opensOn)} – {showDay(notice.closesOn)} · {channelsIn(t, notice.channels)}
        </p>
      )}
      {notice && <h3 class="card-title">{t(say.objections)}</h3>}
      {notice && (
        <p>
          <a class="a" href={`/office/notices/${notice.id}`}>
            {t(say.allNotices)}
          </a>
        </p>
      )}
      {notice && objections.length === 0 && <p>{t(say.objectionsNone)}</p>}
      {!may.handle && objections.length > 0 && <p>{t(say.objectionsHidden, { count: objections.length })}</p>}
      {(may.handle ? objections : []).map((objection) => (
        <Objection {...shown} objection={objection} key={objection.id} />
      ))}
      {notice && may.objections && (
        <Fold action={`/office/appraisal/${one.id}/objections`} words={`${t(say.addObjection)}…`} small>
          <FormCard t={t} form={form} action={`/office/appraisal/${one.id}/objections`} foot={<Button>{t(say.save)}</Button>}>
            <TextArea form={form} name="text" label={t(say.objectionText)} required />
            <TextField form={form} name="fromName" label={t(say.fromName)} span={6} />
            <DayField t={t} form={form} name="receivedOn" label={t(say.receivedOn)} span={6} required />
          </FormCard>
        </Fold>
      )}
    </Card>
  )
}

function Standing({ t, found }: Shown) {
  const { standing, need, notice, workingDays, openObjections } = found.notice
  if (standing === 'not asked for') return <p>{t(say.noticeNotAsked)}</p>
  if (standing === 'none' || !notice) return <State tone="no">{t(say.noticeNone, { days: need ?? 0 })}</State>
  if (standing === 'too short') return <State tone="no">{t(say.noticeShort, { have: workingDays, need: need ?? 0 })}</State>
  if (standing === 'running') return <State tone="wait">{t(say.noticeRunning, { day: showDay(notice.closesOn) })}</State>
  if (standing === 'objections open') return <State tone="no">{t(say.noticeObjections, { count: openObjections })}</State>
  return <State tone="ok">{t(say.noticeDone)}</State>
}

function Objection({ t, one, objection, may }: Shown & { objection: Shown['found']['notice']['objections'][number] }) {
  const form = { ...emptyForm, values: {} }
  return (
    <div class="mb-3">
      <p>
        {objection.text}
        <small class="sub">
          {[objection.fromName ?? t(say.anonymous), objection.contact].filter(Boolean).join(' · ')} · {showDay(objection.receivedOn)}
        </small>
      </p>
      {objection.handling ? (
        <p>
          <State tone="ok">{t(say.handled)}</State> {objection.handling}
          <small class="sub">{objection.handledByName}</small>
        </p>
      ) : (
        <>
          <State tone="wait">{t(say.open)}</State>
          {may.handle && (
            <FormCard
              t={t}
              form={form}
              action={`/office/appraisal/${one.id}/objections/${objection.id}/handling`}
              foot={<Button>{t(say.save)}</Button>}
            >
              <TextArea form={form} name="handling" label={t(say.handle)} rows={2} required />
            </FormCard>
          )}
        </>
      )}
    </div>
  )
}

type Post = { t: T; form: Form; cases: readonly Option[]; unchecked: readonly NonNullable<Relied>[] }

export function PostNoticePage({ t, form, cases, unchecked }: Post) {
  const places = channels.map((id) => ({ id, label: t(channelNames[id]) }))
  return (
    <>
      <Head t={t} title={t(say.postNotice)} back={[{ href: '/office/appraisal', label: t(say.appraisal) }]} />
      <FormCard
        t={t}
        form={form}
        action="/office/appraisal/notice"
        draft="notice:new"
        foot={<Button kind="primary">{t(say.postNotice)}</Button>}
      >
        <TextField form={form} name="title" label={t(say.noticeTitle)} required />
        <Checks form={form} name="channels" label={t(say.channels)} options={places} required />
        <DayField t={t} form={form} name="opensOn" label={t(say.opensOn)} span={6} required />
        <DayField t={t} form={form} name="closesOn" label={t(say.closesOn)} span={6} required />
        <Checks form={form} name="cases" label={t(say.cases)} options={cases} required />
        <RelyFields t={t} rules={unchecked} form={form} />
      </FormCard>
    </>
  )
}
