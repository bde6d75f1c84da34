/** What the rest of the product may use of dossiers. */
export { agencyName, frameOf } from './frame.ts'
