import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Card, Head, Notice } from '#platform/ui/blocks.tsx'
import { Facts } from '#platform/ui/record.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { State } from '#platform/ui/state.tsx'
import { messages as say } from '../messages.ts'
import type { findFrozen } from '../queries.ts'
import { Exports } from './exports.tsx'
import { Equity } from './equity.tsx'
import { Path } from './path.tsx'

type Props = { t: T; report: Awaited<ReturnType<typeof findFrozen>>; mayFreeze: boolean }

export function FrozenPage({ t, report, mayFreeze }: Props) {
  const { id, year, byName, frozenAt, asOf, figures, hash, holds, questions } = report
  const address = `/office/reports/frozen/${id}`
  const ask = { title: t(say.makePaperAsk, { year }), words: t(say.makePaperWords), confirm: t(say.makePaperConfirm) }
  const words = t(say.frozenWords, { who: byName, moment: showMoment(frozenAt), asOf: showMoment(asOf) })
  return (
    <>
      <Head t={t} title={t(say.frozenTitle, { year })} words={words} back={[{ href: '/office/reports', label: t(say.reports) }]}>
        <Exports t={t} address={address} />
        {mayFreeze && !report.closed && (
          <ButtonForm t={t} action={`${address}/paper`} kind="primary" icon="file-text" ask={ask}>
            {t(say.makePaper)}
          </ButtonForm>
        )}
      </Head>
      {!holds && <Notice tone="no">{t(say.hashBroken)}</Notice>}
      {report.closed && <Notice tone="info">{t(say.closedParts)}</Notice>}
      <Path t={t} figures={figures} year={year} hrefOf={(code) => `${address}/${code}`} />
      {figures.map((figure) => (
        <Equity t={t} figure={figure} key={figure.code} />
      ))}
      <Card title={t(say.hash)}>
        <Facts
          facts={[
            { label: 'SHA-256', value: <code class="text-break">{hash}</code> },
            { label: t(say.hash), value: <State tone={holds ? 'ok' : 'no'}>{t(holds ? say.hashHolds : say.hashBroken)}</State> },
          ]}
        />
        <details>
          <summary>{t(say.questions)}</summary>
          {Object.entries(questions).map(([code, asked]) => (
            <pre class="text-wrap" key={code}>
              {code}: {asked}
            </pre>
          ))}
        </details>
      </Card>
    </>
  )
}
