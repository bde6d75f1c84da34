import type { T } from '#platform/language/messages.ts'
import { messages as say } from '../messages.ts'
import { labelOf } from '../words.ts'

type Counted = { code: string; total: number; before: number }
type Props = { t: T; figures: readonly Counted[]; year: number; hrefOf: (code: string) => string }

/** The figures of the year in the order of the path, each a link to what it counted. */
export function Path({ t, figures, year, hrefOf }: Props) {
  return (
    <ul class="card figures mb-3" aria-label={t(say.path)}>
      {figures.map(({ code, total, before }) => (
        <li key={code}>
          <a class="text-reset" href={hrefOf(code)}>
            {labelOf(t, code)} <b class="sum">{total}</b>
          </a>
          <small>{change(t, total - before, year - 1)}</small>
        </li>
      ))}
    </ul>
  )
}

function change(t: T, more: number, year: number) {
  if (!more) return t(say.same, { year })
  return t(say.sinceLast, { change: more > 0 ? `+${more}` : `−${-more}`, year })
}
