import type { T } from '../language/messages.ts'
import { withQuery } from './address.ts'
import { Icon } from './icon.tsx'
import { messages as say } from './shell-messages.ts'

/** Whom one may be next, and what the others would do by now. */
export type PracticeStrip = {
  people: readonly { id: string; label: string; name: string; current: boolean }[]
  deeds: readonly { action: string; label: string; session: string }[]
}

/** Says on every page that nothing here is real, and lets one be somebody else at a tap. */
export function PracticeBanner({ t, strip, address = '/office' }: { t: T; strip?: PracticeStrip | undefined; address?: string }) {
  return (
    <div class="practice" role="note">
      <Icon name="info-circle" />
      <b>{t(say.practice)}</b>
      <span class="wide">{t(say.practiceWords)}</span>
      <a class="end" href="/office/practice">
        {t(say.practiceSwitch)}
      </a>
      {strip && <Roles t={t} strip={strip} from={withQuery(address, { lang: null })} />}
    </div>
  )
}

function Roles({ t, strip: { people, deeds }, from }: { t: T; strip: PracticeStrip; from: string }) {
  return (
    <div class="practice-strip">
      <form method="post" action="/office/practice/roles" aria-label={t(say.practiceBe)}>
        <input type="hidden" name="from" value={from} />
        <span>{t(say.practiceBe)}</span>
        {people.map(({ id, label, name, current }) => (
          <button key={id} name="person" value={id} title={name} aria-current={current ? 'true' : undefined}>
            {label}
          </button>
        ))}
      </form>
      {deeds.map(({ action, session, label }) => (
        <form key={action} method="post" action={action}>
          <input type="hidden" name="from" value={from} />
          <input type="hidden" name="session" value={session} />
          <button class="practice-deed">{label}</button>
        </form>
      ))}
    </div>
  )
}
