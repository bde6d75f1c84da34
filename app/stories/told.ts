import { createHash } from 'node:crypto'
import type { PlateKind } from '#platform/ui/plate.tsx'

/** A claim as a reader meets it: its own words, what it rests on, when somebody looked. */
export type ToldClaim = { number: number; text: string; source: string; checkedOn: string; partly: boolean }

/** Exactly what is put up for approval and, once approved, shown. Nothing else about the person reaches the public. */
export type Told = {
  language: string
  name: string
  kind: 'individual' | 'household' | 'collective'
  plate: PlateKind
  place: string
  placeName: string | null
  placeSlug: string | null
  ethnicGroup: { slug: string; name: string } | null
  field: Field
  year: number
  title: string
  lead: string
  body: string
  claims: ToldClaim[]
  picture: { described: string } | null
  family: boolean
  by: string
}

export const fields = ['craft', 'livelihood', 'teaching', 'forest', 'roads', 'health', 'culture', 'peace'] as const
export type Field = (typeof fields)[number]

/** The text that is kept, approved and hashed. */
export function contentOf(told: Told) {
  const content = JSON.stringify(told)
  return { content, hash: createHash('sha256').update(content).digest('hex') }
}

export function plateOf({ kind, sex }: { kind: string; sex: string | null }): PlateKind {
  if (kind === 'household' || kind === 'collective') return kind
  return sex === 'female' ? 'woman' : sex === 'male' ? 'man' : 'person'
}
