import type { Paper } from '#platform/paper/parts.ts'
import { actorOf, type Context } from '#platform/web/context.ts'
import { page } from '#platform/web/page.tsx'
import { figuresSeen } from './figures.ts'
import { FreePaperPage } from './pages/free-paper.tsx'

type Shown = { title: string; papers: readonly Paper[]; back: { href: string; label: string }; fileAt: (format: 'docx' | 'pdf') => string }

/** A paper that is drawn anew from its record each time: what it says now, and where its figures come from. */
export async function showPaper(c: Context, { title, papers, back, fileAt }: Shown) {
  const { t, db, records } = c.var
  const groups = await figuresSeen({ db, actor: actorOf(c), records }, papers)
  return page(c, { title }, <FreePaperPage {...{ t, title, papers, back, fileAt, groups }} />)
}
