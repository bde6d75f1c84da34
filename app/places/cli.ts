import { readFile } from 'node:fs/promises'
import { textOf, type ConsoleCommand } from '#platform/console/command.ts'
import { onGround } from '#platform/console/on-ground.ts'
import { filled } from '#platform/language/messages.ts'
import { readDay } from '#platform/language/time.ts'
import { importPlaces, planImport } from './commands.ts'
import { messages } from './messages.ts'
import { countsOf } from './plan-counts.ts'
import { readPlaceFile } from './read-list.ts'

const words = {
  places: {
    vi: 'nhập danh mục xã chính thức hoặc bảng thay đổi (CSV)',
    en: 'bring in the official list of communes or a table of changes (CSV)',
  },
  file: { vi: 'tệp CSV', en: 'CSV file' },
  dryRun: { vi: 'chỉ xem sẽ thay đổi gì', en: 'only say what would change' },
  would: {
    vi: 'Sẽ thêm {created}, đổi {renamed}, nối {joined}; {orphans} dòng không ghép được.',
    en: '{created} new, {renamed} renamed, {joined} joined; {orphans} rows could not be joined.',
  },
}

const places: ConsoleCommand = {
  name: 'places',
  say: words.places,
  arguments: [{ name: 'file', say: words.file }],
  options: [
    { flags: '--from <day>', say: messages.fromOn },
    { flags: '--document <text>', say: messages.document },
    { flags: '--dry-run', say: words.dryRun },
  ],
  run: (console, input) =>
    onGround(console, async ({ db, perform }) => {
      const file = readPlaceFile(await readFile(textOf(input, 'file')))
      const fromOn = readDay(textOf(input, 'from'))
      if (!file) return { ok: false, say: [messages.unknownColumns], json: { error: messages.unknownColumns } }
      if (!fromOn) return { ok: false, say: [messages.typeDay], json: { error: messages.typeDay } }
      const source = { fromOn, document: textOf(input, 'document') || null }
      const dry = input.dryRun === true
      const plan = dry ? await planImport(db, file, source) : await perform((act) => importPlaces(act, file, source))
      const counts = countsOf(plan)
      return {
        ok: true,
        say: [filled(dry ? words.would : messages.done, counts), ...plan.orphans],
        json: { ...counts, missing: plan.missing },
      }
    }),
}

export const placeCommands: readonly ConsoleCommand[] = [places]
