import { z } from 'zod'
import { foldedWords, markedWords } from './slug.ts'
import { plainText, readText } from './text.ts'
import { fields, type Told } from './told.ts'

const claim = z.object({ number: z.int(), text: z.string(), source: z.string(), checkedOn: z.string(), partly: z.boolean() })

const told = z.object({
  language: z.string(),
  name: z.string(),
  kind: z.enum(['individual', 'household', 'collective']),
  plate: z.enum(['woman', 'man', 'person', 'household', 'collective']),
  place: z.string(),
  placeName: z.string().nullable(),
  placeSlug: z.string().nullable(),
  ethnicGroup: z.object({ slug: z.string(), name: z.string() }).nullable(),
  field: z.enum(fields),
  year: z.int(),
  title: z.string(),
  lead: z.string(),
  body: z.string(),
  claims: z.array(claim),
  picture: z.object({ described: z.string() }).nullable(),
  family: z.boolean(),
  by: z.string(),
})

/** Reads back what was frozen for approval. */
export function readTold(content: string): Told {
  return told.parse(JSON.parse(content))
}

type Around = { editionId: string; firstOn: Temporal.Instant; changedAt: Temporal.Instant; searched: string }

/** The row the public lists, searches and reads: made of the approved content and nothing else about the person. */
export function faceOf(content: string, { searched, ...around }: Around) {
  const { name, kind, title, lead, body, place, placeSlug, placeName, ethnicGroup, field, year } = readTold(content)
  const words = [name, title, lead, plainText(readText(body)), place, ethnicGroup?.name, searched].filter(Boolean).join(' ')
  const own = { name, kind, title, lead, place, placeSlug, placeName, ethnicGroup: ethnicGroup?.slug ?? null, field, year }
  return { ...around, ...own, content, folded: foldedWords(words), marked: markedWords(words) }
}
