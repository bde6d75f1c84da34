import { look } from '#app/documents/index.ts'
import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, Head, Notice } from '#platform/ui/blocks.tsx'
import { ButtonForm, Menu, MenuLink } from '#platform/ui/buttons.tsx'
import { Checks, Choice, type Option } from '#platform/ui/choices.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import { Table } from '#platform/ui/table.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../../messages.ts'
import { withPosts } from '../people.ts'
import type { SeatRow } from '../../queries.ts'
import { councilLine, type CouncilRow } from '../../pages/home.tsx'
import { partWords } from '../../pages/words.tsx'

export const parts = ['chair', 'deputy', 'secretary', 'member'] as const
export const partOptions = (t: T) => parts.map((id) => ({ id, label: t(partWords[id]) }))
export const backHome = (t: T) => [{ href: '/office/council', label: t(say.council) }]

type SameChair = { id: string; name: string; chair: string; termFrom: Temporal.PlainDate; termTo: Temporal.PlainDate }
type Props = {
  t: T
  council: CouncilRow
  seats: readonly SeatRow[]
  tellers: readonly { userId: string; name: string }[]
  people: readonly Option[]
  others: readonly Option[]
  sameChair: readonly SameChair[]
  mayKeep: boolean
}

export function CouncilPage({ t, council, seats, tellers, people, others, sameChair, mayKeep }: Props) {
  const changing = mayKeep && !council.closedOn
  const fields = (
    <>
      <TextField form={emptyForm} name="because" label={t(say.because)} required />
      <Choice t={t} form={emptyForm} name="handedTo" label={t(say.handTo)} options={others} empty={t(say.nobody)} />
    </>
  )
  return (
    <>
      <Head t={t} title={council.name} words={councilLine(t, council)} back={backHome(t)}>
        <Menu label={t(say.paperConstitution)} icon="file-text" words={t(say.paperConstitution)}>
          <MenuLink href={`/office/council/councils/${council.id}/decision`} icon="eye">
            {t(look)}
          </MenuLink>
          <MenuLink href={`/office/council/councils/${council.id}/decision.docx`} icon="file-type-docx">
            Word
          </MenuLink>
          <MenuLink href={`/office/council/councils/${council.id}/decision.pdf`} icon="file-type-pdf">
            PDF
          </MenuLink>
        </Menu>
        {changing && (
          <ButtonForm
            t={t}
            action={`/office/council/councils/${council.id}/closing`}
            kind="danger"
            ask={{
              title: t(say.closeCouncil).replace('…', ''),
              words: t(say.closeCouncilWords),
              confirm: t(say.closeCouncil).replace('…', ''),
              fields,
            }}
          >
            {t(say.closeCouncil)}
          </ButtonForm>
        )}
      </Head>
      {council.closedOn && <Notice tone="wait">{councilLine(t, council)}</Notice>}
      {sameChair.map((other) => (
        <Notice tone="wait" key={other.id}>
          {t(say.sameChair, { name: other.chair, from: showDay(other.termFrom), to: showDay(other.termTo) })}{' '}
          <a class="a" href={`/office/council/councils/${other.id}`}>
            {other.name}
          </a>
        </Notice>
      ))}
      <Card title={t(say.seats)} count={seats.length} flush>
        <Table
          t={t}
          caption={t(say.seats)}
          rows={seats}
          columns={[
            { head: t(say.person), cell: (seat) => <b>{seat.name}</b> },
            { head: t(say.part), cell: (seat) => t(partWords[seat.part]) },
            {
              head: t(say.replaceSeat),
              silent: true,
              end: true,
              cell: (seat) => changing && <Replace t={t} seat={seat} people={people} />,
            },
          ]}
        />
      </Card>
      <Card title={t(say.tellers)} aside={changing && <ChangeTellers t={t} id={council.id} tellers={tellers} people={people} />}>
        <p class="mb-0">{tellers.map(({ name }) => name).join(', ')}</p>
      </Card>
    </>
  )
}

function ChangeTellers({ t, id, tellers, people }: Pick<Props, 't' | 'tellers' | 'people'> & { id: string }) {
  const form = { ...emptyForm, lists: { tellers: tellers.map(({ userId }) => userId) } }
  const fields = (
    <>
      <DayField t={t} form={form} name="fromOn" label={t(say.fromDay)} required />
      <Checks form={form} name="tellers" label={t(say.tellers)} hint={t(say.tellersHint)} options={people} columns />
    </>
  )
  return (
    <ButtonForm
      t={t}
      small
      action={`/office/council/councils/${id}/tellers`}
      ask={{ title: t(say.changeTellers), words: t(say.changeTellersWords), confirm: t(say.replaceNow), fields }}
    >
      {t(say.changeTellers)}…
    </ButtonForm>
  )
}

function Replace({ t, seat, people }: { t: T; seat: SeatRow; people: readonly Option[] }) {
  const form = { ...emptyForm, values: { part: seat.part } }
  const fields = (
    <>
      <Choice t={t} form={form} name="userId" label={t(say.person)} options={withPosts(people)} required />
      <Choice t={t} form={form} name="part" label={t(say.part)} options={partOptions(t)} empty={null} />
      <DayField t={t} form={form} name="fromOn" label={t(say.fromDay)} required />
      <TextField form={form} name="basis" label={t(say.basis)} required />
    </>
  )
  const ask = { title: `${seat.name}, ${t(partWords[seat.part])}`, words: t(say.replaceWords), confirm: t(say.replaceNow), fields }
  return (
    <ButtonForm t={t} small action={`/office/council/seats/${seat.id}/replacement`} ask={ask}>
      {t(say.replaceSeat)}
    </ButtonForm>
  )
}
