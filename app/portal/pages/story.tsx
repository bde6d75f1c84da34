import { firstQuote, plainText, ToldBody, ToldLead, wordsOf, type Told } from '#app/stories/index.ts'
import { dayOf, showDay } from '#platform/language/time.ts'
import { PlateShapes } from '#platform/ui/plate.tsx'
import { Claims, keepTogether, Leaf, Opening } from '#platform/ui/portal-pieces.tsx'
import { messages as say } from '../messages.ts'
import type { Around } from '../queries.ts'
import { placeLine } from './list.tsx'
import { inLanguage, sitePage, type Spoken } from './site.tsx'

type Words = ReturnType<typeof wordsOf>
type Story = {
  slug: string
  language: string
  firstOn: Temporal.Instant
  changedAt: Temporal.Instant
  pictureId: string | null
  around: Around
}
type Props = { story: Story; told: Told; qr: string }

/** One person's story: who, what they did, what was checked, how to learn from it, what was corrected. */
export function storyPage(spoken: Spoken, { story, told, qr }: Props) {
  const { t, language, site } = spoken
  const { around } = story
  const words = wordsOf(told)
  const here = `/guong/${story.slug}`
  const photo = story.pictureId ? around.pictures.find(({ size }) => size === 'portrait') : undefined
  const share = around.pictures.find(({ size }) => size === 'share')
  const lead = plainText(words.lead)
  const likeness = {
    name: told.name,
    kind: told.plate,
    photo: photo && { src: `/anh/${photo.id}`, width: photo.width, height: photo.height, alt: photo.described },
  }
  const body = (
    <article lang={story.language}>
      <Opening likeness={likeness}>
        <h1>{keepTogether(told.name)}</h1>
        <p class="place">{placeLine(t, { kind: told.kind, ethnicGroupName: told.ethnicGroup?.name ?? null, place: told.place })}</p>
        <p class="lead">
          <ToldLead t={t} words={words} />
        </p>
        {story.language !== language && <p class="soft">{t(say.onlyVietnamese)}</p>}
      </Opening>
      <Text spoken={spoken} told={told} words={words} />
      {around.model && (
        <Leaf title={t(say.learn, { name: told.name })} id="learn">
          <p class="lead">
            <a href={inLanguage(`/cach-lam/${around.model.slug}`, language)}>{around.model.title}</a>
          </p>
        </Leaf>
      )}
      {told.claims.length > 0 && <Proof spoken={spoken} told={told} numbers={words.numbers} />}
      <Rights spoken={spoken} story={story} told={told} />
      <Share spoken={spoken} here={`${site.origin}${here}`} words={`${told.name}: ${lead}`} qr={qr} />
      {!photo && <PlateShapes kinds={[told.plate]} />}
    </article>
  )
  const head = {
    title: `${told.name}: ${told.title}`,
    description: lead,
    look: 'story' as const,
    ...(share && site.origin && { picture: `${site.origin}/anh/${share.id}` }),
    alternates: around.languages.map((one) => ({ language: one, href: inLanguage(here, one === 'en' ? 'en' : 'vi') })),
  }
  return sitePage(spoken, head, body)
}

function Text({ spoken: { t }, told, words }: { spoken: Spoken; told: Told; words: Words }) {
  const quote = firstQuote(words)
  return (
    <section class="row" aria-label={t(say.storyOf)}>
      <aside>
        {quote && <blockquote>{plainText([quote])}</blockquote>}
        {told.claims.length > 0 && <p class="soft noprint">{t(say.dotted)}</p>}
      </aside>
      <div class="text">
        <h2>{told.title}</h2>
        <ToldBody t={t} words={words} aside />
      </div>
    </section>
  )
}

function Proof({ spoken: { t }, told, numbers }: { spoken: Spoken; told: Told; numbers: Words['numbers'] }) {
  const claims = told.claims.map(({ number, text, source, checkedOn, partly }) => ({
    at: numbers.get(number) ?? number,
    text,
    source: [
      `${source.replace(/[.\s]+$/, '')}.`,
      checkedOn && t(say.checkedOn, { day: showDay(Temporal.PlainDate.from(checkedOn)) }),
      partly && t(say.partly),
    ]
      .filter(Boolean)
      .join(' '),
    used: true,
  }))
  return (
    <Leaf title={t(say.proven, { count: claims.length })} id="proof" words={t(say.provenWords, { name: told.name })} proof>
      <Claims t={t} claims={claims} />
    </Leaf>
  )
}

const uses = { WEB_STORY: say.agreedStory, PHOTO: say.agreedPhoto, SHOW_ETHNICITY: say.agreedGroup, SHOW_FAMILY: say.agreedFamily }

function Rights({ spoken: { t }, story, told }: { spoken: Spoken } & Omit<Props, 'qr'>) {
  const { around } = story
  const [first, changed] = [dayOf(story.firstOn), dayOf(story.changedAt)]
  const written = first.equals(changed) ? say.writtenBy : say.writtenAndChanged
  const what = Object.entries(uses).flatMap(([purpose, words]) =>
    around.agreements.some((one) => one.purpose === purpose) ? [t(words)] : [],
  )
  const last = around.agreements
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  return (
    <Leaf title={t(say.rights)} id="rights">
      <p>{t(written, { by: told.by, day: showDay(first), changed: showDay(changed) })}</p>
      {around.corrections.map(({ at, note }) => (
        <p key={at}>
          <strong>{showDay(dayOf(Temporal.Instant.from(at)))}.</strong> {note}
        </p>
      ))}
      {last && <p>{t(say.agreed, { name: told.name, what: what.join(', '), day: showDay(Temporal.PlainDate.from(last)) })}</p>}
    </Leaf>
  )
}

function Share({ spoken: { t }, here, words, qr }: { spoken: Spoken; here: string; words: string; qr: string }) {
  const encoded = encodeURIComponent(`${words} ${here}`)
  return (
    <section class="row wall" aria-labelledby="share">
      <h2 id="share">{t(say.share)}</h2>
      <div class="share">
        <svg class="qr" viewBox={qr.split('|')[0]} role="img" aria-label={t(say.qr)}>
          <path fill="#fffdf8" d="M-4-4h99v99H-4z" />
          <path fill="#2b211a" d={qr.split('|')[1]} />
        </svg>
        <div>
          <ul class="list noprint">
            <li>
              <a href={`sms:?body=${encoded}`}>{t(say.bySms)}</a>
            </li>
            <li>
              <a href={`mailto:?body=${encoded}`}>{t(say.byMail)}</a>
            </li>
          </ul>
          <p class="soft noprint">{t(say.printHint)}</p>
          <p class="soft address">{here.replace(/^https?:\/\//, '')}</p>
        </div>
      </div>
    </section>
  )
}
