import type { NavEntry } from '#platform/ui/navigation.ts'
import type { Module } from '#platform/web/app.tsx'
import { routes } from '#platform/web/context.ts'
import { deskRoutes } from './desk-routes.tsx'
import { messages } from './messages.ts'
import { writingRoutes } from './routes.tsx'

/** What the rest of the product may use of stories. */
export { changeDetails, keepPhrase, saveSource, saveText, startStory, unkeepPhrase } from './commands.ts'
export { approveText, publishText, returnText, submitText, withdrawStory } from './publishing.ts'
export { addPerson, dropPicture, removePerson, setPicture } from './people-and-pictures.ts'
export { readTold } from './face.ts'
export { firstQuote, ToldBody, ToldLead, wordsOf } from './pages/told.tsx'
export { foldedWords, markedWords, slugOf } from './slug.ts'
export { plainText, readText } from './text.ts'
export { fields, plateOf, type Field, type Told } from './told.ts'
export { listStories } from './list-queries.ts'
export { listEditions, visibleTo as visibleStories } from './queries.ts'
export { messages as storyWords } from './messages.ts'

export const stories: Module = { name: 'stories', routes: routes().route('/', writingRoutes).route('/', deskRoutes) }

export const storiesNav: readonly NavEntry[] = [
  { href: '/office/stories', label: messages.stories, icon: 'speakerphone', roles: ['publicity', 'office', 'division', 'leader'] },
]
