import { deed } from '#platform/act.ts'

/** The office writes rules down; whoever does, their name stands beside them. */
export const writeRules = deed<null>('write dated rules', ['office', 'leader', 'admin'])

/** "Đã kiểm tra" is said by an officer who read the text, never by the program. */
export const checkRules = deed<null>('mark a rule as checked', ['office', 'leader'], 'with name and date')
