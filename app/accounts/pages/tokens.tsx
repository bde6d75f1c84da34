import type { T } from '#platform/language/messages.ts'
import { showDay, showMoment } from '#platform/language/time.ts'
import { Card, EmptyState, Head, Line, Lines, Notice } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm } from '#platform/ui/buttons.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import type { Form } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { tokensOf } from '../queries.ts'

type Props = { t: T; form: Form; tokens: Awaited<ReturnType<typeof tokensOf>>; issued: string | null }

/** Keys for other software: each with a purpose, an end and an owner whose rights bound it. */
export function TokensPage({ t, form, tokens, issued }: Props) {
  return (
    <>
      <Head t={t} title={t(say.tokens)} words={t(say.tokensWords)} back={[{ href: '/office/me', label: t(say.account) }]} />
      {issued && (
        <Notice tone="wait">
          <b>{t(say.tokenOnce)}</b>
          <br />
          <code>{issued}</code>
        </Notice>
      )}
      <Card flush>
        {tokens.length === 0 && <EmptyState title={t(say.noTokens)} words={t(say.tokensWords)} icon="key" />}
        <Lines>
          {tokens.map((token) => (
            <Line
              key={token.id}
              icon="key"
              title={<b>{token.purpose}</b>}
              words={`${token.owner} · ${t(say.endsOn)} ${showDay(token.endsOn)} · ${token.usedAt ? t(say.seenAt, { time: showMoment(token.usedAt) }) : t(say.neverUsed)}`}
            >
              <ButtonForm t={t} small action={`/office/tokens/${token.id}/ending`}>
                {t(say.endToken)}
              </ButtonForm>
            </Line>
          ))}
        </Lines>
      </Card>
      <FormCard
        t={t}
        form={form}
        action="/office/tokens"
        title={t(say.issueToken)}
        foot={<Button kind="primary">{t(say.issueToken)}</Button>}
      >
        <TextField form={form} name="purpose" label={t(say.purpose)} required span={8} />
        <DayField t={t} form={form} name="endsOn" label={t(say.endsOn)} required span={4} />
      </FormCard>
    </>
  )
}
