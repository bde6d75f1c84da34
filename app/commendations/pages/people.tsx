import type { T } from '#platform/language/messages.ts'
import { showDay, showMoney } from '#platform/language/time.ts'
import { grouped, numberPhrase } from '#platform/paper/words.ts'
import { Card } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton, Menu } from '#platform/ui/buttons.tsx'
import { DayField, TextArea, TextField } from '#platform/ui/fields.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { showBookNumber } from '../certificates.ts'
import { messages as say } from '../messages.ts'
import type { CommendationRow } from '../queries.ts'
import type { DecisionPageProps } from './decision-props.ts'
import { kindWords } from './kind-words.ts'
import { StateOf } from './state-of.tsx'

/** Who is commended and with how much; after registration also the line in the book, and what may happen later. */
export function People(props: DecisionPageProps) {
  const { t, people, decision } = props
  const total = people.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const drafting = decision.status === 'draft'
  const [example] = people.filter(({ thousandths, baseSalary }) => thousandths !== null && baseSalary !== null)
  return (
    <Card title={t(say.people)} count={people.length} flush>
      <Table
        t={t}
        caption={t(say.people)}
        rows={people}
        columns={columns(props)}
        total={[t(say.total), ...(drafting ? [] : ['']), <b class="text-nowrap">{showMoney(total)}</b>, ...(drafting ? [''] : ['', ''])]}
      />
      {example && (
        <div class="card-footer text-secondary">
          <ByRule id={example.coefficientRuleId} words={coefficient(example.thousandths)} /> ×{' '}
          <ByRule id={example.baseRuleId} words={grouped(example.baseSalary ?? 0)} />, {t(say.roundedUp)}
        </div>
      )}
    </Card>
  )
}

function columns(props: DecisionPageProps): Column<CommendationRow>[] {
  const { t, decision, may } = props
  const drafting = decision.status === 'draft'
  const first: Column<CommendationRow>[] = [
    {
      head: t(say.person),
      cell: (one) => (
        <>
          <a class="who" href={`/office/people/${one.subjectId}`}>
            {`${one.address} ${one.name}`.trim()}
          </a>
          <small class="sub">{one.about}</small>
        </>
      ),
    },
    ...(drafting
      ? []
      : [
          {
            head: t(say.coefficient),
            cell: (one: CommendationRow) => <ByRule id={one.coefficientRuleId} words={coefficient(one.thousandths)} />,
            end: true,
            wide: true,
          },
        ]),
    { head: t(say.reward), cell: (one) => <Reward t={t} one={one} />, end: true },
  ]
  if (drafting) {
    const out = {
      head: t(say.remove),
      silent: true,
      slim: true,
      cell: (one: CommendationRow) =>
        may.draft &&
        props.people.length > 1 && (
          <ButtonForm
            t={t}
            id={`out-${one.id}`}
            small
            kind="quiet"
            icon="x"
            action={`/office/commendations/${decision.id}/people/${one.id}/removal`}
          >
            {t(say.remove)}
          </ButtonForm>
        ),
    }
    return [...first, out]
  }
  return [
    ...first,
    {
      head: t(say.bookNumber),
      cell: (one) => (
        <>
          <b>{one.bookNumber === null ? '' : showBookNumber(one.bookNumber)}</b>
          <small class="sub">
            <StateOf t={t} status={one.status} />
          </small>
          <Changes {...props} one={one} />
        </>
      ),
      slim: true,
    },
    { head: t(say.undo), silent: true, slim: true, cell: (one) => <Later {...props} one={one} /> },
  ]
}

/** What was decided of it later, or is being drafted. */
function Changes({ t, changes, one }: DecisionPageProps & { one: CommendationRow }) {
  return changes
    .filter(({ commendationId }) => commendationId === one.id)
    .map(({ id, kind, status, number, symbol }) => (
      <small class="sub" key={id}>
        <a class="a" href={`/office/commendations/${id}`}>
          {status === 'draft'
            ? t(say.undoingDraft, { what: t(kindWords[kind]) })
            : `${t(kindWords[kind])} ${numberPhrase({ value: number, symbol })}`}
        </a>
      </small>
    ))
}

/** A figure of the rulebook leads to the rule it was taken from. */
function ByRule({ id, words }: { id: string | null; words: string }) {
  if (!id || !words) return <>{words}</>
  return (
    <a class="a" href={`/office/rulebook/rules/${id}`}>
      {words}
    </a>
  )
}

function coefficient(thousandths: number | null) {
  return thousandths === null ? '' : (thousandths / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 3 })
}

function Reward({ t, one }: { t: T; one: CommendationRow }) {
  if (one.amount === null) return <span class="text-secondary">{t(say.noRule)}</span>
  const note = one.amountNote || (one.paidOn && t(say.paidTo, { day: showDay(one.paidOn), name: one.receivedBy ?? '' }))
  return (
    <>
      <span class="text-nowrap">{showMoney(one.amount)}</span>
      {note && <small class="sub">{note}</small>}
    </>
  )
}

type OfOne = DecisionPageProps & { one: CommendationRow }

const standsNow = ({ status }: CommendationRow) => status === 'effective' || status === 'restored'

function Later(props: OfOne) {
  const { t, one, may, decision, changes } = props
  const path = `/office/commendations/${decision.id}/people/${one.id}`
  const unpaid = !one.paidOn && one.amount !== null && one.amount > 0
  const pay = {
    title: t(say.recordPayment),
    words: <p>{showMoney(one.amount ?? 0)}</p>,
    confirm: t(say.paid),
    fields: (
      <>
        <DayField t={t} form={emptyForm} name="paidOn" label={t(say.paidOn)} span={6} required />
        <TextField form={emptyForm} name="receivedBy" label={t(say.receivedBy)} span={6} required />
      </>
    ),
  }
  return (
    <Menu label={t(say.undo)}>
      {one.code && (
        <LinkButton href={`/giay-khen/${one.code}`} icon="qrcode" kind="quiet" small>
          {t(say.sampleCheck)}
        </LinkButton>
      )}
      {may.pay && standsNow(one) && unpaid && (
        <ButtonForm t={t} id={`pay-${one.id}`} action={`${path}/payment`} small kind="quiet" icon="gift" ask={pay}>
          {t(say.recordPayment)}
        </ButtonForm>
      )}
      {may.undo && !changes.some(({ commendationId, status }) => commendationId === one.id && status === 'draft') && (
        <Undo {...props} path={path} />
      )}
    </Menu>
  )
}

/** What was given by the state is stripped, by the agency revoked; what was taken back is given again. */
function Undo({ t, one, decision, path }: OfOne & { path: string }) {
  const stands = standsNow(one)
  const kind = stands ? (decision.level === 'state' ? 'stripping' : 'revocation') : 'restoration'
  const ask = {
    title: t(stands ? say.revokeTitle : say.restoreTitle, { name: one.name }),
    words: <p>{t(say.undoWords)}</p>,
    confirm: t(stands ? say.revoke : say.restore),
    fields: <TextArea form={emptyForm} name="reason" label={t(say.reason)} rows={3} required />,
  }
  return (
    <ButtonForm t={t} id={`undo-${one.id}`} action={`${path}/undoing`} small kind="danger" values={{ kind }} ask={ask}>
      {t(stands ? (kind === 'stripping' ? say.strip : say.revoke) : say.restore)}
    </ButtonForm>
  )
}
