import { z } from 'zod'
import { addSubject, findPeople, findSubject, peopleWords, subjectForm } from '#app/people/index.ts'
import { actorOf, routes } from '#platform/web/context.ts'
import { idOf } from '#platform/web/params.ts'
import { described } from './document.ts'
import { pageWanted, readBody } from './reading.ts'

const person = z.object({
  id: z.uuid(),
  kind: z.enum(['individual', 'household', 'collective']),
  name: z.string(),
  otherNames: z.array(z.string()),
  sex: z.enum(['female', 'male']).nullable(),
  bornOn: z.string().nullable(),
  bornPrecision: z.enum(['day', 'month', 'year', 'about']).nullable(),
  ethnicName: z.string().nullable(),
  placeName: z.string().nullable(),
  village: z.string().nullable(),
})

/** The fields of the office's form, as texts; days and years as people write them (12/03/1987, 1987). */
const newPerson = z.object({
  kind: z.enum(['individual', 'household', 'collective']),
  name: z.string(),
  sex: z.enum(['', 'female', 'male']).optional(),
  born: z.string().optional().describe('12/03/1987, 03/1987, 1987'),
  ethnicGroup: z.string().optional().describe('slug, e.g. xtieng'),
  placeId: z.string().optional(),
  village: z.string().optional(),
  position: z.string().optional(),
  isManager: z.enum(['', 'yes', 'no']).optional(),
  phone: z.string().optional(),
  notes: z.string().optional(),
})

const query = [
  { name: 'q', description: 'words of the name, with or without marks' },
  { name: 'kind', description: 'individual, household or collective' },
  { name: 'page', description: 'from 1' },
  { name: 'size', description: 'at most 200' },
]

export const peopleApi = routes()

const listed = z.object({ people: z.array(person), total: z.number(), more: z.boolean(), page: z.number() })

peopleApi.get(
  '/api/v1/people',
  described({ summary: 'People, households and collectives one may see', tag: 'people', answer: listed, query }),
  async (c) => {
    const { db } = c.var
    const wanted = {
      q: c.req.query('q') ?? '',
      kind: c.req.query('kind') ?? '',
      group: '',
      place: '',
      sort: 'name',
      down: false,
      ...pageWanted(c),
    }
    const { rows, total, more } = await findPeople(db, actorOf(c), wanted)
    return c.json({ people: rows.map(plain), total, more, page: wanted.page })
  },
)

peopleApi.get('/api/v1/people/:id', described({ summary: 'One record', tag: 'people', answer: person }), async (c) => {
  const found = await findSubject(c.var.db, actorOf(c), idOf(c))
  return c.json(plain({ ...found, ethnicName: found.ethnicName ?? null }))
})

const made = z.object({ id: z.uuid() })

peopleApi.post(
  '/api/v1/people',
  described({ summary: 'Opens a record', tag: 'people', answer: made, body: newPerson, created: true }),
  async (c) => {
    const { input, refusal } = await readBody(c, subjectForm, peopleWords)
    if (!input) return refusal
    return c.json({ id: await c.var.perform((act) => addSubject(act, input)) }, 201)
  },
)

type Row = {
  id: string
  kind: string
  name: string
  otherNames: string[]
  sex: string | null
  bornOn: Temporal.PlainDate | null
  bornPrecision: string | null
  ethnicName: string | null
  placeName: string | null
  village: string | null
}

/** No phone and no identity number leaves by the API. */
function plain({ id, kind, name, otherNames, sex, bornOn, bornPrecision, ethnicName, placeName, village }: Row) {
  return { id, kind, name, otherNames, sex, bornOn: bornOn && String(bornOn), bornPrecision, ethnicName, placeName, village }
}
