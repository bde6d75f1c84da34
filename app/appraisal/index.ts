/** What the rest of the product may use of appraisal. */
export { concludeAppraisal, confirmHistory, keepPaper, recordNotice, recordObjection, settleObjection } from './commands.ts'
export { appraisalRecords } from './records.ts'
export { appraisal, appraisalNav } from './routes.tsx'
