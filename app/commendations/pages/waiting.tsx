import type { T } from '#platform/language/messages.ts'
import { count } from '#platform/paper/words.ts'
import { Card } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Hidden } from '#platform/ui/fields.tsx'
import { Once } from '#platform/ui/form.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { listMessages as words } from '../list-messages.ts'
import { messages as say } from '../messages.ts'

type Waits = {
  nominationId: string
  subjectId: string
  name: string
  sum: string | null
  /** Where the rule left it to a person: who said so, and why. */
  decidedBy: string | null
  decidedBecause: string | null
}

/** People who wait together: one session (or none) and one award become one decision. */
export type Group = {
  sessionId: string | null
  session: { number: number; year: number } | null
  awardCode: string
  awardName: string
  /** Whose it is to give, where it is not ours. */
  above: string | null
  people: readonly Waits[]
}

/** One card of those who become one decision. */
export function Waiting({ t, group, mayDraft }: { t: T; group: Group; mayDraft: boolean }) {
  const ours = mayDraft && group.above === null
  const from = group.session ? t(say.fromSession, { number: count(group.session.number), year: group.session.year }) : t(say.noVoteNeeded)
  const choose = {
    name: 'nominationIds',
    id: (one: Waits) => one.nominationId,
    label: (one: Waits) => one.name,
  }
  return (
    <form method="post" action="/office/commendations" data-deed>
      <Once />
      <Hidden name="awardCode" value={group.awardCode} />
      {group.sessionId && <Hidden name="sessionId" value={group.sessionId} />}
      <Card
        title={`${t(group.above === null ? say.waiting : words.waitingAbove)}: ${group.awardName}`}
        count={group.people.length}
        aside={<span class="text-secondary">{from}</span>}
        flush
      >
        <Table
          t={t}
          caption={`${group.awardName}, ${from}`}
          rows={group.people}
          columns={columns(t, group)}
          choose={ours ? choose : undefined}
        />
        {mayDraft && group.above !== null && <Upward t={t} group={group} who={group.above} />}
        {ours && (
          <div class="card-footer foot">
            <Button kind="primary" icon="pencil">
              {t(say.draftDecision)}
            </Button>
            <span class="text-secondary">{t(say.chooseHint)}</span>
          </div>
        )}
      </Card>
    </form>
  )
}

/** What the law gives to somebody above us goes there, with everybody the council agreed on. */
function Upward({ t, group, who }: { t: T; group: Group; who: string }) {
  return (
    <div class="card-footer foot">
      <LinkButton href={`/office/forwarding/new?award=${group.awardCode}&session=${group.sessionId ?? ''}`} kind="primary" icon="send">
        {t(words.forward)}
      </LinkButton>
      <span class="text-secondary">{t(words.above, { who })}</span>
    </div>
  )
}

function columns(t: T, group: Group): Column<Waits>[] {
  return [
    {
      head: t(say.person),
      cell: ({ nominationId, name }) => (
        <a class="who" href={`/office/nominations/${nominationId}`}>
          {name}
        </a>
      ),
    },
    { head: t(say.award), cell: () => group.awardName, wide: true },
    { head: t(say.outcome), cell: (one) => <Outcome t={t} group={group} one={one} /> },
  ]
}

/** The sum of the vote leads to its session; a tie says who broke it. */
function Outcome({ t, group, one: { sum, decidedBy, decidedBecause } }: { t: T; group: Group; one: Waits }) {
  if (!group.sessionId || !sum) return <>{t(say.noVoteNeeded)}</>
  return (
    <>
      <a class="a" href={`/office/council/sessions/${group.sessionId}`}>
        {sum}
      </a>
      {decidedBy && <small class="sub">{t(say.decidedByPerson, { name: decidedBy, because: decidedBecause ?? '' })}</small>}
    </>
  )
}
