import type { Paper } from '#platform/paper/parts.ts'
import { casesPapers } from './cases.ts'
import { councilPapers } from './council.ts'
import { decisionsPapers } from './decisions.ts'
import { laterPapers } from './later.ts'
import { plansPapers } from './plans.ts'

/** Every paper of the product about made-up people, by the name of its agreed words. */
export const samplePapers: Record<string, Paper> = { ...decisionsPapers, ...councilPapers, ...casesPapers, ...plansPapers, ...laterPapers }
