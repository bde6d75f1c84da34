import type { T } from '#platform/language/messages.ts'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { look } from '#app/documents/index.ts'
import { messages as say } from '../messages.ts'

/** The same figures to take along: a sheet, a Word paper, a PDF. */
export function Exports({ t, address, query = '' }: { t: T; address: string; query?: string }) {
  return (
    <>
      <LinkButton href={`${address}/paper${query}`} icon="eye">
        {t(look)}
      </LinkButton>
      <LinkButton href={`${address}/export/xlsx${query}`} icon="file-spreadsheet" download>
        {t(say.export)}
      </LinkButton>
      <LinkButton href={`${address}/export/docx${query}`} icon="file-type-docx" download>
        {t(say.word)}
      </LinkButton>
      <LinkButton href={`${address}/export/pdf${query}`} icon="file-type-pdf" download>
        {t(say.pdf)}
      </LinkButton>
    </>
  )
}
