/** What the rest of the product may use of forwarding. */
export { attachPart, preparePackage, sendPackage, waivePart } from './commands.ts'
export { exchange } from './exchange-routes.tsx'
export { forwarding, forwardingNav } from './routes.tsx'
