import { listDocuments } from '#app/documents/index.ts'
import { kindName, suggestPeople } from '#app/people/index.ts'
import { listTasks } from '#app/plans/index.ts'
import { listStories } from '#app/stories/index.ts'
import { showDay } from '#platform/language/time.ts'
import type { IconName } from '#platform/ui/icon.tsx'
import { messages as say } from './messages.ts'
import type { Ask } from './sources.ts'

type Found = { title: string; words: string; href: string }
export type FoundShelf = { title: string; icon: IconName; found: readonly Found[]; all: string | null }

const most = 8

/** Everything somebody may see that matches, by kind. Each kind is asked through its own door, so none can forget one. */
export async function searchEverything(ask: Ask, q: string): Promise<FoundShelf[]> {
  const shelves = await Promise.all([people(ask, q), papers(ask, q), tasks(ask, q), stories(ask, q)])
  return shelves.filter(({ found }) => found.length > 0)
}

async function people({ db, actor, t }: Ask, q: string): Promise<FoundShelf> {
  const rows = await suggestPeople(db, actor, q)
  const found = rows.slice(0, most).map(({ id, name, kind, placeName, village }) => ({
    title: name,
    words: [kindName(t, kind), village, placeName].filter(Boolean).join(' · '),
    href: `/office/people/${id}`,
  }))
  return {
    title: t(say.searchPeople),
    icon: 'id-badge-2',
    found,
    all: rows.length > most ? `/office/people?q=${encodeURIComponent(q)}` : null,
  }
}

async function papers({ db, actor, t }: Ask, q: string): Promise<FoundShelf> {
  const { rows, total } = await listDocuments(db, actor, { q, size: most })
  const found = rows.map(({ id, abstract, number, symbol, issuedOn }) => ({
    title: abstract,
    words: number && issuedOn ? t(say.paperOf, { number, symbol, day: showDay(issuedOn) }) : t(say.paperDraft),
    href: `/office/documents/${id}`,
  }))
  return { title: t(say.searchPapers), icon: 'file-text', found, all: total > most ? `/office/documents?q=${encodeURIComponent(q)}` : null }
}

async function tasks({ db, actor, today, t }: Ask, q: string): Promise<FoundShelf> {
  const { rows, total } = await listTasks(db, actor, today, { q, size: most })
  const found = rows.map(({ id, text, leadName, dueOn }) => ({
    title: text,
    words: t(say.taskOf, { lead: leadName, day: showDay(dueOn) }),
    href: `/office/tasks/${id}`,
  }))
  return { title: t(say.searchTasks), icon: 'calendar-check', found, all: total > most ? `/office/tasks?q=${encodeURIComponent(q)}` : null }
}

async function stories({ db, actor, t }: Ask, q: string): Promise<FoundShelf> {
  const rows = await listStories(db, actor, { q, size: most + 1 })
  const found = rows.slice(0, most).map(({ id, title, subjectName }) => ({ title, words: subjectName, href: `/office/stories/${id}` }))
  return { title: t(say.searchStories), icon: 'book', found, all: rows.length > most ? `/office/stories?q=${encodeURIComponent(q)}` : null }
}
