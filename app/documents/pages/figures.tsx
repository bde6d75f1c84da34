import type { T } from '#platform/language/messages.ts'
import { Card } from '#platform/ui/blocks.tsx'
import type { ToldFigure, ToldGroup } from '../figures.ts'
import { figureMessages as say } from '../figure-messages.ts'

/** Lines shown at once; a long annex is opened by whoever looks for one of its rows. */
const shownAtOnce = 12

/** Where the figures of a paper come from: each with its line, its sum, and the record it leads back to. */
export function FiguresOf({ t, groups }: { t: T; groups: readonly ToldGroup[] }) {
  if (groups.length === 0) return null
  return (
    <Card title={t(say.figures)}>
      <p class="text-secondary">{t(say.figuresWords)}</p>
      {groups.map(({ heading, lines }, i) => (
        <section key={i} class="mb-2">
          {heading && <h3 class="h4">{heading}</h3>}
          {lines.length <= shownAtOnce ? (
            <LinesOf t={t} lines={lines} />
          ) : (
            <details>
              <summary>{t(say.figureLines, { count: lines.length })}</summary>
              <LinesOf t={t} lines={lines} />
            </details>
          )}
        </section>
      ))}
    </Card>
  )
}

function LinesOf({ t, lines }: { t: T; lines: readonly ToldFigure[] }) {
  return (
    <ul class="sources">
      {lines.map((line, i) => (
        <li key={i}>
          <b>{[...new Set(line.figures)].join(' · ')}</b>
          <small class="sub">{shortened(line)}</small>
          {line.from.sum && (
            <small class="sub">
              {t(say.sum)}: {line.from.sum}
            </small>
          )}
          {line.label && <Source t={t} line={line} />}
        </li>
      ))}
    </ul>
  )
}

function Source({ t, line: { label, href } }: { t: T; line: ToldFigure }) {
  if (!label) return null
  if (!href) return <span class="text-secondary">{t(label)}</span>
  return (
    <a class="a" href={href}>
      {t(label)}
    </a>
  )
}

const longest = 150

/** The words around a figure; a long line is cut before and after it. */
function shortened({ about, figures: [first = ''] }: ToldFigure) {
  if (about.length <= longest) return about
  const at = Math.max(0, about.indexOf(first) - longest / 2)
  const cut = about.slice(at, at + longest)
  return `${at > 0 ? '… ' : ''}${cut}${at + longest < about.length ? ' …' : ''}`
}
