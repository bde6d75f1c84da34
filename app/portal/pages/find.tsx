import { render } from 'preact-render-to-string'
import { storyWords } from '#app/stories/index.ts'
import type { Language } from '#platform/language/messages.ts'
import { withQuery } from '#platform/ui/address.ts'
import { messages as say } from '../messages.ts'
import type { Choices } from '../queries.ts'
import { inLanguage, type Spoken } from './site.tsx'

export type Asked = { q: string; place: string; group: string; field: string; year: string }

const names = { q: 'q', place: 'noi', group: 'dan-toc', field: 'viec', year: 'nam' } as const

export function Find({ spoken: { t, language }, asked, choices }: { spoken: Spoken; asked: Asked; choices: Choices }) {
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
      {selectsOf(t, language, choices).map((select) => (
        <div key={select.name}>
          <label for={names[select.name]}>{select.label}</label>
          <select
            id={names[select.name]}
            name={names[select.name]}
            dangerouslySetInnerHTML={{ __html: optionsWith(select, asked[select.name]) }}
          />
        </div>
      ))}
      <p class="soft wide" id="q-h">
        {t(say.findHint)}
      </p>
    </form>
  )
}

type Select = {
  name: keyof Asked
  label: string
  options: readonly { id: string; label: string; plain: string; drawn: string }[]
  whole: string
}

// The same choices stand on page after page until a story changes: they are drawn once.
const drawn = new WeakMap<Choices, Map<Language, readonly Select[]>>()

function selectsOf(t: Spoken['t'], language: Language, choices: Choices) {
  const languages = drawn.get(choices) ?? new Map<Language, readonly Select[]>()
  const selects = languages.get(language) ?? drawSelects(t, choices)
  drawn.set(choices, languages.set(language, selects))
  return selects
}

function drawSelects(t: Spoken['t'], { places, groups, works, years }: Choices): readonly Select[] {
  const work = works.map(({ id }) => ({ id, label: workName(t, id) }))
  return [
    drawSelect(
      'place',
      t(say.where),
      t(say.anywhere),
      places.map(({ id, label }) => ({ id, label: capital(label) })),
    ),
    drawSelect('group', t(say.group), t(say.anyGroup), groups),
    drawSelect('field', t(say.work), t(say.anyWork), work),
    drawSelect('year', t(say.year), t(say.anyYear), years),
  ]
}

function drawSelect(name: keyof Asked, label: string, anyLabel: string, choices: readonly { id: string; label: string }[]): Select {
  const draw = (id: string, words: string, selected = false) =>
    render(
      <option value={id} selected={selected}>
        {words}
      </option>,
    )
  const options = choices.map(({ id, label: words }) => ({ id, label: words, plain: draw(id, words), drawn: draw(id, words, true) }))
  const any = draw('', anyLabel)
  return { name, label, options, whole: any + options.map(({ plain }) => plain).join('') }
}

/** The choices with the one that was asked for chosen. */
function optionsWith({ options, whole }: Select, asked: string) {
  const chosen = asked ? options.find(({ id }) => id === asked) : undefined
  return chosen ? whole.replace(chosen.plain, () => chosen.drawn) : whole
}

/** On a server that only has files there is nothing to ask: each choice is a page of its own. */
export function FixedChoices({ spoken: { t, language }, choices }: { spoken: Spoken; choices: Choices }) {
  return (
    <>
      {selectsOf(t, language, choices).map(({ name, label, options }) =>
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
export function Filtered({ spoken: { t, language, address }, asked, choices }: { spoken: Spoken; asked: Asked; choices: Choices }) {
  const labels: [keyof Asked, string][] = [
    ['q', `“${asked.q}”`],
    ...selectsOf(t, language, choices).map(({ name, options }): [keyof Asked, string] => {
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

const words = new Map(Object.entries(storyWords))

function workName(t: Spoken['t'], id: string) {
  const known = words.get(id)
  return known ? t(known) : id
}

export function capital(text: string) {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
