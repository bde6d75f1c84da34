import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Card, Head, Line, Lines, Notice } from '#platform/ui/blocks.tsx'
import { Facts } from '#platform/ui/record.tsx'
import { ButtonForm, Menu, MenuLink } from '#platform/ui/buttons.tsx'
import { messages as say } from '../../messages.ts'
import type { SessionView } from '../../views.ts'
import { OutcomeCard } from '../../votes/pages/outcome.tsx'
import { saidIn } from '../../sessions/pages/session-notes.tsx'
import { partWords, sessionName } from '../../pages/words.tsx'

type Props = { t: T; view: SessionView; tellers: readonly string[]; maySignChair: boolean; maySignSecretary: boolean; closedItems: number }

/** What happened, in the order it happened; the papers are written from exactly this. */
export function MinutesPage({ t, view, tellers, maySignChair, maySignSecretary, closedItems }: Props) {
  const { session, signatures } = view
  const here = new Set(view.attendances.map(({ seatId }) => seatId))
  const reason = (seatId: string) => view.answers.find((answer) => answer.seatId === seatId)?.reason
  const names = (present: boolean) =>
    session.seats
      .filter(({ id }) => here.has(id) === present)
      .map(({ id, name, part }) => `${name} (${[t(partWords[part]), !present && reason(id)].filter(Boolean).join('; ')})`)
      .join('; ') || '–'
  const sign = (part: 'chair' | 'secretary') => (
    <ButtonForm
      t={t}
      id={`sign-${part}`}
      kind="primary"
      action={`/office/council/sessions/${session.id}/signatures`}
      values={{ part }}
      icon="signature"
    >
      {t(part === 'chair' ? say.signChair : say.signSecretary)}
    </ButtonForm>
  )
  const has = (part: string) => signatures.some((one) => one.part === part)
  return (
    <>
      <Head
        t={t}
        title={`${t(say.minutes)}: ${sessionName(t, session)}`}
        words={`${showMoment(session.heldAt)}, ${session.place}`}
        back={[{ href: `/office/council/sessions/${session.id}`, label: sessionName(t, session) }]}
      >
        {closedItems === 0 && <PaperLinks t={t} id={session.id} />}
        {session.status === 'closed' && maySignChair && !has('chair') && sign('chair')}
        {session.status === 'closed' && maySignSecretary && !has('secretary') && sign('secretary')}
      </Head>
      {session.status === 'closed' && <Notice icon="signature">{t(say.reviewThenSign)}</Notice>}
      {session.status === 'signed' && (
        <Notice tone="ok" icon="lock">
          {t(say.frozenWords)}
        </Notice>
      )}
      {closedItems > 0 && <Notice icon="lock">{t(say.closedItems, { count: closedItems })}</Notice>}
      <Card>
        <Facts
          facts={[
            { label: t(say.present), value: names(true) },
            { label: t(say.absent), value: names(false) },
            { label: t(say.tellers), value: tellers.join('; ') },
            ...signatures.map((one) => ({
              label: t(one.part === 'chair' ? say.chair : say.secretary),
              value: `${one.name}, ${showMoment(one.signedAt)}`,
            })),
          ]}
        />
      </Card>
      {view.items.map((item) => (
        <OutcomeCard key={item.id} t={t} item={item} />
      ))}
      <Card title={t(say.happened)} count={view.notes.length} flush>
        <Lines>
          {view.notes.toReversed().map((one) => (
            <Line key={one.id} title={t(saidIn(one))} words={showMoment(one.at)} />
          ))}
        </Lines>
      </Card>
    </>
  )
}

/** The same facts as papers, in Word and PDF. */
function PaperLinks({ t, id }: { t: T; id: string }) {
  const papers = [
    ['invitation', say.paperInvitation],
    ['minutes', say.minutes],
    ['tellers-minutes', say.paperTellers],
    ['ballot', say.paperBallot],
  ] as const
  return (
    <Menu label={t(say.papersMenu)} icon="file-text" words={t(say.papersMenu)}>
      {papers.flatMap(([name, words]) => [
        <MenuLink key={name} href={`/office/council/sessions/${id}/${name === 'minutes' ? 'minutes-paper' : name}`} icon="eye">
          {t(words)}
        </MenuLink>,
        ...(['docx', 'pdf'] as const).map((format) => (
          <MenuLink
            key={name + format}
            href={`/office/council/sessions/${id}/${name}.${format}`}
            icon={format === 'docx' ? 'file-type-docx' : 'file-type-pdf'}
          >
            {`${t(words)} (${format === 'docx' ? 'Word' : 'PDF'})`}
          </MenuLink>
        )),
      ])}
    </Menu>
  )
}
