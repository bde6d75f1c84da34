import { castBallot } from '#app/council/ballots/ballot-box.ts'
import { countBox, handOver, offerPapers } from '#app/council/ballots/box-desk.ts'
import { actorOfUser } from '#app/accounts/index.ts'
import { perform, type Act } from '#platform/act.ts'
import { connect } from '#platform/db/database.ts'
import { openJobs } from '#platform/jobs.ts'
import { jobNames } from '../app.ts'
import { z } from 'zod'

/** One step of a vote in a process of its own, so that a test can stop it dead at a named point. */
const order = z.object({
  url: z.string(),
  dataDir: z.string(),
  now: z.string(),
  userId: z.string(),
  sessionId: z.string(),
  step: z.enum(['offer', 'take', 'cast', 'count']),
  itemId: z.string(),
  boxId: z.string(),
  blinded: z.string(),
  sent: z.object({ token: z.string(), signature: z.string(), sealed: z.string() }).nullable(),
})
export type VoteOrder = z.infer<typeof order>

const asked = order.parse(JSON.parse(process.env.GS_VOTE ?? '{}'))
const db = connect(asked.url)
const jobs = await openJobs(asked.url, jobNames, () => undefined)
const now = Temporal.Instant.from(asked.now)
const actor = await actorOfUser(db, asked.userId, now)
if (!actor) throw new Error('nobody has this account')
const desk = { db, settings: { dataDir: asked.dataDir } }
const as = <Result>(command: (act: Act) => Promise<Result>) => perform({ db, jobs }, actor, now, command)

if (asked.step === 'offer') await offerPapers(desk, as, asked.sessionId)
if (asked.step === 'take') await handOver(desk, as, asked.sessionId, [{ boxId: asked.boxId, blinded: asked.blinded }])
if (asked.step === 'cast' && asked.sent) await castBallot(db, asked.boxId, asked.sent)
if (asked.step === 'count') await countBox(desk, as, asked.itemId)
process.stdout.write('finished\n')
process.exit(0)
