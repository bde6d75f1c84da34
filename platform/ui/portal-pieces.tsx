import type { ComponentChildren } from 'preact'
import type { T } from '../language/messages.ts'
import { Plate, type PlateKind } from './plate.tsx'
import { messages as say } from './portal-messages.ts'

/** A real photo where there is consent for one; otherwise a plate. Photos come sized, so nothing jumps while they load. */
export type Likeness = { name: string; kind: PlateKind; photo?: { src: string; width: number; height: number; alt: string } | undefined }

function Portrait({ likeness, framed, eager }: { likeness: Likeness; framed?: boolean; eager?: boolean }) {
  const { photo, name, kind } = likeness
  if (!photo) return framed ? <Plate name={name} kind={kind} framed /> : <Plate name={name} kind={kind} />
  return (
    <img
      class={framed ? 'plate framed' : 'plate'}
      src={photo.src}
      width={photo.width}
      height={photo.height}
      alt={photo.alt}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
    />
  )
}

/** The first leaf of a page: a person on the left, words on the right. `last` puts the words first, for the first page. */
export function Opening({
  likeness,
  caption,
  last,
  children,
}: {
  likeness: Likeness
  caption?: ComponentChildren
  last?: boolean
  children: ComponentChildren
}) {
  const figure = (
    <figure>
      <Portrait likeness={likeness} framed eager />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
  return (
    <header class={`row opening ${last ? 'last' : 'sheet'}`}>
      {last ? (
        <>
          <div>{children}</div>
          {figure}
        </>
      ) : (
        <>
          {figure}
          <div>{children}</div>
        </>
      )}
    </header>
  )
}

export type PersonLine = { href: string; name: string; place: string; sentence: ComponentChildren; likeness: Likeness }

/** Neighbours: portrait, name, place, one sentence. The whole block is the link. */
export function People({ people }: { people: readonly PersonLine[] }) {
  return (
    <ol class="people">
      {people.map(({ href, name, place, sentence, likeness }) => (
        <li key={href}>
          <Portrait likeness={likeness.photo ? { ...likeness, photo: { ...likeness.photo, alt: '' } } : likeness} />
          <div>
            <h3>
              <a href={href}>{keepTogether(name)}</a>
            </h3>
            <p class="place">{place}</p>
            <p>{sentence}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** Two leaves: a heading on the left that stays while one reads, content on the right. */
export function Leaf({
  title,
  id,
  words,
  proof,
  children,
}: {
  title: string
  id: string
  words?: string
  proof?: boolean
  children: ComponentChildren
}) {
  const heading = <h2 id={id}>{title}</h2>
  return (
    <section class={proof ? 'row proof' : 'row'} aria-labelledby={id}>
      {words ? (
        <div>
          {heading}
          <p class="soft">{words}</p>
        </div>
      ) : (
        heading
      )}
      <div>{children}</div>
    </section>
  )
}

/** A figure that was checked: dotted, numbered, leading to its source and back. */
export function Known({ t, at, children }: { t: T; at: number; children: ComponentChildren }) {
  return (
    <a class="known" id={`v${at}`} href={`#k${at}`}>
      {children}
      <sup aria-hidden="true">{at}</sup>
      <span class="hidden"> ({t(say.checkedSource, { at })})</span>
    </a>
  )
}

/** What was checked, each with its source and day. `used`: the figure stands in the text, so there is a way back to it. */
export function Claims({ t, claims }: { t: T; claims: readonly { at: number; text: string; source: string; used?: boolean }[] }) {
  return (
    <ol class="claims">
      {claims.map(({ at, text, source, used }) => (
        <li id={`k${at}`} key={at}>
          <p>{text}</p>
          <p class="soft">
            {source}
            {used && (
              <>
                {' '}
                <a href={`#v${at}`} aria-label={t(say.backToFigure, { at })}>
                  {t(say.back)}
                </a>
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** A recording of the person; shown only where there is one. */
export function Listen({ t, label, src, minutes, transcript }: { t: T; label: string; src: string; minutes: number; transcript: string }) {
  return (
    <div class="listen noprint">
      <p class="place">
        <strong id="listen">{label}</strong>, {t(say.minutes, { count: minutes })}
      </p>
      <audio controls preload="none" src={src} aria-labelledby="listen" />
      <p class="soft">
        <a href={transcript}>{t(say.transcript)}</a>
      </p>
    </div>
  )
}

/** Names and places are not broken at the end of a line. */
export function keepTogether(name: string) {
  return name.length > 16 ? name : name.replaceAll(' ', '\u00a0')
}
