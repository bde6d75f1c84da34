import { RelyFields } from '#app/rulebook/index.ts'
import type { T } from '#platform/language/messages.ts'
import { Next } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { messages as say } from '../../messages.ts'
import { waitsForPapers } from '../next-step.ts'
import { isSecret } from '../../rules.ts'
import type { ItemView } from '../../views.ts'
import type { NextThing } from './next-thing.ts'
import { AwayWords } from './away-words.tsx'
import { FewWarnings } from './few.tsx'
import { ToldFields, toTell } from './rule-changes.tsx'
import { OpenAll, Shut } from './together.tsx'

type Voting = { t: T; next: NextThing; item: ItemView }

/** Before a vote is opened the page says what is promised, what is not, and what the rule rests on. */
export function VoteStep({ t, next, item }: Voting) {
  const { box } = item
  const secret = isSecret(item.method)
  const why = next.obstacles.get(item.id)
  const waits = waitsForPapers(item)
  const first = next.unprinted.some(({ id }) => id === item.id)
  const shut = next.together.items.filter(({ id }) => next.obstacles.has(id))
  const words = (
    <>
      {secret && box ? takenWords(t, item, waits) : item.subjectName}
      {why && shut.length === 0 && <b class="d-block">{t(why)}</b>}
      {shut.length > 0 && <Shut t={t} items={shut} obstacles={next.obstacles} />}
      <AwayWords t={t} away={next.away} />
    </>
  )
  return (
    <Next t={t} title={t(say.nextVote, { ordinal: item.ordinal })} words={words}>
      <PrintPapers t={t} items={next.unprinted} main={first} />
      {next.together.items.length > 0 && <OpenAll t={t} next={next} />}
      <OpenOne t={t} next={next} item={item} main={!waits && !why} />
    </Next>
  )
}

function OpenOne({ t, next: { unchecked, changes }, item, main }: Voting & { main: boolean }) {
  const secret = isSecret(item.method)
  const open = t(say.openVote, { ordinal: item.ordinal })
  const tell = toTell(changes, [item.id])
  const words = (
    <>
      {secret && (
        <>
          <p>{t(say.promise)}</p>
          <p>{t(say.promiseNot)}</p>
        </>
      )}
      {waitsForPapers(item) && (
        <p>
          <b>{t(say.waitForPapers)}</b>
        </p>
      )}
      {secret && <FewWarnings t={t} items={[item]} />}
    </>
  )
  const asks = unchecked.length > 0 || tell.length > 0
  const fields = asks ? (
    <>
      <ToldFields t={t} changes={tell} />
      {unchecked.length > 0 && <RelyFields t={t} rules={unchecked} />}
    </>
  ) : undefined
  return (
    <ButtonForm
      t={t}
      kind={main ? 'primary' : 'plain'}
      action={`/office/council/items/${item.id}/opening`}
      ask={secret || asks ? { title: open, words, confirm: open, fields } : undefined}
    >
      {open}
    </ButtonForm>
  )
}

function takenWords(t: T, { subjectName, box }: ItemView, waits: boolean) {
  if (!box) return subjectName
  const taken = box.kind === 'electronic' ? t(say.takenOf, { taken: box.taken, of: box.onRoll - box.onPaper }) : ''
  const printed = box.printed ? t(say.printedCount, { count: box.printed }) : ''
  const sent = box.sent ? t(say.sentCount, { count: box.sent }) : ''
  return [`${subjectName}.`, taken, waits && t(say.waitForPapers), printed, sent].filter(Boolean).join(' ')
}

/** Papers for every item that still lacks some, on one page to be printed. */
function PrintPapers({ t, items, main }: { t: T; items: readonly ItemView[]; main: boolean }) {
  const [first] = items
  if (!first) return null
  const count = Math.max(...items.map(({ box }) => (box ? box.onPaper - box.printed : 0)))
  const ask = { title: t(say.printPapers), words: t(say.printWords), confirm: t(say.printNow) }
  return (
    <ButtonForm
      t={t}
      kind={main ? 'primary' : 'plain'}
      id="print-papers"
      action={`/office/council/sessions/${first.sessionId}/codes`}
      ask={ask}
    >
      {t(say.printPapersFor, { count })}
    </ButtonForm>
  )
}
