import { readFile as readBytes } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { actorOfUser } from '#app/accounts/index.ts'
import { lookForDoubles } from '#app/people/index.ts'
import { perform, type Actor } from '#platform/act.ts'
import { textOf, type Console, type ConsoleCommand, type Outcome } from '#platform/console/command.ts'
import { connect } from '#platform/db/database.ts'
import { migrate } from '#platform/db/migrate.ts'
import { Refusal } from '#platform/errors.ts'
import { filesOnDisk } from '#platform/files.ts'
import { openJobs } from '#platform/jobs.ts'
import { filled, type Sentence } from '#platform/language/messages.ts'
import { kindOf } from '#platform/spreadsheet/kind.ts'
import { beginTaking, bringList, checkList, layOutList, readList, returnList, takeList } from './commands.ts'
import { guessedLayout } from './layout.ts'
import { bringLists } from './rules.ts'
import { countStates, findList } from './queries.ts'
import { readFile } from './read-file.ts'
import { checkWholeList } from './check-list.ts'
import { takeWholeList } from './take-list.ts'

const words = {
  import: {
    vi: 'đưa một danh sách Excel, CSV vào: chạy thử, rồi nhận những dòng tốt nếu thêm --take',
    en: 'bring in an Excel or CSV list: a dry run, and with --take the good rows',
  },
  file: { vi: 'tệp .xlsx, .xls hoặc .csv', en: 'the .xlsx, .xls or .csv file' },
  as: { vi: 'tên đăng nhập của người đưa danh sách vào', en: 'sign-in name of the person who brings it in' },
  round: { vi: 'tên đợt', en: 'name of the round' },
  award: { vi: 'mã hình thức khen khi tệp không ghi, ví dụ GK', en: 'code of the award where the file does not say, such as GK' },
  take: { vi: 'nhận những dòng tốt', en: 'take in the good rows' },
  noUser: {
    vi: 'Không có người dùng “{login}”, hoặc người ấy không giữ vai nào hôm nay.',
    en: 'There is no user “{login}”, or they hold no role today.',
  },
  noFile: { vi: 'Không mở được tệp “{file}”. Xin xem lại đường dẫn.', en: 'The file “{file}” cannot be opened. Please check the path.' },
  mayNot: {
    vi: '“{login}” không giữ vai được nhập danh sách (văn phòng, phòng, xã).',
    en: '“{login}” holds no role that may bring in lists (office, division, commune).',
  },
  noRound: { vi: 'Không có đợt nào tên “{name}”.', en: 'There is no round called “{name}”.' },
  noName: {
    vi: 'Không thấy cột họ tên trong tệp. Xin ghép cột trên trang “Nhập danh sách”.',
    en: 'No column of names was found. Please lay out the columns on the page “Bring in a list”.',
  },
  outcome: {
    vi: '{good} dòng tốt, {fix} dòng cần sửa, {double} dòng có thể trùng, {known} dòng đã nhận trước đây, {taken} dòng đã nhận. Xem ở trang “Nhập danh sách”.',
    en: '{good} good rows, {fix} to put right, {double} possible doubles, {known} taken before, {taken} taken in. See the page “Bring in a list”.',
  },
} satisfies Record<string, Sentence>

const importList: ConsoleCommand = {
  name: 'import',
  say: words.import,
  arguments: [{ name: 'file', say: words.file }],
  options: [
    { flags: '--as <login>', say: words.as },
    { flags: '--round <name>', say: words.round },
    { flags: '--award <code>', say: words.award },
    { flags: '--take', say: words.take },
  ],
  run: async (console, input) => {
    const { url } = await console.openDatabase()
    await migrate(url, 'db/migrations')
    const db = connect(url, { max: 3, statementTimeout: 120_000 })
    const jobs = await openJobs(url, [readList, checkList, takeList, returnList, lookForDoubles], () => undefined)
    const ground = { db, jobs, files: filesOnDisk(join(console.settings.dataDir, 'files')), clock: console.now }
    const typed = {
      file: textOf(input, 'file'),
      login: textOf(input, 'as'),
      round: textOf(input, 'round'),
      award: textOf(input, 'award'),
      take: input.take === true,
    }
    try {
      return await bringFromConsole(console, ground, typed)
    } catch (error) {
      if (error instanceof Refusal) return refused(error.sentence)
      throw error
    } finally {
      await jobs.stop()
      await db.destroy()
    }
  },
}

type Ground = Parameters<typeof checkWholeList>[0]
type Typed = { file: string; login: string; round: string; award: string; take: boolean }

async function bringFromConsole(console: Console, ground: Ground, { file, login, round, award, take }: Typed): Promise<Outcome> {
  const { db } = ground
  const user = await db.selectFrom('users').select('id').where('login', '=', login.toLowerCase()).executeTakeFirst()
  const actor = user && (await actorOfUser(db, user.id, console.now()))
  if (!actor) return refused(filled(words.noUser, { login }))
  if (!bringLists.allows(actor, null)) return refused(filled(words.mayNot, { login }))
  const found = await db.selectFrom('rounds').select('id').where('name', '=', round.normalize('NFC')).executeTakeFirst()
  if (!found) return refused(filled(words.noRound, { name: round }))
  const bytes = await readBytes(file).then(
    (read) => new Uint8Array(read),
    () => null,
  )
  if (!bytes) return refused(filled(words.noFile, { file }))
  kindOf(bytes)
  const stored = await ground.files.put(bytes)
  const list = {
    ...stored,
    type: 'application/octet-stream',
    fileName: basename(file),
    purpose: 'nominations' as const,
    roundId: found.id,
    awardCode: award || null,
  }
  const listId = await perform(ground, actor, console.now(), (act) => bringList(act, list))
  return dryRun(console, ground, { actor, listId, take })
}

async function dryRun(
  console: Console,
  ground: Ground,
  { actor, listId, take }: { actor: Actor; listId: string; take: boolean },
): Promise<Outcome> {
  const { db } = ground
  const work = { listId, userId: actor.id }
  const watch = setInterval(
    () =>
      void db
        .selectFrom('lists')
        .select(['done', 'total', 'fileName'])
        .where('id', '=', listId)
        .executeTakeFirst()
        .then((row) => row && console.progress(row.done, row.total, row.fileName)),
    500,
  )
  try {
    await readFile(ground, work)
    const list = await findList(db, actor, listId)
    if (list.problemVi) return refused({ vi: list.problemVi, ...(list.problemEn && { en: list.problemEn }) })
    const layout = guessedLayout(list)
    if (!layout) return refused(words.noName)
    await perform(ground, actor, console.now(), (act) => layOutList(act, listId, layout))
    await checkWholeList(ground, work)
    const { good = 0 } = await countStates(db, listId)
    if (take && good > 0) {
      await perform(ground, actor, console.now(), (act) => beginTaking(act, listId))
      await takeWholeList(ground, work)
    }
  } finally {
    clearInterval(watch)
  }
  const counts = { good: 0, fix: 0, double: 0, known: 0, taken: 0, ...(await countStates(db, listId)) }
  return { ok: true, say: [filled(words.outcome, counts)], json: { listId, ...counts } }
}

function refused(sentence: Sentence): Outcome {
  return { ok: false, say: [sentence], json: { error: sentence } }
}

export const listCommands: readonly ConsoleCommand[] = [importList]
