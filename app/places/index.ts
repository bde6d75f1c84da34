import type { Module } from '#platform/web/app.tsx'
import { messages } from './messages.ts'
import { placeRoutes } from './routes.tsx'

/** What the rest of the product may use of places. */
export { importPlaces, planImport } from './commands.ts'
export { placeNamedOn } from './named-on.ts'
export { readPlaceFile } from './read-list.ts'
export { placeLabels, provincesOn, searchPlaces } from './queries.ts'
export { resolvePlace, type PlaceCandidate, type Resolved } from './resolve.ts'
export { placeLabel, splitKind } from './rules.ts'

export const places: Module = {
  name: 'places',
  routes: placeRoutes,
  nav: [{ href: '/office/places', label: messages.places, icon: 'map-pin', roles: 'anyone' }],
}
