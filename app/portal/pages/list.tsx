import type { ComponentChildren } from 'preact'
import { storyWords } from '#app/stories/index.ts'
import { fold } from '#platform/language/fold.ts'
import { withQuery } from '#platform/ui/address.ts'
import { PlateShapes, type PlateKind } from '#platform/ui/plate.tsx'
import { People, type PersonLine } from '#platform/ui/portal-pieces.tsx'
import { messages as say } from '../messages.ts'
import type { Choices, ListedStory } from '../queries.ts'
import { inLanguage, sitePage, type Spoken } from './site.tsx'

export type Asked = { q: string; place: string; group: string; field: string; year: string }

type Props = { asked: Asked; choices: Choices; rows: ListedStory[]; found: number | null; next: string | null; started: boolean }

const names = { q: 'q', place: 'noi', group: 'dan-toc', field: 'viec', year: 'nam' } as const

/** The list: find, filter, and a way on; everything stands in the address. */
export function listPage(spoken: Spoken, { asked, choices, rows, found, next, started }: Props) {
  const { t, site } = spoken
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
          <p>{t(choices.total ? say.noneFoundWords : say.nothingYetWords)}</p>
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
  return t(found >= 2000 ? say.manyFound : say.countFound, { count: found, words: asked.q })
}

function Find({ spoken: { t, language }, asked, choices }: { spoken: Spoken; asked: Asked; choices: Choices }) {
  return (
    <form class="find" role="search" action="/guong">
      {language !== 'vi' && <input type="hidden" name="lang" value={language} />}
      <div class="wide">
        <div>
          <label for="q">{t(say.findLabel)}</label>
          <input id="q" name="q" type="search" value={asked.q} aria-describedby="q-h" autocomplete="off" maxLength={100} />
        </div>
        <button type="submit">{t(say.find)}</button>
      </div>
      {selectsOf(t, choices).map(({ name, label, any, options }) => (
        <div key={name}>
          <label for={names[name]}>{label}</label>
          <select id={names[name]} name={names[name]}>
            <option value="">{any}</option>
            {options.map(({ id, label: words }) => (
              <option value={id} key={id} selected={id === asked[name]}>
                {words}
              </option>
            ))}
          </select>
        </div>
      ))}
      <p class="soft wide" id="q-h">
        {t(say.findHint)}
      </p>
    </form>
  )
}

function selectsOf(t: Spoken['t'], { places, groups, works, years }: Choices) {
  const work = works.map(({ id }) => ({ id, label: workName(t, id) }))
  return [
    { name: 'place', label: t(say.where), any: t(say.anywhere), options: places.map(({ id, label }) => ({ id, label: capital(label) })) },
    { name: 'group', label: t(say.group), any: t(say.anyGroup), options: groups },
    { name: 'field', label: t(say.work), any: t(say.anyWork), options: work },
    { name: 'year', label: t(say.year), any: t(say.anyYear), options: years },
  ] as const
}

/** On a server that only has files there is nothing to ask: each choice is a page of its own. */
function FixedChoices({ spoken: { t, language }, choices }: { spoken: Spoken; choices: Choices }) {
  return (
    <>
      {selectsOf(t, choices).map(({ name, label, options }) =>
        options.length > 1 ? (
          <p class="chips" key={name} role="group" aria-label={label}>
            {options.map(({ id, label: words }) => (
              <a href={inLanguage(`/guong?${names[name]}=${encodeURIComponent(id)}`, language)} key={id}>
                {words}
              </a>
            ))}
          </p>
        ) : null,
      )}
    </>
  )
}

/** What the list is filtered by; each takes itself away. */
function Filtered({ spoken: { t, address }, asked, choices }: { spoken: Spoken; asked: Asked; choices: Choices }) {
  const labels: [keyof Asked, string][] = [
    ['q', `“${asked.q}”`],
    ...selectsOf(t, choices).map(({ name, options }): [keyof Asked, string] => {
      const label = options.find(({ id }) => id === asked[name])?.label ?? asked[name]
      return [name, name === 'year' ? t(say.yearOf, { year: label }) : label]
    }),
  ]
  const active = labels.filter(([name]) => asked[name])
  if (!active.length) return null
  return (
    <p class="chips" role="group" aria-label={t(say.filtering)}>
      {active.map(([name, label]) => (
        <a href={withQuery(address, { [names[name]]: null, sau: null, trang: null })} aria-label={`${label}${t(say.dropIt)}`} key={name}>
          {label} ×
        </a>
      ))}
    </p>
  )
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

function workName(t: Spoken['t'], id: string) {
  const known = Object.entries(storyWords).find(([name]) => name === id)
  return known ? t(known[1]) : id
}

function capital(text: string) {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
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
