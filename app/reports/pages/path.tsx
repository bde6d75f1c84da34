import type { T } from '#platform/language/messages.ts'
import { messages as say } from '../messages.ts'
import { labelOf } from '../words.ts'

type Counted = { code: string; total: number; before: number }
type Props = { t: T; figures: readonly Counted[]; year: number; hrefOf: (code: string) => string }

/** The figures of the year in the order of the path, each a link to what it counted. */
export function Path({ t, figures, year, hrefOf }: Props) {
  return (
    <div class="card mb-3">
      <div class="table-responsive">
        <table class="table card-table text-center m-0">
          <caption class="visually-hidden">{t(say.path)}</caption>
          <thead>
            <tr>
              {figures.map(({ code }) => (
                <th scope="col" class="text-center" key={code}>
                  {labelOf(t, code)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {figures.map(({ code, total, before }) => (
                <td key={code}>
                  <a class="sum d-block text-reset a" href={hrefOf(code)}>
                    {total}
                  </a>
                  <small>{change(t, total - before, year - 1)}</small>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </div>
  )
}

function change(t: T, more: number, year: number) {
  if (!more) return t(say.same, { year })
  return t(say.sinceLast, { change: more > 0 ? `+${more}` : `−${-more}`, year })
}
