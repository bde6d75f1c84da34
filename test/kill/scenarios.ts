import type { Scenario } from './scenario.ts'
import { importing } from './scenarios/importing.ts'
import { issuing, registering } from './scenarios/registering.ts'
import { publishing, withdrawing } from './scenarios/telling.ts'
import { voting } from './scenarios/voting.ts'

export const scenarios: readonly Scenario[] = [importing, voting, registering, issuing, publishing, withdrawing]
