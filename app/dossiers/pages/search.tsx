import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head, Line, Lines } from '#platform/ui/blocks.tsx'
import { messages as say } from '../messages.ts'
import type { FoundShelf } from '../search.ts'

/** People, papers, tasks and stories that match, each leading to its page; more of one kind in its own list. */
export function SearchPage({ t, q, shelves }: { t: T; q: string; shelves: readonly FoundShelf[] }) {
  if (!q) {
    return (
      <>
        <Head t={t} title={t(say.search)} />
        <Card flush>
          <EmptyState icon="search" title={t(say.searchEmpty)} words={t(say.searchEmptyWords)} />
        </Card>
      </>
    )
  }
  return (
    <>
      <Head t={t} title={t(say.searchFor, { q })} words={t(say.searchWords)} />
      {shelves.length === 0 && (
        <Card flush>
          <EmptyState icon="search" title={t(say.searchNothing, { q })} words={t(say.searchNothingWords)} />
        </Card>
      )}
      {shelves.map(({ title, icon, found, all }) => (
        <Card
          key={title}
          title={title}
          id={icon}
          flush
          aside={
            all && (
              <a class="small a" href={all}>
                {t(say.searchAll)}
              </a>
            )
          }
        >
          <Lines>
            {found.map((one) => (
              <Line
                key={one.href}
                icon={icon}
                title={
                  <a class="who" href={one.href}>
                    {one.title}
                  </a>
                }
                words={one.words}
              />
            ))}
          </Lines>
        </Card>
      ))}
    </>
  )
}
