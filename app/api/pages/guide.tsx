import type { T } from '#platform/language/messages.ts'
import { Card, Head } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'

export type Described = { method: string; path: string; summary: string; open: boolean }

/** For whoever connects other software: every route, one example, and where the machine's own description lies. */
export function GuidePage({ t, lines, origin }: { t: T; lines: readonly Described[]; origin: string }) {
  return (
    <>
      <Head t={t} title={t(say.title)} words={t(say.words)} back={[{ href: '/office/tokens', label: 'API' }]}>
        <LinkButton href="/api/public/v1/openapi.json" icon="download">
          {t(say.machine)}
        </LinkButton>
      </Head>
      <Card title={t(say.example)}>
        <pre class="mb-2">
          <code>{`curl -H 'Authorization: Bearer gs_…' '${origin}/api/v1/people?q=thi+mai'`}</code>
        </pre>
        <p class="text-secondary mb-0">{t(say.once)}</p>
      </Card>
      <Card flush>
        <Table
          t={t}
          caption={t(say.title)}
          rows={lines}
          columns={[
            {
              head: t(say.route),
              cell: ({ method, path }) => (
                <code>
                  {method} {path}
                </code>
              ),
            },
            { head: t(say.does), cell: ({ summary }) => summary },
          ]}
        />
      </Card>
    </>
  )
}
