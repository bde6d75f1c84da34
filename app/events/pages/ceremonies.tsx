import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, EmptyState, Head, Notice } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Checks, type Option } from '#platform/ui/choices.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { Table } from '#platform/ui/table.tsx'
import type { Form } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { Group } from '../order.ts'
import type { CeremonyDetails, CommendedRow, listCeremonies } from '../queries.ts'
import { scriptLines } from '../script.ts'

type List = {
  t: T
  rows: Awaited<ReturnType<typeof listCeremonies>>
  found: { total: number; page: number; size: number }
  years: readonly string[]
  address: string
  exportHref: string
  mayPrepare: boolean
}

export function CeremoniesPage({ t, rows, found, years, address, exportHref, mayPrepare }: List) {
  const make = mayPrepare && (
    <LinkButton href="/office/ceremonies/new" kind="primary" icon="plus">
      {t(say.newCeremony)}
    </LinkButton>
  )
  return (
    <>
      <Head t={t} title={t(say.ceremonies)} words={t(say.ceremoniesWords)}>
        {rows.length > 0 && make}
      </Head>
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.findCeremony)}
        filters={[{ name: 'year', label: t(say.year), options: years.map((id) => ({ id, label: id })) }]}
        exportHref={exportHref}
        found={found}
        first={
          <EmptyState icon="gift" title={t(say.none)} words={t(say.noneWords)}>
            {make}
          </EmptyState>
        }
      >
        <Table
          t={t}
          caption={t(say.ceremonies)}
          rows={rows}
          columns={[
            {
              head: t(say.title),
              cell: ({ id, title, occasion }) => (
                <>
                  <a class="who" href={`/office/ceremonies/${id}`}>
                    {title}
                  </a>
                  <small class="sub">{occasion}</small>
                </>
              ),
            },
            { head: t(say.heldOn), slim: true, cell: ({ heldOn }) => showDay(heldOn) },
            { head: t(say.place), wide: true, cell: ({ place }) => place },
            { head: t(say.who), end: true, slim: true, cell: ({ people }) => people },
          ]}
        />
      </ListCard>
    </>
  )
}

export function NewCeremonyPage({ t, form, options }: { t: T; form: Form; options: readonly Option[] }) {
  return (
    <>
      <Head t={t} title={t(say.newCeremony)} back={[{ href: '/office/ceremonies', label: t(say.ceremonies) }]} />
      {options.length === 0 && <Notice>{t(say.noneToHand)}</Notice>}
      <FormCard t={t} form={form} action="/office/ceremonies" draft="ceremony:new" foot={<Button kind="primary">{t(say.make)}</Button>}>
        <TextField form={form} name="title" label={t(say.title)} required />
        <DayField t={t} form={form} name="heldOn" label={t(say.heldOn)} span={6} required />
        <TextField form={form} name="place" label={t(say.place)} span={6} />
        <TextField form={form} name="occasion" label={t(say.occasion)} why={t(say.occasionWhy)} required />
        <Checks form={form} name="who" label={t(say.who)} options={options} required />
      </FormCard>
    </>
  )
}

type Show = { t: T; ceremony: CeremonyDetails; calls: readonly Group<CommendedRow>[] }

export function CeremonyPage({ t, ceremony, calls }: Show) {
  const kinds: { [kind: string]: string } = { collective: t(say.collectives), household: t(say.households), individual: t(say.individuals) }
  return (
    <>
      <Head
        t={t}
        title={ceremony.title}
        words={[showDay(ceremony.heldOn), ceremony.place, ceremony.occasion].filter(Boolean).join(' · ')}
        back={[{ href: '/office/ceremonies', label: t(say.ceremonies) }]}
      >
        <LinkButton href={`/office/ceremonies/${ceremony.id}/script`} icon="eye">
          {t(say.script)}
        </LinkButton>
        <LinkButton href={`/office/ceremonies/${ceremony.id}/script.docx`} icon="file-type-docx" download>
          {t(say.scriptWord)}
        </LinkButton>
        <LinkButton href={`/office/ceremonies/${ceremony.id}/script.pdf`} icon="file-type-pdf" download>
          {t(say.scriptPdf)}
        </LinkButton>
      </Head>
      <Card title={t(say.order)} flush>
        <p class="cite px-3 pt-2">{t(say.orderCite)}</p>
        <Table
          t={t}
          caption={t(say.order)}
          rows={calls.flatMap((call, at) => call.rows.map((row) => ({ ...row, turn: at + 1 })))}
          columns={[
            { head: t(say.order), slim: true, cell: ({ turn }) => t(say.turn, { turn }) },
            {
              head: t(say.name),
              cell: ({ name, about }) => (
                <>
                  <b class="fw-medium">{name}</b>
                  <small class="sub">{about}</small>
                </>
              ),
            },
            {
              head: t(say.decision),
              cell: ({ awardName, subjectKind, posthumous }) => (
                <>
                  {awardName}
                  <small class="sub">{[kinds[subjectKind], posthumous && t(say.posthumous)].filter(Boolean).join(', ')}</small>
                </>
              ),
            },
          ]}
        />
      </Card>
      <Card title={t(say.script)}>
        {calls.map((call, at) => {
          const [opening, ...people] = scriptLines(call, at + 1)
          return (
            <section lang="vi" key={at}>
              <p>
                <b>{opening}</b>
              </p>
              <ul>
                {people.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          )
        })}
      </Card>
    </>
  )
}
