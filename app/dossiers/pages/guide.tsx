import type { T } from '#platform/language/messages.ts'
import { Card, Head, Line, Lines } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { Notice } from '#platform/ui/blocks.tsx'
import type { Block, GuidePage, GuideText, Inline } from '../guide.ts'
import { messages as say } from '../messages.ts'

type Entry = { page: GuidePage; title: string }

/** All pages of the guide: the first day, then one page for each role. */
export function GuideListPage({ t, english, entries }: { t: T; english: boolean; entries: readonly Entry[] }) {
  return (
    <>
      <Head t={t} title={t(say.guide)} words={t(say.guideWords)} />
      {english && <Notice>{t(say.guideVietnamese)}</Notice>}
      <Card flush>
        <Lines>
          {entries.map(({ page, title }) => (
            <Line
              key={page}
              icon="book"
              title={
                <a class="who" href={`/office/guide/${page}`}>
                  {title}
                </a>
              }
            >
              <LinkButton small icon="printer" href={`/office/guide/${page}/sheet`}>
                {t(say.guideSheet)}
                <span class="visually-hidden">: {title}</span>
              </LinkButton>
            </Line>
          ))}
        </Lines>
      </Card>
    </>
  )
}

export function GuidePageView({ t, english, page, guide }: { t: T; english: boolean; page: GuidePage; guide: GuideText }) {
  return (
    <>
      <Head t={t} title={<span lang="vi">{guide.title}</span>} back={[{ href: '/office/guide', label: t(say.guide) }]}>
        <LinkButton icon="printer" href={`/office/guide/${page}/sheet`}>
          {t(say.guideSheet)}
        </LinkButton>
      </Head>
      {english && <Notice>{t(say.guideVietnamese)}</Notice>}
      <Card>
        <GuideBody blocks={guide.blocks} />
      </Card>
    </>
  )
}

/** One printed page: what a person keeps beside the machine. */
export function GuideSheet({ t, agency, guide }: { t: T; agency: string; guide: GuideText }) {
  return (
    <article class="guide-sheet" lang="vi">
      <header>
        <h1>{guide.title}</h1>
        <p>Gương Sáng · {agency}</p>
      </header>
      <GuideBody blocks={guide.blocks} />
      <p class="noprint mt-3">
        <a class="a" href="/office/guide">
          {t(say.guide)}
        </a>{' '}
        · {t(say.guidePrint)}
      </p>
    </article>
  )
}

function GuideBody({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div class="guide" lang="vi">
      {blocks.map((block, at) => (
        <GuideBlock key={at} block={block} />
      ))}
    </div>
  )
}

function GuideBlock({ block }: { block: Block }) {
  if (block.kind === 'h2')
    return (
      <h2>
        <Words words={block.text} />
      </h2>
    )
  if (block.kind === 'p')
    return (
      <p>
        <Words words={block.text} />
      </p>
    )
  const items = block.items.map(({ text, below }, at) => (
    <li key={at}>
      <Words words={text} />
      {below.length > 0 && (
        <ul>
          {below.map((words, i) => (
            <li key={i}>
              <Words words={words} />
            </li>
          ))}
        </ul>
      )}
    </li>
  ))
  return block.kind === 'ol' ? <ol>{items}</ol> : <ul>{items}</ul>
}

function Words({ words }: { words: readonly Inline[] }) {
  return (
    <>
      {words.map(({ kind, text }, at) =>
        kind === 'strong' ? (
          <strong key={at}>{text}</strong>
        ) : kind === 'em' ? (
          <em key={at}>{text}</em>
        ) : kind === 'code' ? (
          <code key={at}>{text}</code>
        ) : (
          text
        ),
      )}
    </>
  )
}
