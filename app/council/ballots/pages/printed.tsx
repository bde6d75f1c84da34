import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Card, Head, Notice } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Hidden } from '#platform/ui/fields.tsx'
import { messages as say } from '../../messages.ts'
import type { SessionRow } from '../../queries.ts'
import { Room } from '../../pages/room.tsx'
import { sessionName } from '../../pages/words.tsx'

type Session = Pick<SessionRow, 'id' | 'number' | 'year' | 'councilName' | 'writtenUntil'>
type Printed = { itemId: string; subjectName: string; awardName: string; codes: readonly (string | null)[] }

const backTo = (t: T, session: Session) => [{ href: `/office/council/sessions/${session.id}`, label: sessionName(t, session) }]

/** Folded papers with their codes, shown once: the PDF is made of what this page holds, as often as it takes. */
export function PrintedPapersPage({ t, session, printed }: { t: T; session: Session; printed: readonly Printed[] }) {
  return (
    <>
      <Room />
      <Head t={t} title={t(say.printed)} words={`${t(say.printWords)} ${t(say.paperFold)}`} back={backTo(t, session)} />
      <Handed t={t} session={session} printed={printed} how={t(say.printHow)} />
    </>
  )
}

type Written = { itemId: string; subjectName: string; awardName: string; code: string | null }
type SheetsProps = { t: T; session: Session; seatId: string; name: string; sheets: readonly Written[] }

/** What is sent to an absent member: one sheet an item, and the words for the envelope that brings them back. */
export function WrittenSheetsPage({ t, session, seatId, name, sheets }: SheetsProps) {
  const until = session.writtenUntil ? showMoment(session.writtenUntil) : ''
  const printed = sheets.map(({ code, ...sheet }) => ({ ...sheet, codes: [code] }))
  return (
    <>
      <Room />
      <Head t={t} title={`${t(say.writtenSheets)}: ${name}`} words={t(say.writtenSheetsWords, { name, until })} back={backTo(t, session)} />
      {sheets.some(({ code }) => code) && (
        <Notice tone="wait" icon="lock">
          {t(say.writtenSecretWords)}
        </Notice>
      )}
      <Handed t={t} session={session} printed={printed} how={t(say.printHow)} seatId={seatId} />
    </>
  )
}

type HandedProps = { t: T; session: Session; printed: readonly Printed[]; how: string; seatId?: string }

function Handed({ t, session, printed, how, seatId }: HandedProps) {
  return (
    <Card>
      <p>{how}</p>
      <ul>
        {printed.map(({ itemId, subjectName, awardName, codes }) => (
          <li key={itemId}>
            <b class="fw-medium">{subjectName}</b>, {awardName}: {t(say.papersMade, { count: codes.length })}
          </li>
        ))}
      </ul>
      <form method="post" action={`/office/council/sessions/${session.id}/slips`} target="_blank" class="mb-0">
        {seatId && <Hidden name="seatId" value={seatId} />}
        {printed.flatMap(({ itemId, codes }) =>
          codes.map((code) => <Hidden key={`${itemId}${code}`} name="sheets[]" value={`${itemId}:${code ?? ''}`} />),
        )}
        <Button kind="primary" icon="printer">
          {t(say.openToPrint)}
        </Button>
      </form>
    </Card>
  )
}
