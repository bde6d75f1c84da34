import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import type { Form } from '#platform/ui/fields.tsx'
import { Once, ProblemSummary } from '#platform/ui/form.tsx'
import { Pick, Together } from '#platform/ui/pick.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { useSentBack, type Standing } from '#platform/ui/typed.ts'
import { messages as say } from '../../messages.ts'
import type { Method } from '../../rules.ts'
import { methodWords, sessionName } from '../../pages/words.tsx'

type Ready = { id: string; subjectName: string; awardName: string; achievement: string; hold: string | null; status: string }

type Props = {
  t: T
  session: { id: string; number: number; year: number }
  ready: readonly Ready[]
  /** `nomination[]` holds what is taken up, `method:<case>` how it is voted on. */
  /** The ways of voting the rule in force leaves open, by case. */
  mayBe: ReadonlyMap<string, readonly Method[]>
  form: Form
  standing: Standing
}

type Shared = { t: T; form: Form; standing: Standing; mayBe: ReadonlyMap<string, readonly Method[]> }

/** Chosen by ticking; the order of the list is the order of the agenda. */
export function AgendaPage({ t, session, ready, mayBe, form: given, standing }: Props) {
  const action = `/office/council/sessions/${session.id}/agenda`
  const form = useSentBack(action) ?? given
  return (
    <>
      <Head
        t={t}
        title={t(say.editAgenda)}
        words={t(say.agendaWords)}
        back={[{ href: `/office/council/sessions/${session.id}`, label: sessionName(t, session) }]}
      />
      {ready.length === 0 && (
        <Card flush>
          <EmptyState title={t(say.noneReady)} words={t(say.noneReadyWords)} icon="files" />
        </Card>
      )}
      {ready.length > 0 && (
        <form class="card" method="post" action={action} data-deed>
          <Once />
          <ProblemSummary t={t} form={form} />
          <Together t={t} form={form} standing={standing}>
            <Table t={t} caption={t(say.agenda)} rows={ready} columns={columns({ t, form, standing, mayBe })} />
          </Together>
          <div class="card-footer foot">
            <Button kind="primary">{t(say.setAgenda)}</Button>
          </div>
        </form>
      )}
    </>
  )
}

function columns({ t, form, standing, mayBe }: Shared): Column<Ready>[] {
  const taken = new Set(form.lists['nomination'])
  return [
    {
      head: t(say.takeUp),
      slim: true,
      cell: ({ id, hold, subjectName }) => (
        <input
          class="form-check-input"
          type="checkbox"
          name="nomination[]"
          value={id}
          checked={taken.has(id)}
          disabled={hold !== null}
          aria-label={`${t(say.takeUp)}: ${subjectName}`}
        />
      ),
    },
    {
      head: t(say.dossier),
      cell: ({ subjectName, hold, achievement }) => (
        <>
          <span class="who">{subjectName}</span>
          <small class="sub">{hold ? t(say.onHold, { because: hold }) : achievement.slice(0, 120)}</small>
        </>
      ),
    },
    {
      head: t(say.appraisal),
      slim: true,
      cell: ({ id, status }) =>
        status === 'verified' ? (
          <State tone="ok">{t(say.appraised)}</State>
        ) : (
          <a href={`/office/appraisal/${id}`}>
            <State tone="wait">{t(say.notAppraised)}</State>
          </a>
        ),
    },
    { head: t(say.considered), cell: (row) => row.awardName },
    { head: t(say.method), cell: (row) => <Manner {...{ t, form, standing, mayBe, row }} /> },
  ]
}

/** How one case is voted on; where two people chose differently, both ways to pick from. */
function Manner({ t, form, standing: { clash }, mayBe, row }: Shared & { row: Ready }) {
  const name = `method:${row.id}`
  const label = `${t(say.method)}: ${row.subjectName}`
  const apart = clash?.fields[name]
  if (clash && apart) return <Pick {...{ t, form, name, label, ...apart }} who={clash.who} />
  return (
    <select class="form-select" name={name} aria-label={label}>
      {(mayBe.get(row.id) ?? []).map((id) => (
        <option key={id} value={id} selected={form.values[name] === id}>
          {t(methodWords[id])}
        </option>
      ))}
    </select>
  )
}
