import type { T } from '#platform/language/messages.ts'
import { Card, Head, Notice } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Radios } from '#platform/ui/choices.tsx'
import { TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import { Room } from './room.tsx'
import { choiceWords } from './words.tsx'

type Item = { id: string; ordinal: number; subjectName: string; awardName: string; sessionId: string }

/** Folded papers, shown once to be printed: a code, the question, three squares. */
export function PrintedPapersPage({ t, item, codes }: { t: T; item: Item; codes: readonly string[] }) {
  return (
    <>
      <Room />
      <Head
        t={t}
        title={t(say.printed)}
        words={`${t(say.printWords)} ${t(say.paperFold)}`}
        back={[{ href: `/office/council/sessions/${item.sessionId}`, label: t(say.back) }]}
      />
      <div class="ballot-sheets">
        {codes.map((code) => (
          <section class="ballot-sheet" key={code}>
            <h2>PHIẾU BẦU</h2>
            <p>
              <b>{item.subjectName}</b>
              <br />
              {t(say.proposed, { award: item.awardName })}
            </p>
            <p class="squares">
              <span>☐ {t(say.yes)}</span>
              <span>☐ {t(say.no)}</span>
            </p>
            <p class="small">{t(say.paperMark)}</p>
            <p class="code">{code}</p>
          </section>
        ))}
      </div>
    </>
  )
}

type Props = { t: T; form: Form; item: Item; mine: readonly { code: string; choice: string }[] }

/** One teller's own readings; what the other reads is not shown, so that both read for themselves. */
export function ReadingsPage({ t, form, item, mine }: Props) {
  const options = (['yes', 'no', 'blank', 'invalid'] as const).map((id) => ({ id, label: t(choiceWords[id] ?? say.blank) }))
  return (
    <>
      <Head
        t={t}
        title={t(say.readings)}
        words={`${item.subjectName}, ${item.awardName}. ${t(say.readingsWords)}`}
        back={[{ href: `/office/council/sessions/${item.sessionId}`, label: t(say.back) }]}
      >
        <LinkButton href={`/office/council/sessions/${item.sessionId}`}>{t(say.back)}</LinkButton>
      </Head>
      <FormCard
        t={t}
        form={form}
        action={`/office/council/items/${item.id}/readings`}
        foot={<Button kind="primary">{t(say.readIt)}</Button>}
      >
        <TextField form={form} name="code" label={t(say.code)} autofocus required />
        <Radios form={form} name="choice" label={t(say.choice)} options={options} big required />
      </FormCard>
      <Notice>{t(say.readByMe, { count: mine.length })}</Notice>
      <Card flush>
        <Table
          t={t}
          caption={t(say.readings)}
          rows={mine}
          columns={[
            { head: t(say.code), cell: (row) => row.code },
            { head: t(say.choice), cell: (row) => t(choiceWords[row.choice] ?? say.blank) },
          ]}
        />
      </Card>
    </>
  )
}
