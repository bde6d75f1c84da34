import type { Module } from '#platform/web/app.tsx'
import { portalRoutes } from './routes.tsx'

/** What the rest of the product may use of the public face. */
export { findStory, isGone, listStories, type ListedStory } from './queries.ts'
export { portalSections } from './sections.ts'
export { sentFromShelf } from './shelf.ts'

export const portal: Module = { name: 'portal', routes: portalRoutes }
