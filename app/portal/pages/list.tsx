import type { ComponentChildren } from 'preact'
import { fold } from '#platform/language/fold.ts'
import { withQuery } from '#platform/ui/address.ts'
import { PlateShapes, type PlateKind } from '#platform/ui/plate.tsx'
import { People, type PersonLine } from '#platform/ui/portal-pieces.tsx'
import { messages as say } from '../messages.ts'
import { mostFound } from '../search.ts'
import type { Choices, ListedStory } from '../queries.ts'
import { capital, Filtered, Find, FixedChoices, type Asked } from './find.tsx'
import { inLanguage, sitePage, type Spoken } from './site.tsx'

type Props = { asked: Asked; choices: Choices; rows: ListedStory[]; found: number | null; next: string | null; started: boolean }

/** The list: find, filter, and a way on; everything stands in the address. */
export function listPage(spoken: Spoken, { asked, choices, rows, found, next, started }: Props) {
  const { t, site } = spoken
  const anything = choices.works.length > 0
  const body = (
    <>
      <div>
        <h1>{t(say.people)}</h1>
        {site.fixed ? <FixedChoices spoken={spoken} choices={choices} /> : <Find spoken={spoken} asked={asked} choices={choices} />}
        <Filtered spoken={spoken} asked={asked} choices={choices} />
      </div>
      <section aria-labelledby="found">
        <h2 id="found">{heading(spoken, asked, found, rows.length === 0)}</h2>
        {rows.length === 0 ? (
          <>
            <p>{t(anything ? say.noneFoundWords : say.nothingYetWords)}</p>
            {anything && (
              <p>
                <a class="button plain" href={inLanguage('/guong', spoken.language)}>
                  {t(say.seeEverybody)}
                </a>
              </p>
            )}
          </>
        ) : (
          <People people={linesOf(spoken, rows, asked.q)} />
        )}
        {(next || started) && (
          <nav class="chips" aria-label={t(say.pages)}>
            {started && <a href={withQuery(spoken.address, { sau: null, trang: null })}>{t(say.fromStart)}</a>}
            {next && <a href={next}>{t(say.older)}</a>}
          </nav>
        )}
        <p class="soft">
          {t(say.groupNote)} <a href="/tin.atom">{t(say.byFeed)}</a>.
        </p>
      </section>
      <PlateShapes kinds={rows.filter(({ pictureId }) => !pictureId).map(plateOf)} />
    </>
  )
  return sitePage(spoken, { title: t(say.people), description: t(say.homeDescription), look: 'roman', hide: asked.q !== '' }, body)
}

function heading({ t }: Spoken, asked: Asked, found: number | null, none: boolean) {
  if (none) return t(say.noneFound)
  if (found === null) return t(say.newest)
  if (!asked.q) return t(say.countAll, { count: found })
  return t(found >= mostFound ? say.manyFound : say.countFound, { count: found, words: asked.q })
}

export function linesOf({ t, language }: Spoken, rows: readonly ListedStory[], q = ''): PersonLine[] {
  return rows.map((row) => ({
    href: inLanguage(`/guong/${row.slug}`, language),
    name: row.name,
    place: placeLine(t, row),
    sentence: marked(row.lead, q),
    likeness: {
      name: row.name,
      kind: plateOf(row),
      photo: row.pictureId ? { src: `/anh/${row.pictureId}`, width: 240, height: 300, alt: '' } : undefined,
    },
  }))
}

export function placeLine(
  t: Spoken['t'],
  { kind, ethnicGroupName, place }: { kind: string; ethnicGroupName: string | null; place: string },
) {
  const parts = [
    kind === 'household' ? t(say.household) : kind === 'collective' ? t(say.collective) : null,
    ethnicGroupName && t(say.ofGroup, { group: ethnicGroupName }),
    place,
  ]
  return capital(parts.filter(Boolean).join(', '))
}

export function plateOf({ plate, kind }: { plate: string; kind: string }): PlateKind {
  if (kind === 'household' || kind === 'collective') return kind
  return plate === 'woman' || plate === 'man' ? plate : 'person'
}

/** The sentence without its marks of claims, and with the words one looked for lit. */
function marked(lead: string, q: string): ComponentChildren {
  const plain = lead.replace(/\[([^\][]+)\]\(#\d+\)/g, '$1').replaceAll('**', '')
  const wanted = new Set(
    fold(q)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  )
  if (!wanted.size) return plain
  return plain.split(/([\p{L}\p{M}\p{N}]+)/u).map((piece) => (wanted.has(fold(piece)) ? <mark>{piece}</mark> : piece))
}
