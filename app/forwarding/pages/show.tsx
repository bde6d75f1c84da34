import { Reliances } from '#app/rulebook/index.ts'
import { showDay, showMoment } from '#platform/language/time.ts'
import { Card, Head } from '#platform/ui/blocks.tsx'
import { Facts } from '#platform/ui/record.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { Timeline, type Moment } from '#platform/ui/progress.tsx'
import { messages as say } from '../messages.ts'
import { isWithOthers } from '../rules.ts'
import { NextDeed } from './next.tsx'
import { CasesCard } from './cases.tsx'
import { ChecklistCard } from './checklist.tsx'
import { PapersCard } from './papers.tsx'
import { PackageState } from './package-state.tsx'
import type { Shown } from './shown.ts'

export function PackagePage(shown: Shown) {
  const { t, pack, waitedDays, senderFingerprint } = shown
  const facts = [
    { label: t(pack.direction === 'out' ? say.otherParty : say.sender), value: pack.otherParty },
    { label: t(say.award), value: pack.awardName },
    { label: t(say.status), value: <PackageState t={t} status={pack.status} direction={pack.direction} /> },
    ...(pack.receiptNumber ? [{ label: t(say.receipt), value: pack.receiptNumber }] : []),
    ...(pack.dueOn ? [{ label: t(say.dueOn), value: showDay(pack.dueOn) }] : []),
    ...(shown.events.length
      ? [{ label: t(say.waiting), value: t(pack.status === 'returned' ? say.waitingPaused : say.waitingDays, { days: waitedDays }) }]
      : []),
    ...(shown.dueAnswer
      ? [
          {
            label: t(say.answerDue),
            value: (
              <>
                {showDay(shown.dueAnswer)}
                <small class="sub">
                  <a class="a" href={`/office/rulebook/rules/${pack.answerRuleId}`}>
                    {pack.answerCitation}
                  </a>
                </small>
              </>
            ),
          },
        ]
      : []),
    ...(senderFingerprint
      ? [
          {
            label: t(pack.direction === 'in' ? say.fingerprint : say.fingerprintAbove),
            value: (
              <>
                <code>{senderFingerprint}</code>
                <small class="sub">{t(pack.direction === 'in' ? say.fingerprintWords : say.fingerprintAboveWords)}</small>
              </>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <Head t={t} title={pack.title} back={[{ href: '/office/forwarding', label: t(say.forwarding) }]}>
        <Downloads {...shown} />
      </Head>
      <NextDeed {...shown} />
      <Card>
        <Facts facts={facts} />
      </Card>
      <ChecklistCard {...shown} />
      <PapersCard {...shown} />
      <CasesCard {...shown} />
      <Reliances t={t} reliances={shown.reliances} />
      <Card title={t(say.history)}>
        <Timeline t={t} moments={moments(shown)} />
      </Card>
    </>
  )
}

function Downloads({ t, pack }: Shown) {
  if (pack.direction === 'in')
    return (
      <LinkButton href={`/office/forwarding/${pack.id}/reply.zip`} icon="download" download>
        {t(say.downloadReply)}
      </LinkButton>
    )
  if (!isWithOthers(pack)) return null
  return (
    <LinkButton href={`/office/forwarding/${pack.id}/package.zip`} icon="download" download>
      {t(say.download)}
    </LinkButton>
  )
}

function moments({ t, pack, events }: Shown): Moment[] {
  const words = {
    sent: say.eventSent,
    received: say.eventReceived,
    returned: say.eventReturned,
    'sent again': say.eventSentAgain,
    decided: say.eventDecided,
    withdrawn: say.eventWithdrawn,
  }
  const titles: { [event: string]: string } = Object.fromEntries(Object.entries(words).map(([event, sentence]) => [event, t(sentence)]))
  const begun = {
    key: 'prepared',
    icon: 'pencil' as const,
    title: t(say.eventPrepared),
    words: [showMoment(pack.createdAt), pack.createdByName].filter(Boolean).join(' · '),
  }
  const since = events.toReversed().map(({ id, event, at, byName, note }) => ({
    key: String(id),
    icon: event === 'returned' ? ('arrow-left' as const) : event === 'decided' ? ('check' as const) : ('clock' as const),
    title: titles[event] ?? event,
    words: [showMoment(at), byName, note].filter(Boolean).join(' · '),
  }))
  return pack.direction === 'out' ? [...since, begun] : since
}
