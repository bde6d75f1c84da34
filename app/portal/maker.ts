import type { Language } from '#platform/language/messages.ts'
import type { Program } from '#platform/web/context.ts'
import type { Site, Spoken } from './pages/site.tsx'
import { findAgency } from './queries.ts'

/** What a page needs while it is made: the public's eyes, the day, the words of the reader's language. */
export type Maker = {
  program: Pick<Program, 'publicDb' | 'kept' | 'clock'>
  db: Program['publicDb']
  today: Temporal.PlainDate
  spoken: Spoken
  query: URLSearchParams
}
export type MadePage = { body: string; tags: readonly string[]; status?: 200 | 404 | 410; type?: string }

export function languageIn(query: URLSearchParams): Language {
  return query.get('lang') === 'en' ? 'en' : 'vi'
}

export async function siteOf(program: Pick<Program, 'publicDb' | 'kept' | 'settings'>): Promise<Pick<Site, 'agency' | 'practice'>> {
  return { agency: (await agencyOf(program)) ?? 'Gương Sáng', practice: program.settings.practice }
}

/** Who answers for the site; null while the office is not set up. */
export function agencyOf({ kept, publicDb }: Pick<Program, 'publicDb' | 'kept'>) {
  return kept.keep('agency', async () => ({ value: await findAgency(publicDb), tags: ['agency'] }))
}
