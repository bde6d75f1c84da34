import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Head, Notice } from '#platform/ui/blocks.tsx'
import { messages as say } from '../messages.ts'
import type { SessionRow } from '../queries.ts'
import { Room } from './room.tsx'
import { sessionName } from './words.tsx'

type Session = Pick<SessionRow, 'id' | 'number' | 'year' | 'councilName' | 'writtenUntil'>
type Printed = { itemId: string; subjectName: string; awardName: string; codes: readonly string[] }

const backTo = (t: T, session: Session) => [{ href: `/office/council/sessions/${session.id}`, label: sessionName(t, session) }]

/** Folded papers, shown once to be printed: a code, the question, three squares. Each item begins on a page of its own. */
export function PrintedPapersPage({ t, session, printed }: { t: T; session: Session; printed: readonly Printed[] }) {
  return (
    <>
      <Room />
      <Head t={t} title={t(say.printed)} words={`${t(say.printWords)} ${t(say.paperFold)}`} back={backTo(t, session)} />
      <p class="no-print">{t(say.printHow)}</p>
      {printed.map(({ itemId, subjectName, awardName, codes }) => (
        <section class="ballot-sheets" key={itemId}>
          {codes.map((code) => (
            <BallotSheet key={code} t={t} kind="PHIẾU BẦU" session={session} sheet={{ subjectName, awardName, code }} />
          ))}
        </section>
      ))}
    </>
  )
}

type Sheet = { subjectName: string; awardName: string; code: string | null }

/** What is official in it stays Vietnamese, as on any paper of the council. */
function BallotSheet({ t, kind, session, sheet, name }: { t: T; kind: string; session: Session; sheet: Sheet; name?: string }) {
  return (
    <article class="ballot-sheet" lang="vi">
      <p class="small mb-1">
        {session.councilName} · Phiên {session.number}/{session.year}
      </p>
      <h2>{kind}</h2>
      <p>
        Đề nghị <b>{sheet.awardName}</b> cho
        <br />
        <b class="fs-3">{sheet.subjectName}</b>
      </p>
      <p class="squares">
        <span>☐ Đồng ý</span>
        <span>☐ Không đồng ý</span>
        <span>☐ Trắng</span>
      </p>
      {sheet.code ? (
        <>
          <p class="small">Đánh dấu một ô. Không ghi tên, không ký. Nhớ mã dưới đây để tìm phiếu của mình trong danh sách.</p>
          <p class="code">{sheet.code}</p>
        </>
      ) : (
        <p class="small">
          Đánh dấu một ô, ký và ghi rõ họ tên.
          <br />
          <b>{name}</b>
        </p>
      )}
      <span class="visually-hidden">{t(say.paperMark)}</span>
    </article>
  )
}

type Written = { itemId: string; subjectName: string; awardName: string; code: string | null }
type SheetsProps = { t: T; session: Session; name: string; sheets: readonly Written[] }

/** What is sent to an absent member: one sheet an item, and an envelope to bring them back in. */
export function WrittenSheetsPage({ t, session, name, sheets }: SheetsProps) {
  const until = session.writtenUntil ? showMoment(session.writtenUntil) : ''
  return (
    <>
      <Room />
      <Head t={t} title={`${t(say.writtenSheets)}: ${name}`} words={t(say.writtenSheetsWords, { name, until })} back={backTo(t, session)} />
      {sheets.some(({ code }) => code) && (
        <Notice tone="wait" icon="lock">
          {t(say.writtenSecretWords)}
        </Notice>
      )}
      <section class="ballot-sheets">
        {sheets.map((sheet) => (
          <BallotSheet key={sheet.itemId} t={t} kind="PHIẾU LẤY Ý KIẾN" session={session} sheet={sheet} name={name} />
        ))}
        <article class="ballot-sheet" lang="vi">
          <h2>PHONG BÌ</h2>
          <p>
            Phiếu lấy ý kiến của <b>{name}</b>
            <br />
            {session.councilName}, phiên {session.number}/{session.year}
          </p>
          <p>Dán kín, gửi Thư ký Hội đồng trước {until}. Phong bì giữ nguyên niêm phong cho tới khi kiểm phiếu.</p>
        </article>
      </section>
    </>
  )
}
