import type { ComponentChildren } from 'preact'
import type { T } from '../language/messages.ts'
import { messages as say } from './messages.ts'
import { State } from './state.tsx'

export type Compared = {
  label: string
  left: ComponentChildren
  right: ComponentChildren
  /** Why they look alike or differ, when that is more than same or different. */
  reason?: string | undefined
  same: boolean | null
}

type CompareProps = { t: T; caption: string; left: string; right: string; reasons: string; rows: readonly Compared[] }

/** Two records side by side, field by field, with the reason to think them one. The machine never merges by itself. */
export function Compare({ t, caption, left, right, reasons, rows }: CompareProps) {
  return (
    <div class="table-responsive" role="region" aria-label={caption} tabIndex={0}>
      <table class="table card-table compare">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{t(say.field)}</span>
            </th>
            <th scope="col">{left}</th>
            <th scope="col">{right}</th>
            <th scope="col">{reasons}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td data-side={left}>{row.left}</td>
              <td data-side={right}>{row.right}</td>
              <td>{verdict(t, row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function verdict(t: T, { same, reason }: Compared) {
  if (same === null) return reason ? <span class="text-secondary">{reason}</span> : null
  return (
    <State tone={same ? 'ok' : 'wait'} icon={same ? 'circle-check' : 'arrows-sort'}>
      {reason ?? t(same ? say.same : say.different)}
    </State>
  )
}
