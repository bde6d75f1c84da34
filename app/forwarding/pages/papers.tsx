import { PapersOf } from '#app/documents/index.ts'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { messages as say } from '../messages.ts'
import type { Shown } from './shown.ts'

/** What the program writes for a package: the submission to be signed, and what goes with it. */
export function PapersCard({ t, pack, papers, cases, may }: Shown) {
  if (pack.direction === 'in') return null
  const path = `/office/forwarding/${pack.id}`
  const voted = cases.some(({ sessionId }) => sessionId !== null)
  const free = [
    { name: t(say.summaryList), href: `${path}/summary-list` },
    ...(voted ? [{ name: t(say.minutesExtract), href: `${path}/minutes-extract` }] : []),
    { name: t(say.reports), href: `${path}/achievement-reports`, words: t(say.reportWords) },
  ]
  const open = may.prepare && (pack.status === 'prepared' || pack.status === 'returned')
  return (
    <PapersOf t={t} papers={papers} free={free} none={t(say.papersNone)}>
      {open && (
        <ButtonForm t={t} action={`${path}/papers`} icon="file-text">
          {t(papers.length > 0 ? say.filePapersAgain : say.filePapers)}
        </ButtonForm>
      )}
      {open && <span class="text-secondary small">{t(say.unsignedWords)}</span>}
    </PapersOf>
  )
}
