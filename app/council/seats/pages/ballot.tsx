import type { T } from '#platform/language/messages.ts'
import { Card, Notice } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Once } from '#platform/ui/form.tsx'
import { Icon } from '#platform/ui/icon.tsx'
import { messages as say } from '../../messages.ts'
import type { ItemView, SessionView } from '../../views.ts'
import { OpenVotes } from './open-votes.tsx'
import { Room } from '../../pages/room.tsx'
import { Narrow } from './seat.tsx'
import { choiceWords, sessionName } from '../../pages/words.tsx'

type Props = { t: T; view: SessionView; item: ItemView; at: number; secure: boolean; mayChange: boolean }
const choices = ['yes', 'no', 'blank'] as const

/** One item, three choices, nothing chosen beforehand. */
export function BallotPage({ t, view, item, at, secure, mayChange }: Props) {
  const paper = view.mySeat !== null && view.onPaper.has(view.mySeat.id)
  const of = view.items.length
  const others = view.items.filter((other) => other.status === 'voting' && other.id !== item.id)
  return (
    <Narrow>
      <Room seat={view.mySeat?.id} follow={item.status === 'voting' ? undefined : 4} />
      <div class="d-flex justify-content-between align-items-center mb-2">
        <LinkButton href={`/office/council/sessions/${view.session.id}/seat`} icon="arrow-left">
          {sessionName(t, view.session)}
        </LinkButton>
        <b class="text-secondary fw-medium">{t(say.itemOf, { at, of })}</b>
      </div>
      <progress class="w-100 thin mb-3" max={of} value={at} aria-label={t(say.itemOf, { at, of })} />
      <h1 class="mb-1">{item.subjectName}</h1>
      <p class="mb-2 text-secondary">
        {t(say.proposed, { award: item.awardName })} {item.achievement.slice(0, 140)}{' '}
        <a class="a" href={`/office/council/items/${item.id}/reading`}>
          {t(say.readDossier)}
        </a>
      </p>
      {item.status !== 'voting' && (
        <Notice>
          {t(item.status === 'counted' ? say.boxOver : say.notOpenYet)}{' '}
          {item.status === 'counted' && (
            <a class="a" href={`/office/council/items/${item.id}/list`}>
              {t(say.seeList)}
            </a>
          )}
        </Notice>
      )}
      {item.status === 'voting' &&
        (item.method === 'named' ? (
          <Named t={t} item={item} mayChange={mayChange} />
        ) : (
          <Secret t={t} item={item} secure={secure} onPaper={paper} />
        ))}
      {others.length > 0 && (
        <Card title={t(say.alsoOpen)}>
          <OpenVotes t={t} items={others} />
        </Card>
      )}
    </Narrow>
  )
}

function Choices({ t }: { t: T }) {
  return (
    <fieldset>
      <legend class="fs-3 fw-semibold mb-2">{t(say.question)}</legend>
      {choices.map((choice) => (
        <label class="big" key={choice}>
          <input class="form-check-input" type="radio" name="choice" value={choice} required />
          <span>{t(choiceWords[choice] ?? say.blank)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Named({ t, item, mayChange }: { t: T; item: ItemView; mayChange: boolean }) {
  const voted = item.myVote && <Notice tone="ok">{t(say.youVoted, { choice: t(choiceWords[item.myVote] ?? say.blank) })}</Notice>
  if (voted && !mayChange) return voted
  return (
    <form method="post" action={`/office/council/items/${item.id}/named-vote`} data-deed>
      <Once />
      {voted}
      <p class="d-flex gap-2 small">
        <Icon name="users" />
        {t(say.namedWords)}
      </p>
      <Choices t={t} />
      {mayChange && <p class="small text-secondary">{t(say.changeAllowed)}</p>}
      <Button kind="primary">{t(item.myVote ? say.changeMind : say.cast)}</Button>
    </form>
  )
}

/** The device does it all: the form has no address to be sent to, and nothing in it reaches the server unsealed. */
function Secret({ t, item, secure, onPaper }: { t: T; item: ItemView; secure: boolean; onPaper: boolean }) {
  const { box } = item
  if (!box || box.kind !== 'electronic' || onPaper) return <Notice>{t(say.paperHere)}</Notice>
  const data = { id: box.id, issuingKey: box.issuingKey, sealingKey: box.sealingKey, question: box.question, words: box.words }
  return (
    <ballot-box
      data-box={JSON.stringify(data)}
      data-no-paper={t(say.noPaperHere)}
      data-casting={t(say.casting)}
      data-done={t(say.castDone)}
      data-failed={t(say.castFailed)}
      data-sealed={t(say.castSealed)}
      data-choose={t(say.sayChoice)}
      data-own-word={t(say.sayOwnWord)}
      data-no-https={t(say.noHttps)}
      data-change={box.change}
    >
      <p class="d-flex gap-2 small mb-3">
        <Icon name="lock" />
        <span>{t(say.secretHere)}</span>
      </p>
      <noscript>
        <Notice tone="wait">{t(say.noScript)}</Notice>
      </noscript>
      {!secure && <Notice tone="wait">{t(say.noHttps)}</Notice>}
      <form hidden>
        <Choices t={t} />
        <Card>
          <p class="small text-secondary mb-1">{t(say.phraseWords)}</p>
          <b class="d-block fs-2 mb-2" data-phrase />
          <label class="form-label" for="own-word">
            {t(say.ownWord)}
          </label>
          <input class="form-control" id="own-word" maxLength={24} autocomplete="off" autocapitalize="off" />
        </Card>
        <button class="btn btn-primary w-100 cast-button">{t(say.cast)}</button>
        <p class="small text-secondary mt-2">{t(box.change === 'untilClosing' ? say.changeAllowed : say.castOnce)}</p>
      </form>
      <div data-after hidden>
        <Notice tone="ok">{t(say.castDone)}</Notice>
        <details class="card card-body mb-3">
          <summary>{t(say.showPhrase)}</summary>
          <b class="d-block fs-2 mt-2" data-kept-phrase />
        </details>
        {box.change === 'untilClosing' && (
          <button class="btn mb-3" type="button" data-change-mind>
            {t(say.changeMind)}
          </button>
        )}
      </div>
      <p role="status" class="mb-2" data-status />
      <p class="small text-secondary">
        {t(say.fingerprint)}: <b data-words>{box.words}</b>. {t(say.fingerprintWords)}
      </p>
    </ballot-box>
  )
}
