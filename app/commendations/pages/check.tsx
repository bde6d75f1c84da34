import type { T } from '#platform/language/messages.ts'
import { numberPhrase } from '#platform/paper/words.ts'
import type { Checked } from '../check.ts'
import { messages as say } from '../check-messages.ts'

type Props = {
  t: T
  typed: string
  found: Checked | null
  asked: boolean
  agency: string
  number: string
  /** Too many wrong numbers of late: none is looked at for a while. */
  tooMany: boolean
  path: string
  at: string
  day: (on: Temporal.PlainDate) => string
}

export function CheckPage(props: Props) {
  const { t, typed, found, asked } = props
  return (
    <div class="row">
      <div>
        <h1>{t(say.title)}</h1>
        <form class="find" action="/giay-khen">
          <div class="wide">
            <div>
              <label for="ma">
                {t(say.code)} <span class="hint">{t(say.codeHint)}</span>
              </label>
              <input id="ma" name="ma" value={typed} autocomplete="off" autocapitalize="characters" spellcheck={false} />
            </div>
            <button type="submit">{t(say.look)}</button>
          </div>
        </form>
      </div>
      <div>{found ? <Paper {...props} found={found} /> : <Nothing t={t} asked={asked} />}</div>
    </div>
  )
}

function Nothing({ t, asked }: { t: T; asked: boolean }) {
  if (!asked)
    return (
      <>
        <p class="lead">{t(say.words)}</p>
        <details>
          <summary>{t(say.offlineTitle)}</summary>
          <p class="hint">
            {t(say.offline)} <a href="/giay-khen/khoa.pem">{t(say.offlineKey)}</a>,{' '}
            <a href="/giay-khen/thu-hoi.txt">{t(say.offlineList)}</a>, {t(say.offlineHow)}
          </p>
        </details>
      </>
    )
  return (
    <article class="cert unknown">
      <h2 class="state">
        <Sign path="M12 7v6M12 16.5v.5" />
        {t(say.unknown)}
      </h2>
      <p>{t(say.unknownWords)}</p>
    </article>
  )
}

function Paper({ t, found, agency, number, tooMany, path, at, day }: Props & { found: Checked }) {
  const last = found.changes.at(-1)
  return (
    <article class={found.stands ? 'cert' : 'cert revoked'} aria-labelledby="state">
      <h2 class="state" id="state">
        <Sign path={found.stands ? 'M7 12.4l3.4 3.4L17 9' : 'M8 8l8 8M16 8l-8 8'} />
        {t(stateOf(found))}
      </h2>
      {!found.stands && last?.issuedOn && (
        <p class="lead">{t(say.noMore, { what: found.awardName, number: found.bookNumber, day: day(last.issuedOn) })}</p>
      )}
      <dl class="facts">
        <Fact name={t(say.recipient)} value={found.name} />
        {found.about && <Fact name={t(say.where)} value={found.about} />}
        <Fact name={t(say.what)} value={found.awardName} />
        {found.achievement && <Fact name={t(say.why)} value={found.achievement} />}
        <Fact name={t(say.decision)} value={t(say.decisionOf, { number: numberPhrase(found.number), day: day(found.issuedOn) })} />
        {found.changes.map(
          (change) =>
            change.issuedOn && (
              <Fact
                key={change.number}
                name={t(change.kind === 'restoration' ? say.restoredBy : say.revokedBy)}
                value={t(say.decisionOf, {
                  number: numberPhrase({ value: change.number, symbol: change.symbol }),
                  day: day(change.issuedOn),
                })}
              />
            ),
        )}
        <Fact name={t(say.by)} value={agency} />
        {found.known && <Fact name={t(say.bookNumber)} value={found.bookNumber} />}
        <Fact name={t(say.checkedAt)} value={at} />
      </dl>
      {found.stands && !found.known && <AskNumber t={t} path={path} number={number} tooMany={tooMany} />}
      {found.stands && <p>{t(say.compare)}</p>}
    </article>
  )
}

function AskNumber({ t, path, number, tooMany }: Pick<Props, 't' | 'path' | 'number' | 'tooMany'>) {
  return (
    <form class="find" action={path}>
      <p>{t(say.initialsWhy)}</p>
      <div class="wide">
        <div>
          <label for="so">
            {t(say.bookNumber)} <span class="hint">{t(say.bookHint)}</span>
          </label>
          <input
            id="so"
            name="so"
            value={number}
            inputMode="numeric"
            autocomplete="off"
            aria-describedby={number ? 'so-wrong' : undefined}
            aria-invalid={number ? 'true' : undefined}
          />
          {number && (
            <span class="hint" id="so-wrong">
              {t(tooMany ? say.bookTooMany : say.bookWrong)}
            </span>
          )}
        </div>
        <button type="submit">{t(say.showName)}</button>
      </div>
    </form>
  )
}

function stateOf({ stands, changes }: Checked) {
  const last = changes.at(-1)
  if (stands) return last ? say.restored : say.valid
  return last?.kind === 'stripping' ? say.stripped : say.revoked
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

function Sign({ path }: { path: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <circle cx="12" cy="12" r="10" />
      <path d={path} />
    </svg>
  )
}
