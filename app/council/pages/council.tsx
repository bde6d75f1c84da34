import { look } from '#app/documents/index.ts'
import type { T } from '#platform/language/messages.ts'
import { Card, Head, Notice } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm, Menu, MenuLink } from '#platform/ui/buttons.tsx'
import { Checks, Choice, type Option } from '#platform/ui/choices.tsx'
import { DayField, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { Table } from '#platform/ui/table.tsx'
import { useTypedForm } from '#platform/ui/typed.ts'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { SeatRow } from '../queries.ts'
import { councilLine, type CouncilRow } from './home.tsx'
import { partWords } from './words.tsx'

const parts = ['chair', 'deputy', 'secretary', 'member'] as const
const partOptions = (t: T) => parts.map((id) => ({ id, label: t(partWords[id]) }))
const backHome = (t: T) => [{ href: '/office/council', label: t(say.council) }]

export function NewCouncilPage({ t, form, people }: { t: T; form: Form; people: readonly Option[] }) {
  return (
    <>
      <Head t={t} title={t(say.newCouncil)} words={t(say.noCouncilsWords)} back={backHome(t)} />
      <FormCard
        t={t}
        form={form}
        action="/office/council/councils"
        draft="council:new"
        foot={<Button kind="primary">{t(say.saveCouncil)}</Button>}
      >
        <TextField form={form} name="name" label={t(say.councilName)} required />
        <TextField form={form} name="decisionNumber" label={t(say.decisionNumber)} span={6} required />
        <DayField t={t} form={form} name="decidedOn" label={t(say.decidedOn)} span={6} required />
        <DayField t={t} form={form} name="termFrom" label={t(say.termFrom)} span={6} required />
        <DayField t={t} form={form} name="termTo" label={t(say.termTo)} span={6} required />
        <Seats t={t} form={form} people={people} />
        <Checks form={form} name="tellers" label={t(say.tellers)} hint={t(say.tellersHint)} options={people} inline />
      </FormCard>
    </>
  )
}

function Seats({ t, form: given, people }: { t: T; form: Form; people: readonly Option[] }) {
  const form = useTypedForm(given)
  const lines = Math.max(9, (form.lists.member?.length ?? 0) + 2)
  return (
    <fieldset class="col-12">
      <legend class="form-label" id="f-member">
        {t(say.seats)}
      </legend>
      <p class="form-hint">{t(say.seatsHint)}</p>
      {form.problems.member && <p class="invalid-feedback d-block">{form.problems.member}</p>}
      {Array.from({ length: lines }, (_, at) => (
        <SeatLine key={at} t={t} form={form} at={at} people={people} />
      ))}
    </fieldset>
  )
}

const usualPart = (at: number) => parts[at] ?? 'member'

function SeatLine({ t, form, at, people }: { t: T; form: Form; at: number; people: readonly Option[] }) {
  const member = form.lists.member?.[at] ?? ''
  const part = form.lists.part?.[at] ?? usualPart(at)
  return (
    <div class="row g-2 mb-2">
      <div class="col-8">
        <select class="form-select" name="member[]" aria-label={`${t(say.person)} ${at + 1}`}>
          <option value="">{t(say.noSeat)}</option>
          {people.map(({ id, label }) => (
            <option key={id} value={id} selected={id === member}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div class="col-4">
        <select class="form-select" name="part[]" aria-label={`${t(say.part)} ${at + 1}`}>
          {partOptions(t).map(({ id, label }) => (
            <option key={id} value={id} selected={id === part}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

type Props = {
  t: T
  council: CouncilRow
  seats: readonly SeatRow[]
  tellers: readonly { userId: string; name: string }[]
  people: readonly Option[]
  others: readonly Option[]
  mayKeep: boolean
}

export function CouncilPage({ t, council, seats, tellers, people, others, mayKeep }: Props) {
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
      <Checks form={form} name="tellers" label={t(say.tellers)} hint={t(say.tellersHint)} options={people} inline />
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
      <Choice t={t} form={form} name="userId" label={t(say.person)} options={people} required />
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
