import type { Module } from '#platform/web/app.tsx'
import { eventRecords } from './records.ts'
import { ceremonies } from './routes.tsx'

/** What the rest of the product may use of events. */
export { prepareCeremony } from './commands.ts'
export { eventsNav } from './routes.tsx'

export const events: Module = { name: 'events', routes: ceremonies, records: eventRecords }
