import { messages as say } from '../messages.ts'
import { inLanguage, sitePage, type Spoken } from './site.tsx'

/** What stood here is gone: one plain sentence, and nothing of it. */
export function gonePage(spoken: Spoken, what: 'story' | 'model') {
  const { t, language } = spoken
  const title = t(what === 'story' ? say.goneTitle : say.goneModel)
  return sitePage(
    spoken,
    { title, description: title, look: 'roman', hide: true },
    <div>
      <h1>{title}</h1>
      <p class="lead">{t(say.goneWords)}</p>
      <p>
        <a class="button" href={inLanguage('/guong', language)}>
          {t(say.people)}
        </a>
      </p>
    </div>,
  )
}

export function aboutPage(spoken: Spoken) {
  const { t } = spoken
  return sitePage(
    spoken,
    { title: t(say.aboutUs), description: t(say.aboutTitle), look: 'roman' },
    <div>
      <h1>{t(say.aboutTitle)}</h1>
      {[say.about1, say.about2, say.about3].map((words) => (
        <p class="lead">{t(words)}</p>
      ))}
      <p>{spoken.site.agency}</p>
    </div>,
  )
}
