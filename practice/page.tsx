import type { T } from '#platform/language/messages.ts'
import { Card, Line, Lines } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { Icon } from '#platform/ui/icon.tsx'
import type { IconName } from '#platform/ui/icon-names.ts'
import { State } from '#platform/ui/state.tsx'
import { messages as say } from './messages.ts'

type Shown = { id: string; name: string; unit: string; label: string; en: string; icon: IconName; does: { vi: string; en: string } }

type Stop = { person: string; to: string; who: string; title: string; words: string }
type Props = { t: T; me: string | null; cards: readonly Shown[]; stops: readonly Stop[] }

/** One card a role; a click and one is in. Below, a walk along the whole path. */
export function CardsPage({ t, me, cards, stops }: Props) {
  return (
    <>
      <p class="text-secondary">{t(say.words)}</p>
      <form class="row g-2 mb-4" method="post" action="/office/practice/roles" aria-label={t(say.roles)}>
        {cards.map((card) => (
          <div class="col-sm-6 col-lg-4" key={card.label}>
            <button class="choose-card" name="person" value={card.id}>
              <Icon name={card.icon} />
              <span>
                <b class="d-block">{t({ vi: card.label, en: card.en })}</b>
                <span class="d-block text-secondary fw-normal small">
                  {card.name} · {card.unit}
                </span>
                <span class="d-block fw-normal mt-2">{t(card.does)}</span>
                {card.id === me && (
                  <span class="d-block mt-2">
                    <State tone="ok">{t(say.now)}</State>
                  </span>
                )}
              </span>
            </button>
          </div>
        ))}
      </form>
      <Card title={t(say.walk)} id="di-mot-vong" flush>
        <p class="card-body mb-0 text-secondary">
          {t(say.walkWords)}{' '}
          <a class="a" href="/">
            {t(say.publicFace)}
          </a>
        </p>
        <Lines>
          {stops.map(({ person, to, who, title, words }, at) => (
            <Line key={to} title={`${at + 1}. ${title}`} words={`${words} (${who})`}>
              <form method="post" action="/office/practice/roles">
                <input type="hidden" name="to" value={to} />
                <button class="btn btn-sm" name="person" value={person} aria-label={`${t(say.goThere)}: ${title}`}>
                  {t(say.goThere)}
                </button>
              </form>
            </Line>
          ))}
        </Lines>
      </Card>
      <Card title={t(say.again)} id="lam-lai">
        <p class="text-secondary">{t(say.againWords)}</p>
        <ButtonForm
          t={t}
          action="/office/practice/beginning"
          kind="danger"
          icon="refresh"
          ask={{ title: t(say.againAsk), words: t(say.againLost), confirm: t(say.again) }}
        >
          {t(say.againDeed)}
        </ButtonForm>
      </Card>
    </>
  )
}

export function TellingPage({ t }: { t: T }) {
  return (
    <Card title={t(say.telling)}>
      <p class="mb-0">{t(say.tellingWords)}</p>
    </Card>
  )
}
