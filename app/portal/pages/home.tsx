import { PlateShapes } from '#platform/ui/plate.tsx'
import { Opening, People } from '#platform/ui/portal-pieces.tsx'
import { messages as say } from '../messages.ts'
import type { ListedStory } from '../queries.ts'
import { linesOf, placeLine, plateOf } from './list.tsx'
import { inLanguage, sitePage, type Spoken } from './site.tsx'

/** The first page: one neighbour on the left leaf, and six more. */
export function homePage(spoken: Spoken, rows: readonly ListedStory[], total: number) {
  const { t, language, site } = spoken
  const [first, ...others] = rows
  const words = (
    <>
      <h1>{t(say.homeTitle)}</h1>
      <p class="lead">{t(say.homeLead)}</p>
      {!site.fixed && (
        <form class="find" role="search" action="/guong">
          {language !== 'vi' && <input type="hidden" name="lang" value={language} />}
          <div class="wide">
            <div>
              <label for="q">{t(say.findLabel)}</label>
              <input id="q" name="q" type="search" aria-describedby="q-h" autocomplete="off" maxLength={100} />
            </div>
            <button type="submit">{t(say.find)}</button>
          </div>
          <p class="soft wide" id="q-h">
            {t(say.findHint)}
          </p>
        </form>
      )}
    </>
  )
  const body = first ? (
    <>
      <Opening
        last
        likeness={linesOf(spoken, [first])[0]?.likeness ?? { name: first.name, kind: 'person' }}
        caption={<Caption spoken={spoken} story={first} />}
      >
        {words}
      </Opening>
      {others.length > 0 && (
        <section aria-labelledby="neighbours">
          <h2 id="neighbours">{t(say.neighbours)}</h2>
          <People people={linesOf(spoken, others)} />
        </section>
      )}
      <p>
        {total > rows.length ? (
          <a class="button plain" href={inLanguage('/guong', language)}>
            {t(say.seeAll, { count: total })}
          </a>
        ) : (
          <a class="button plain" href={inLanguage(`/guong/${first.slug}`, language)}>
            {t(say.readOf, { name: first.name })}
          </a>
        )}
      </p>
      <PlateShapes kinds={rows.filter(({ pictureId }) => !pictureId).map(plateOf)} />
    </>
  ) : (
    <div>
      {words}
      <h2>{t(say.nothingYet)}</h2>
      <p>{t(say.nothingYetWords)}</p>
    </div>
  )
  return sitePage(spoken, { title: 'Gương Sáng', description: t(say.homeDescription), look: 'story' }, body)
}

function Caption({ spoken, story }: { spoken: Spoken; story: ListedStory }) {
  const [line] = linesOf(spoken, [story])
  return (
    <>
      <h2>
        <a href={line?.href ?? '/guong'}>{story.name}</a>
      </h2>
      <p>
        <span class="place">{placeLine(spoken.t, story)}.</span> {line?.sentence}
      </p>
    </>
  )
}
