import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { openToEverybody } from '#app/closures/index.ts'

/**
 * Cases that figures read by everybody may count: those no door of which is closed to anybody, and those a decision has
 * made public. So the same figure stands on every screen, and nothing closed to somebody is in it (record 66).
 */
export function countedForAll(nominationId: string, subjectId: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`((${openToEverybody('nomination', nominationId)} and ${openToEverybody('subject', subjectId)})
    or exists (select 1 from commendations told join commendation_decisions telling on telling.id = told.decision_id
      join documents told_paper on told_paper.id = telling.document_id
      where told.nomination_id = ${sql.ref(nominationId)} and told_paper.status = 'issued'))`
}
