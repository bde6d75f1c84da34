import { PapersOf, type PaperOf } from '#app/documents/index.ts'
import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, Head, Notice } from '#platform/ui/blocks.tsx'
import { Facts } from '#platform/ui/record.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table } from '#platform/ui/table.tsx'
import type { Form } from '#platform/web/form.ts'
import { channelsIn } from '../channels.ts'
import { messages as say } from '../messages.ts'
import type { listNoticeCases, NoticeDetails } from '../notices.ts'
import { NoticeStanding } from './notice-list.tsx'

type One = {
  t: T
  notice: NoticeDetails
  cases: Awaited<ReturnType<typeof listNoticeCases>>
  papers: readonly PaperOf[]
  form: Form
  today: Temporal.PlainDate
  mayPost: boolean
}

export function NoticePage({ t, notice, cases, papers, form, today, mayPost }: One) {
  const onSite = notice.channels.includes('website')
  const facts = [
    { label: t(say.state), value: <NoticeStanding t={t} row={notice} today={today} /> },
    { label: t(say.opensOn), value: showDay(notice.opensOn) },
    { label: t(say.closesOn), value: showDay(notice.closesOn) },
    { label: t(say.channels), value: channelsIn(t, notice.channels) },
    { label: t(say.names), value: t(notice.ruleId ? say.namesByRule : say.namesByConsent) },
    ...(onSite
      ? [
          {
            label: t(say.channelWeb),
            value: (
              <a class="a" href={`/thong-bao/${notice.id}`}>
                /thong-bao/{notice.id}
              </a>
            ),
          },
        ]
      : []),
    ...(notice.takenDownBecause ? [{ label: t(say.takenDown), value: notice.takenDownBecause }] : []),
  ]
  const ask = {
    title: t(say.takeDown),
    words: t(say.takeDownWords),
    confirm: t(say.takeDown),
    fields: <TextField form={form} name="because" label={t(say.because)} required />,
  }
  return (
    <>
      <Head t={t} title={notice.title} back={[{ href: '/office/notices', label: t(say.notices) }]}>
        {mayPost && !notice.takenDownAt && (
          <ButtonForm t={t} action={`/office/notices/${notice.id}/removal`} icon="x" ask={ask}>
            {t(say.takeDown)}
          </ButtonForm>
        )}
      </Head>
      {form.problems['because'] && <Notice tone="no">{form.problems['because']}</Notice>}
      <Card>
        <Facts facts={facts} />
      </Card>
      <Card title={t(say.cases)} count={cases.length} flush>
        <Table
          t={t}
          caption={t(say.cases)}
          rows={cases}
          columns={[
            {
              head: t(say.subject),
              cell: (one) => (
                <a class="name" href={`/office/appraisal/${one.id}`}>
                  {one.name}
                </a>
              ),
            },
            { head: t(say.award), cell: (one) => one.awardName, wide: true },
            {
              head: t(say.objections),
              cell: (one) => (one.open > 0 ? <State tone="no">{t(say.openCount, { count: one.open })}</State> : one.said || ''),
            },
          ]}
        />
      </Card>
      <PapersOf t={t} papers={papers} none={t(say.noNoticePaper)}>
        {mayPost && (
          <ButtonForm t={t} action={`/office/notices/${notice.id}/paper`} icon="file-text">
            {t(say.draftNotice)}
          </ButtonForm>
        )}
      </PapersOf>
    </>
  )
}
