import type { Plan } from './commands.ts'

/** The figures of an import, for the sentence that says what was done. */
export function countsOf(plan: Plan) {
  const joined = plan.is === 'changes' ? plan.joined.length : 0
  const renamed = plan.is === 'list' ? plan.renamed.length + plan.respelled.length : 0
  return { created: plan.created.length, renamed, joined, orphans: plan.orphans.length }
}
