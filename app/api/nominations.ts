import { z } from 'zod'
import {
  countNominations,
  draftNomination,
  findNomination,
  listNominations,
  nominationForm,
  nominationWords,
  submitNomination,
} from '#app/nominations/index.ts'
import { actorOf, routes } from '#platform/web/context.ts'
import { idOf } from '#platform/web/params.ts'
import { described } from './document.ts'
import { pageWanted, readBody } from './reading.ts'

const nomination = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  status: z.enum(['draft', 'waiting', 'submitted', 'returned', 'verified', 'withdrawn']),
  statusReason: z.string().nullable(),
  subjectId: z.uuid(),
  subjectName: z.string(),
  awardName: z.string().nullable(),
  roundName: z.string(),
  achievement: z.string(),
})

const newNomination = z.object({
  subjectId: z.uuid(),
  awardCode: z.string().describe('GK, BK_BT, LDTT …'),
  roundId: z.uuid(),
  track: z.enum(['regular', 'thematic', 'sudden']).optional(),
  achievement: z.string().optional(),
  achievementFrom: z.string().optional(),
  achievementTo: z.string().optional(),
})

const query = [
  { name: 'q', description: 'words of the name or number' },
  { name: 'status', description: 'draft, submitted, returned …' },
  { name: 'page', description: 'from 1' },
  { name: 'size', description: 'at most 200' },
]

export const nominationsApi = routes()

const listed = z.object({ nominations: z.array(nomination), total: z.number(), more: z.boolean(), page: z.number() })
const ofList = described({ summary: 'Nominations one may see', tag: 'nominations', answer: listed, query })

nominationsApi.get('/api/v1/nominations', ofList, async (c) => {
  const { db } = c.var
  const wanted = {
    q: c.req.query('q') ?? '',
    status: c.req.query('status') ?? '',
    round: '',
    award: '',
    kind: '',
    sort: '',
    down: false,
    ...pageWanted(c),
  }
  const [rows, { total, more }] = await Promise.all([listNominations(db, actorOf(c), wanted), countNominations(db, actorOf(c), wanted)])
  return c.json({ nominations: rows.map(plain), total, more, page: wanted.page })
})

nominationsApi.get('/api/v1/nominations/:id', described({ summary: 'One nomination', tag: 'nominations', answer: nomination }), async (c) =>
  c.json(plain(await findNomination(c.var.db, actorOf(c), idOf(c)))),
)

const made = z.object({ id: z.uuid() })
const ofDraft = described({ summary: 'Drafts a nomination', tag: 'nominations', answer: made, body: newNomination, created: true })

nominationsApi.post('/api/v1/nominations', ofDraft, async (c) => {
  const { input, refusal } = await readBody(c, nominationForm, nominationWords)
  if (!input) return refusal
  return c.json({ id: await c.var.perform((act) => draftNomination(act, input)) }, 201)
})

const sent = z.object({ number: z.string().nullable() })
const ofSubmission = described({ summary: 'Sends a nomination in; answers its number', tag: 'nominations', answer: sent, created: true })

nominationsApi.post('/api/v1/nominations/:id/submission', ofSubmission, async (c) => {
  const id = idOf(c)
  return c.json({ number: await c.var.perform((act) => submitNomination(act, id)) }, 201)
})

type Row = {
  id: string
  number: string | null
  status: string
  statusReason: string | null
  subjectId: string
  subjectName: string
  awardName: string | null
  roundName: string
  achievement: string
}

function plain({ id, number, status, statusReason, subjectId, subjectName, awardName, roundName, achievement }: Row) {
  return { id, number, status, statusReason, subjectId, subjectName, awardName, roundName, achievement }
}
