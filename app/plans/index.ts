/** What the rest of the product may use of plans. */
export { acknowledgeTask, finishTask, giveTask, makePlan, reportProgress } from './commands.ts'
export type { PlanInput, TaskInput } from './form.ts'
export { listTasks, visibleTasks, type TaskRow } from './queries.ts'
export { listTallied, tallyTasks, type Tally, type TallyPart } from './tally.ts'
export { planRecords } from './records.ts'
export { plans, plansNav } from './routes.tsx'
