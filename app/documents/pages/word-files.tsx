import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Card, EmptyState, Head, Notice } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { Choice, type Option } from '#platform/ui/choices.tsx'
import { FileField, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { Table } from '#platform/ui/table.tsx'
import type { Form } from '#platform/web/form.ts'
import type { Stretch } from '#platform/word/compare.ts'
import { templateFields } from '../template-fields.ts'
import type { listCorrections, listTemplates } from '../word-files.ts'
import { wordMessages as say } from '../word-messages.ts'
import { messages } from '../messages.ts'
import { kindName } from './documents.tsx'

type Corrected = {
  t: T
  form: Form
  document: { id: string; abstract: string; status: string; version: number }
  corrections: Awaited<ReturnType<typeof listCorrections>>
}

export function CorrectedPage({ t, form, document, corrections }: Corrected) {
  const path = `/office/documents/${document.id}`
  return (
    <>
      <Head t={t} title={t(say.correctedTitle)} words={t(say.correctedWords)} back={[{ href: path, label: document.abstract }]} />
      {document.status === 'draft' && (
        <FormCard t={t} form={form} action={`${path}/corrected`} files foot={<Button kind="primary">{t(say.compare)}</Button>}>
          <FileField t={t} form={form} name="file" label={t(say.wordFile)} accept=".docx" required />
        </FormCard>
      )}
      {corrections.map((one) => (
        <Card
          key={one.id}
          title={`${one.byName} · ${showMoment(one.broughtAt)}`}
          aside={
            <LinkButton small href={`${path}/corrected/${one.id}`} icon="download" download>
              {t(say.theFile)}
            </LinkButton>
          }
        >
          <p>{t(say.ofVersion, { version: one.version })}</p>
          {one.version < document.version && <Notice tone="wait">{t(say.newerDraft)}</Notice>}
          <p>{one.changed ? t(say.changed, { count: one.changed }) : t(say.noChange)}</p>
          {one.paragraphs.map((paragraph, at) => (
            <Paragraph t={t} paragraph={paragraph} key={at} />
          ))}
        </Card>
      ))}
    </>
  )
}

/** Only paragraphs that differ are shown whole; the rest would hide them. */
function Paragraph({ t, paragraph }: { t: T; paragraph: readonly Stretch[] }) {
  if (paragraph.every(({ kind }) => kind === 'same')) return null
  return (
    <p>
      {paragraph.map(({ kind, text }, at) => (
        <Words t={t} kind={kind} text={text} key={at} />
      ))}
    </p>
  )
}

function Words({ t, kind, text }: Stretch & { t: T }) {
  if (kind === 'added')
    return (
      <ins>
        <span class="visually-hidden">[{t(say.added)}: </span>
        {text}
        <span class="visually-hidden">]</span>
      </ins>
    )
  if (kind === 'removed')
    return (
      <del>
        <span class="visually-hidden">[{t(say.removed)}: </span>
        {text}
        <span class="visually-hidden">]</span>
      </del>
    )
  return <>{text}</>
}

type Templates = { t: T; form: Form; templates: Awaited<ReturnType<typeof listTemplates>>; kinds: readonly Option[]; maySet: boolean }

export function TemplatesPage({ t, form, templates, kinds, maySet }: Templates) {
  return (
    <>
      <Head
        t={t}
        title={t(say.templates)}
        words={t(say.templatesWords, { trichYeu: '{trichYeu}' })}
        back={[{ href: '/office/documents', label: t(messages.documents) }]}
      />
      <Card flush>
        {templates.length === 0 ? (
          <EmptyState icon="file-type-docx" title={t(say.noTemplates)} words={t(say.noTemplatesWords)} />
        ) : (
          <Table
            t={t}
            caption={t(say.templates)}
            rows={templates}
            columns={[
              {
                head: t(say.templateName),
                cell: ({ name, byName, uploadedAt }) => (
                  <>
                    <b class="fw-medium">{name}</b>
                    <small class="sub">{t(say.uploadedBy, { name: byName, at: showMoment(uploadedAt) })}</small>
                  </>
                ),
              },
              { head: t(say.kind), cell: ({ kind }) => kindName(t, kind) },
              { head: t(say.tagsFound), wide: true, cell: ({ tags }) => tags.join(', ') },
              ...(maySet
                ? [
                    {
                      head: t(say.retire),
                      silent: true,
                      cell: ({ id }: { id: string }) => (
                        <ButtonForm t={t} small action={`/office/templates/${id}/retirement`}>
                          {t(say.retire)}
                        </ButtonForm>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Card>
      {maySet && (
        <FormCard t={t} form={form} action="/office/templates" files foot={<Button kind="primary">{t(say.upload)}</Button>}>
          <TextField form={form} name="name" label={t(say.templateName)} span={6} required />
          <Choice t={t} form={form} name="kind" label={t(say.kind)} options={kinds} span={6} required />
          <FileField t={t} form={form} name="file" label={t(say.wordFile)} accept=".docx" required />
        </FormCard>
      )}
      <Card title={t(say.fields)} flush>
        <p class="px-3 pt-2">{t(say.fieldsWords)}</p>
        <Table
          t={t}
          caption={t(say.fields)}
          rows={templateFields}
          columns={[
            {
              head: t(say.field),
              cell: ({ tag, parts }) => (
                <code>
                  {parts
                    ? `{#${tag}} ${parts
                        .slice(0, 3)
                        .map((part) => `{${part.tag}}`)
                        .join(' ')} {/${tag}}`
                    : `{${tag}}`}
                </code>
              ),
            },
            { head: t(say.holds), cell: ({ label, required }) => [t(label), required && t(say.required)].filter(Boolean).join(', ') },
          ]}
        />
      </Card>
    </>
  )
}
