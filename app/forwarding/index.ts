/** What the rest of the product may use of forwarding. */
export { attachPart, preparePackage, sendPackage, waivePart } from './commands.ts'
export { exchange } from './exchange-routes.tsx'
export { listAnswersDue } from './list.ts'
export { forwardingRecords } from './records.ts'
export { forwarding, forwardingNav } from './routes.tsx'
