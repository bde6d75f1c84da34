import { z } from 'zod'
import { writeBirth } from '#app/people/index.ts'
import { day } from './said.ts'
import { summaryOf, type CaseFacts } from './case-facts.ts'

/** Both forms a summary is kept in: as we froze it when sending, and as it came in a package from below. */
const kept = z.object({
  bornOn: day.nullish().catch(null),
  born: day.nullish().catch(null),
  bornPrecision: z.string().nullish(),
  ethnicGroup: z.string().nullish(),
  village: z.string().nullish(),
  place: z.string().nullish(),
  address: z.string().nullish(),
  position: z.string().nullish(),
  unit: z.string().nullish(),
  achievement: z.string().default(''),
  vote: z.string().nullish(),
  claims: z
    .array(z.object({ text: z.string(), figure: z.number().nullish(), unit: z.string().nullish(), result: z.string().nullish() }))
    .default([]),
})

export type Told = ReturnType<typeof toldOf>

/**
 * What a package tells of one case: what was frozen or received, and as long as nothing was sent what the records say now.
 * The name of an ethnic group is known here only by its key; a key of another house is shown as it came.
 */
export function toldOf(summary: unknown, facts: CaseFacts | undefined, groups: ReadonlyMap<string, string>) {
  const frozen = kept.safeParse(summary)
  const empty = !frozen.success || frozen.data.achievement === ''
  const said = empty && facts ? kept.parse(JSON.parse(JSON.stringify(summaryOf(facts)))) : frozen.success ? frozen.data : kept.parse({})
  const born = said.bornOn ?? said.born
  const about = [
    born ? writeBirth(Temporal.PlainDate.from(born), said.bornPrecision ?? 'day') : null,
    said.ethnicGroup ? (groups.get(said.ethnicGroup) ?? said.ethnicGroup) : null,
    [said.position, said.unit].filter(Boolean).join(', '),
    said.address ?? [said.village, said.place].filter(Boolean).join(', '),
  ]
  return {
    about: about.filter(Boolean).join(' · '),
    achievement: said.achievement,
    vote: said.vote ?? null,
    claims: said.claims.map(({ text, figure, unit, result }) => ({
      text,
      figure: figure ?? null,
      unit: unit ?? '',
      result: result ?? null,
    })),
  }
}
