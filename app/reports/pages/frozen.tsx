import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Card, Facts, Head, Notice } from '#platform/ui/blocks.tsx'
import { State } from '#platform/ui/state.tsx'
import { messages as say } from '../messages.ts'
import type { findFrozen } from '../queries.ts'
import { Equity } from './equity.tsx'
import { Path } from './path.tsx'

type Props = { t: T; report: Awaited<ReturnType<typeof findFrozen>> }

export function FrozenPage({ t, report }: Props) {
  const { id, year, byName, frozenAt, asOf, figures, hash, holds, questions } = report
  const words = t(say.frozenWords, { who: byName, moment: showMoment(frozenAt), asOf: showMoment(asOf) })
  return (
    <>
      <Head t={t} title={t(say.frozenTitle, { year })} words={words} back={[{ href: '/office/reports', label: t(say.reports) }]} />
      {!holds && <Notice tone="no">{t(say.hashBroken)}</Notice>}
      <Path t={t} figures={figures} year={year} hrefOf={(code) => `/office/reports/frozen/${id}/${code}`} />
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
