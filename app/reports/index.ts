/** What the rest of the product may use of reports. */
export { freezeYear } from './commands.ts'
export { reportRecords } from './records.ts'
export { reports, reportsNav } from './routes.tsx'
export { yearOf } from './rules.ts'
