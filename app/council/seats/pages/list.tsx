import type { T } from '#platform/language/messages.ts'
import { Notice } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../../messages.ts'
import type { ItemView, SessionView } from '../../views.ts'
import { BallotList } from '../../votes/pages/item.tsx'
import { OutcomeCard } from '../../votes/pages/outcome.tsx'
import { Room } from '../../pages/room.tsx'
import { Narrow } from './seat.tsx'
import { sessionName } from '../../pages/words.tsx'

type Props = { t: T; view: SessionView; item: ItemView; lines: readonly { phrase: string; choice: string }[]; now: Temporal.Instant }

/** A member looks for their own line; the phrase shows only when tapped, so that nobody can be made to show it. */
export function MyListPage({ t, view, item, lines, now }: Props) {
  const { box } = item
  const open = box?.complaintsUntil && Temporal.Instant.compare(now, box.complaintsUntil) < 0
  return (
    <Narrow>
      <Room seat={view.mySeat?.id} />
      <LinkButton href={`/office/council/sessions/${view.session.id}/seat`} icon="arrow-left">
        {sessionName(t, view.session)}
      </LinkButton>
      <h1 class="mt-3 mb-2">{item.subjectName}</h1>
      <OutcomeCard t={t} item={item} />
      {box && (
        <my-ballot data-box={box.id}>
          <details class="card card-body mb-3" hidden>
            <summary>{t(say.showPhrase)}</summary>
            <b class="d-block fs-2 mt-2" data-kept-phrase />
          </details>
        </my-ballot>
      )}
      {box && lines.length > 0 && <BallotList t={t} item={item} lines={lines} now={now} />}
      {box && open && (
        <FormCard
          t={t}
          form={emptyForm}
          action={`/office/council/boxes/${box.id}/complaints`}
          title={t(say.complain)}
          foot={<Button>{t(say.sendComplaint)}</Button>}
        >
          <p class="col-12 mb-0 text-secondary">{t(say.complainWords)}</p>
          <TextField form={emptyForm} name="text" label={t(say.whatHappened)} required />
        </FormCard>
      )}
      {!box && <Notice>{t(say.boxNotOpen)}</Notice>}
    </Narrow>
  )
}
