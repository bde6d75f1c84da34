import { Card } from '#platform/ui/blocks.tsx'
import type { Stretch } from '#platform/word/compare.ts'
import { messages as say } from '../messages.ts'
import type { Shown } from './shown.ts'

export function RewardedCard({ t, found, may }: Shown) {
  return (
    <Card id="rewarded" title={t(say.rewarded)} count={found.rewarded.length}>
      {found.rewarded.length === 0 ? (
        <p>{t(say.rewardedNone)}</p>
      ) : (
        <>
          <p>{t(say.rewardedWords)}</p>
          <ul>
            {found.rewarded.map(({ id, name, year, decision, decisionId }) => (
              <li key={id}>
                {decisionId && may.openDecisions ? (
                  <a class="a" href={`/office/commendations/${decisionId}`}>
                    {[name, year, decision].filter(Boolean).join(' · ')}
                  </a>
                ) : (
                  [name, year, decision].filter(Boolean).join(' · ')
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

export function SimilarCard({ t, one, similar }: Shown) {
  return (
    <Card id="similar" title={t(say.similar)} count={similar.length}>
      {similar.length === 0 ? <p>{t(say.similarNone)}</p> : <p>{t(say.similarWords)}</p>}
      {similar.map((other) => (
        <div class="row g-3 mb-3" key={other.id}>
          <div class="col-md-6">
            <b>{one.name}</b>
            <Text stretches={other.mine} />
          </div>
          <div class="col-md-6">
            <a class="name" href={`/office/appraisal/${other.id}`}>
              {other.name}
            </a>{' '}
            · {t(say.similarShare, { percent: other.percent })}
            <Text stretches={other.theirs} />
          </div>
        </div>
      ))}
    </Card>
  )
}

function Text({ stretches }: { stretches: readonly Stretch[] }) {
  return <p>{stretches.map(({ kind, text }, at) => (kind === 'same' && text.trim() ? <mark key={at}>{text}</mark> : text))}</p>
}
