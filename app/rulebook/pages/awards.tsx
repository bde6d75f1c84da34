import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, Head } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table } from '#platform/ui/table.tsx'
import { families, levels, type AwardRow } from '../awards.ts'
import { messages as say } from '../messages.ts'
import { VersionFields } from './edit.tsx'
import { AwardFields } from './rule-fields.tsx'
import { familyWords, levelWords, subjectWords } from './words.ts'

type Shown = { t: T; awards: readonly AwardRow[]; today: Temporal.PlainDate; mayWrite: boolean }

/** Titles and forms of commendation, each family on its own, in the order they are read out. */
export function AwardsPage({ t, awards, today, mayWrite }: Shown) {
  return (
    <>
      <Head t={t} title={t(say.catalogue)} words={t(say.catalogueWords)} back={[{ href: '/office/rulebook', label: t(say.rulebook) }]}>
        {mayWrite && (
          <LinkButton href="/office/rulebook/awards/new" icon="plus" kind="primary">
            {t(say.newAward)}
          </LinkButton>
        )}
      </Head>
      {families.map((family) => {
        const rows = awards.filter((award) => award.family === family)
        if (rows.length === 0) return null
        return (
          <Card key={family} title={t(familyWords[family])} count={rows.length} flush>
            <Table
              t={t}
              caption={t(familyWords[family])}
              rows={rows}
              columns={[
                { head: t(say.nameVi), broad: true, cell: (award) => <Named t={t} award={award} /> },
                { head: t(say.level), cell: ({ level }) => t(wordOf(levelWords, level)) },
                { head: t(say.forWhom), cell: ({ subjects }) => subjects.map((kind) => t(wordOf(subjectWords, kind))).join(', ') },
                {
                  head: t(say.validity),
                  cell: (award) => (
                    <span class="text-nowrap">
                      <Standing t={t} award={award} today={today} />
                    </span>
                  ),
                },
              ]}
            />
          </Card>
        )
      })}
    </>
  )
}

function Named({ t, award: { ruleId, name, code, ours } }: { t: T; award: AwardRow }) {
  return (
    <>
      <a class="who" href={`/office/rulebook/rules/${ruleId}`}>
        {name}
      </a>
      <small class="sub">{[code, ours && t(say.ours)].filter(Boolean).join(' · ')}</small>
    </>
  )
}

function Standing({ t, award: { effect, validFrom }, today }: { t: T; award: AwardRow; today: Temporal.PlainDate }) {
  if (effect === 'ends') return <State>{t(say.ended, { day: showDay(validFrom) })}</State>
  if (Temporal.PlainDate.compare(validFrom, today) > 0) return <State>{t(say.begins, { day: showDay(validFrom) })}</State>
  return <State tone="ok">{t(say.inUse)}</State>
}

function wordOf<Words extends Record<string, { vi: string; en: string }>>(words: Words, id: string) {
  return words[id] ?? { vi: id, en: id }
}

/** An award of the agency's own. */
export function NewAwardPage({ t, form, awards }: { t: T; form: Form; awards: readonly { code: string; name: string }[] }) {
  const pick = (name: string, label: string, options: { id: string; label: string }[], why?: string) => (
    <Choice t={t} form={form} name={name} label={label} options={options} why={why} span={6} required />
  )
  return (
    <>
      <Head
        t={t}
        title={t(say.newAward)}
        words={t(say.newAwardWords)}
        back={[{ href: '/office/rulebook/awards', label: t(say.catalogue) }]}
      />
      <FormCard
        t={t}
        form={form}
        action="/office/rulebook/awards"
        foot={
          <>
            <Button kind="primary">{t(say.saveAward)}</Button>
            <LinkButton href="/office/rulebook/awards">{t(say.catalogue)}</LinkButton>
          </>
        }
      >
        <TextField form={form} name="code" label={t(say.code)} hint={t(say.codeHint)} span={6} required />
        {pick(
          'family',
          t(say.family),
          families.map((id) => ({ id, label: t(familyWords[id]) })),
        )}
        {pick(
          'level',
          t(say.level),
          levels.map((id) => ({ id, label: t(levelWords[id]) })),
        )}
        {pick(
          'after',
          t(say.after),
          awards.map(({ code, name }) => ({ id: code, label: name })),
          t(say.afterWhy),
        )}
        <AwardFields t={t} form={form} />
        <VersionFields t={t} form={form} />
      </FormCard>
    </>
  )
}
