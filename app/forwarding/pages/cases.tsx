import { showDay } from '#platform/language/time.ts'
import { Card } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { TextArea } from '#platform/ui/fields.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { Shown } from './shown.ts'

type Case = Shown['cases'][number]

export function CasesCard({ t, cases, pack, may }: Shown) {
  const open = pack.direction === 'out' && may.prepare && (pack.status === 'prepared' || pack.status === 'returned') && cases.length > 1
  const columns: Column<Case>[] = [
    { head: t(say.cases), cell: (one) => <Who one={one} /> },
    { head: t(say.achievement), broad: true, cell: (one) => <Done t={t} one={one} /> },
    {
      head: t(say.council),
      wide: true,
      cell: (one) => {
        if (!one.sessionId) return <span class="text-secondary">{one.vote ?? t(say.notVoted)}</span>
        return (
          <a class="a" href={`/office/council/sessions/${one.sessionId}`}>
            {one.vote}
          </a>
        )
      },
    },
    ...(open ? [{ head: t(say.takeOutCase), silent: true, slim: true, cell: (one: Case) => <TakeOut t={t} pack={pack} one={one} /> }] : []),
    ...(pack.status === 'decided' ? [{ head: t(say.resultTitle), cell: (one: Case) => <Result t={t} one={one} /> }] : []),
  ]
  return (
    <Card title={t(say.cases)} count={cases.length} flush>
      <Table t={t} caption={t(say.cases)} rows={cases} columns={columns} />
    </Card>
  )
}

function Who({ one }: { one: Case }) {
  return (
    <>
      {one.nominationId ? (
        <a class="name" href={`/office/nominations/${one.nominationId}`}>
          {one.name}
        </a>
      ) : (
        <b>{one.name}</b>
      )}
      <small class="sub">{one.about}</small>
    </>
  )
}

/** The deed, and each claim with what was found of it; a claim of ours leads to its evidence. */
function Done({ t, one }: { t: Shown['t']; one: Case }) {
  const claims = one.nominationId ? `/office/nominations/${one.nominationId}/claims` : null
  return (
    <>
      {one.achievement}
      {one.claims.map(({ text, figure, unit, result }, at) => (
        <small class="sub" key={at}>
          {[text, figure === null ? null : `${showFigure(figure)} ${unit}`.trim()].filter(Boolean).join(': ')} ·{' '}
          {claims ? (
            <a class="a" href={claims}>
              {t(findingWords(result))}
            </a>
          ) : (
            t(findingWords(result))
          )}
        </small>
      ))}
    </>
  )
}

const showFigure = (figure: number) => figure.toLocaleString('vi-VN', { maximumFractionDigits: 3 })

function findingWords(result: string | null) {
  if (result === 'shown') return say.claimShown
  if (result === 'partly') return say.claimPartly
  return result === 'not shown' ? say.claimNotShown : say.claimOpen
}

function TakeOut({ t, pack, one }: Pick<Shown, 't' | 'pack'> & { one: Case }) {
  const fields = <TextArea form={emptyForm} name="note" label={t(say.reason)} required />
  return (
    <ButtonForm
      t={t}
      small
      kind="quiet"
      id={`out-${one.ordinal}`}
      action={`/office/forwarding/${pack.id}/cases/${one.nominationId}/removal`}
      ask={{ title: one.name, words: t(say.takeOutWords), confirm: t(say.takeOutCase), fields }}
    >
      {t(say.takeOutCase)}
    </ButtonForm>
  )
}

function Result({ t, one }: { t: Shown['t']; one: Case }) {
  if (one.result !== 'awarded')
    return (
      <>
        <State tone="no" icon="x">
          {t(say.notAwarded)}
        </State>
        <small class="sub">{one.resultReason}</small>
      </>
    )
  return (
    <>
      <State tone="ok" icon="check">
        {t(say.awarded)}
      </State>
      <small class="sub">{[one.resultDecision, one.resultOn && showDay(one.resultOn)].filter(Boolean).join(' · ')}</small>
    </>
  )
}
