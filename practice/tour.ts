import type { Db } from '#platform/db/database.ts'
import type { Somebody } from './cast.ts'
import { messages as say } from './messages.ts'
import type { Sentence } from '#platform/language/messages.ts'

export type Station = { who: Somebody; to: string; title: Sentence; words: Sentence }

/** A walk along the whole path: each stop opens the page as the person whose work it is. */
export async function stations(db: Db): Promise<Station[]> {
  const first = async (found: Promise<{ id: string } | undefined>) => (await found)?.id ?? ''
  const [list, draft, session, earlier, open, issued, waiting, model, report] = await Promise.all([
    first(db.selectFrom('lists').select('id').orderBy('createdAt').executeTakeFirst()),
    first(db.selectFrom('nominations').select('id').where('status', '=', 'draft').executeTakeFirst()),
    first(db.selectFrom('councilSessions').select('id').orderBy('heldAt', 'desc').executeTakeFirst()),
    first(db.selectFrom('councilSessions').select('id').orderBy('heldAt').executeTakeFirst()),
    first(db.selectFrom('commendationDecisions').select('id').orderBy('id', 'desc').executeTakeFirst()),
    first(db.selectFrom('commendationDecisions').select('id').orderBy('id').executeTakeFirst()),
    first(db.selectFrom('stories').select('id').orderBy('id', 'desc').executeTakeFirst()),
    first(db.selectFrom('models').select('id').executeTakeFirst()),
    first(db.selectFrom('frozenReports').select('id').orderBy('frozenAt').executeTakeFirst()),
  ])
  return [
    { who: 'commune', to: `/office/lists/${list}`, title: say.stopList, words: say.stopListWords },
    { who: 'commune', to: `/office/nominations/${draft}`, title: say.stopNominate, words: say.stopNominateWords },
    { who: 'checker', to: '/office/verification', title: say.stopCheck, words: say.stopCheckWords },
    { who: 'clerk', to: '/office/criteria', title: say.stopCriteria, words: say.stopCriteriaWords },
    { who: 'secretary', to: `/office/council/sessions/${session}`, title: say.stopSession, words: say.stopSessionWords },
    { who: 'secretary', to: `/office/council/sessions/${earlier}/minutes`, title: say.stopMinutes, words: say.stopMinutesWords },
    { who: 'secretary', to: `/office/commendations/${open}`, title: say.stopDecision, words: say.stopDecisionWords },
    { who: 'clerk', to: `/office/commendations/${issued}`, title: say.stopCertificates, words: say.stopCertificatesWords },
    { who: 'clerk', to: '/office/forwarding/new?award=BK_BT', title: say.stopForward, words: say.stopForwardWords },
    { who: 'vice', to: `/office/stories/${waiting}`, title: say.stopStory, words: say.stopStoryWords },
    { who: 'neighbour', to: `/office/models/${model}`, title: say.stopCopy, words: say.stopCopyWords },
    { who: 'clerk', to: `/office/reports/frozen/${report}`, title: say.stopReport, words: say.stopReportWords },
  ]
}
