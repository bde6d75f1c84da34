import { resolve } from 'node:path'
import { actorOfUser } from '#app/accounts/index.ts'
import type { Actor } from '#platform/act.ts'
import { textOf, type Console, type ConsoleCommand, type Outcome } from '#platform/console/command.ts'
import { onGround, type OnGround } from '#platform/console/on-ground.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { claims, nominations } from './away/cases.ts'
import { commendations, decisions } from './away/decisions.ts'
import type { AwayList } from './away/list.ts'
import { adoptions, models } from './away/models.ts'
import { people } from './away/people.ts'
import { stories } from './away/stories.ts'
import { tasks } from './away/tasks.ts'
import { awayWords as words } from './away/messages.ts'
import { manifestOf, openFolder, undoAndSay, writeContents, writeList, type Written } from './away/write.ts'
import { takeAway } from './commands.ts'
import { takeListsAway } from './rules.ts'

const lists: readonly AwayList[] = [people, nominations, claims, decisions, commendations, stories, models, adoptions, tasks]

const exportLists: ConsoleCommand = {
  name: 'export',
  say: words.export,
  options: [
    { flags: '--to <folder>', say: words.to },
    { flags: '--as <login>', say: words.as },
    { flags: '--only <lists>', say: words.only },
  ],
  run: (console, input) =>
    onGround(console, async (ground) => {
      if (!textOf(input, 'to')) throw new Refusal(words.noFolder)
      const folder = resolve(textOf(input, 'to'))
      const chosen = chosenLists(textOf(input, 'only'))
      const login = textOf(input, 'as').toLowerCase()
      const actor = await whoTakes(ground, login)
      await openFolder(folder)
      const taker = { login, name: actor.name, moment: ground.now }
      const written = await writeAll(console, ground, { actor, chosen, folder })
      await writeContents(folder, written, taker).catch((error: unknown) => undoAndSay(folder, chosen, error))
      return told(folder, written, manifestOf(written, taker))
    }),
}

function chosenLists(only: string) {
  const names = only.split(',').flatMap((name) => name.trim() || [])
  const wrong = names.find((name) => !lists.some((list) => list.name === name))
  if (wrong) throw new Refusal(filled(words.noList, { name: wrong, names: lists.map(({ name }) => name).join(', ') }))
  return names.length ? lists.filter(({ name }) => names.includes(name)) : lists
}

async function whoTakes({ db, now }: OnGround, login: string): Promise<Actor> {
  const user = await db.selectFrom('users').select('id').where('login', '=', login).executeTakeFirst()
  const actor = user && (await actorOfUser(db, user.id, now))
  if (!actor) throw new Refusal(filled(words.noUser, { login }))
  if (!takeListsAway.allows(actor, null)) throw new Refusal(filled(words.mayNot, { login }))
  return actor
}

type Taking = { actor: Actor; chosen: readonly AwayList[]; folder: string }

/** Everything as it stood at one moment; the journal knows before the first name leaves. */
async function writeAll(console: Console, { db, perform }: OnGround, { actor, chosen, folder }: Taking) {
  return atOneMoment(db, async (tx) => {
    const counts: Record<string, number> = {}
    for (const list of chosen) counts[list.name] = await list.count(tx, actor)
    await perform((act) => takeAway(act, counts), actor)
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
    let done = 0
    const written: Written[] = []
    for (const list of chosen)
      written.push(
        await writeList(tx, actor, { list, folder }, () => {
          if (++done % 500 === 0 || done === total) console.progress(done, total, list.is.vi)
        }),
      )
    return written
  }).catch((error: unknown) => undoAndSay(folder, chosen, error))
}

function atOneMoment<Result>(db: Db, read: (tx: Tx) => Promise<Result>) {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read)
}

function told(folder: string, written: readonly Written[], manifest: object): Outcome {
  const rows = written.reduce((sum, one) => sum + one.rows, 0)
  return { ok: true, say: [filled(words.done, { files: written.length, rows, folder })], json: { folder, ...manifest } }
}

export const exportCommands: readonly ConsoleCommand[] = [exportLists]
