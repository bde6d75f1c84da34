import type { NavEntry } from '#platform/ui/navigation.ts'
import type { Module } from '#platform/web/app.tsx'
import { checkList, readList, returnList, takeList } from './commands.ts'
import { messages } from './messages.ts'
import { readFile } from './read-file.ts'
import { listRoutes } from './routes.tsx'
import { listKeepers } from './rules.ts'
import { checkWholeList } from './check-list.ts'
import { returnWholeList } from './return-list.ts'
import { takeWholeList } from './take-list.ts'
import { goOnWithLists } from './work.ts'

/** What the rest of the product may use of lists. */
export { bringFile } from './bring-file.ts'
export { answerRows, beginTaking, beginTakingBack, bringList, layOutList, stopList, type NewList } from './commands.ts'
export { guessedLayout } from './layout.ts'
export { messages as listWords } from './messages.ts'
export { statusWords as listStatusWords } from './pages/status.ts'
export { countStates, findList, listLists, listRows, type ListRow } from './queries.ts'
export { fields as fieldsOfLists } from './reading/fields.ts'
export { bringLists } from './rules.ts'
export { fileOfRows, sentRow, sentTitles } from './sent-rows.ts'
export { checkAnswered } from './check-list.ts'

export const lists: Module = {
  name: 'lists',
  routes: listRoutes,
  jobs: { [readList]: readFile, [checkList]: checkWholeList, [takeList]: takeWholeList, [returnList]: returnWholeList },
  started: goOnWithLists,
}

export const listsNav: readonly NavEntry[] = [
  { href: '/office/lists', label: messages.lists, icon: 'file-spreadsheet', roles: listKeepers },
]
