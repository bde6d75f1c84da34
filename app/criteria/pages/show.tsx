import { look } from '#app/documents/index.ts'
import type { T } from '#platform/language/messages.ts'
import { Card, Head } from '#platform/ui/blocks.tsx'
import { Button, LinkButton, Menu, MenuLink } from '#platform/ui/buttons.tsx'
import { DayField, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import type { CriteriaSet } from '../queries.ts'
import { totalWeight } from '../rules.ts'
import { decisionWords, SetState } from './list.tsx'

type Props = { t: T; set: CriteriaSet; form: Form; current: boolean; mayWrite: boolean; mayIssue: boolean }

export function CriteriaPage({ t, set, form, current, mayWrite, mayIssue }: Props) {
  const draft = set.status === 'draft'
  return (
    <>
      <Head
        t={t}
        title={set.name}
        words={
          <>
            <SetState t={t} status={set.status} current={current} /> {decisionWords(t, set)}
          </>
        }
        back={[{ href: '/office/criteria', label: t(say.criteria) }]}
      >
        <Menu label={t(say.decisionPaper)} icon="file-text" words={t(say.decisionPaper)}>
          <MenuLink href={`/office/criteria/${set.id}/decision`} icon="eye">
            {t(look)}
          </MenuLink>
          <MenuLink href={`/office/criteria/${set.id}/decision.docx`} icon="file-type-docx">
            Word
          </MenuLink>
          <MenuLink href={`/office/criteria/${set.id}/decision.pdf`} icon="file-type-pdf">
            PDF
          </MenuLink>
        </Menu>
        {mayWrite && (
          <LinkButton href={draft ? `/office/criteria/${set.id}/edit` : `/office/criteria/new?from=${set.id}`} icon="pencil">
            {t(draft ? say.newSet : say.newFrom)}
          </LinkButton>
        )}
      </Head>
      <Card title={t(say.lines)} count={set.criteria.length} flush>
        <Table
          t={t}
          caption={t(say.lines)}
          rows={set.criteria}
          columns={[
            { head: t(say.code), cell: (row) => <b>{row.code}</b>, slim: true },
            { head: t(say.text), cell: (row) => row.text },
            { head: t(say.evidence), cell: (row) => row.evidence, wide: true },
            { head: t(say.weight), cell: (row) => (row.kind === 'gate' ? t(say.gate) : t(say.points, { points: row.weight })), end: true },
          ]}
          total={['', t(say.passMark), set.passMark, t(say.sum, { sum: totalWeight(set.criteria) })]}
        />
      </Card>
      {draft && mayIssue && (
        <FormCard
          t={t}
          form={form}
          action={`/office/criteria/${set.id}/issue`}
          title={t(say.issueNow)}
          foot={
            <>
              <Button kind="primary">{t(say.issueNow)}</Button>
              <span class="text-secondary small">{t(say.issueWords)}</span>
            </>
          }
        >
          <TextField form={form} name="decisionNumber" label={t(say.decisionNumber)} span={4} required />
          <DayField t={t} form={form} name="issuedOn" label={t(say.issuedOn)} span={4} required />
          <DayField t={t} form={form} name="validFrom" label={t(say.validFrom)} span={4} required />
        </FormCard>
      )}
    </>
  )
}
