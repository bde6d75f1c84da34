import type { T } from '#platform/language/messages.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { PaperPreview } from '#platform/paper/preview.tsx'
import { Head } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { PaperFrame } from '#platform/ui/paper.tsx'
import type { ToldGroup } from '../figures.ts'
import { messages as say } from '../messages.ts'
import { FiguresOf } from './figures.tsx'

type Props = {
  t: T
  title: string
  papers: readonly Paper[]
  groups: readonly ToldGroup[]
  back: { href: string; label: string }
  fileAt: (format: 'docx' | 'pdf') => string
}

export function FreePaperPage({ t, title, papers, groups, back, fileAt }: Props) {
  return (
    <>
      <Head t={t} title={title} back={[back]}>
        <LinkButton href={fileAt('docx')} icon="file-type-docx" download>
          {t(say.word)}
        </LinkButton>
        <LinkButton href={fileAt('pdf')} icon="file-type-pdf" download>
          {t(say.pdf)}
        </LinkButton>
      </Head>
      <div class="row g-3">
        <div class="col-xl-7 order-xl-2">
          {papers.map((paper, i) => (
            <PaperFrame key={i} label={t(say.preview)}>
              <PaperPreview paper={paper} />
            </PaperFrame>
          ))}
        </div>
        <div class="col-xl-5">
          <FiguresOf t={t} groups={groups} />
        </div>
      </div>
    </>
  )
}
