import { Command } from 'commander'
import type { Sentence } from '../language/messages.ts'
import type { Settings } from '#settings'
import type { ConsoleCommand, Input, Outcome } from './command.ts'
import { makeConsole } from './console.ts'
import { explainAndEnd } from './refused.ts'

const say = {
  gs: { vi: 'Các lệnh của Gương Sáng cho người quản trị máy', en: 'The commands of Gương Sáng for whoever looks after the computer' },
  json: { vi: 'trả lời bằng JSON cho máy đọc', en: 'answer in JSON, for machines' },
  unclear: { vi: 'Lệnh chưa đúng; thêm --help để xem cách dùng.', en: 'That was not understood; add --help to see how it is used.' },
  help: { vi: 'xem hướng dẫn', en: 'show this help' },
} satisfies Record<string, Sentence>

const titles: { [english: string]: string } = {
  'Usage:': 'Cách dùng · Usage:',
  'Commands:': 'Các lệnh · Commands:',
  'Options:': 'Tùy chọn · Options:',
  'Arguments:': 'Tham số · Arguments:',
  'Global Options:': 'Tùy chọn chung · Global options:',
}

/** Understands what was typed after `npm run gs --`, runs it, and ends with its exit code. */
export async function runConsole(commands: readonly ConsoleCommand[], settings: () => Settings, typed: readonly string[]) {
  const program = new Command('npm run gs --').description(both(say.gs))
  program.option('--json', both(say.json)).helpOption('-h, --help', both(say.help)).helpCommand(false)
  program.configureHelp({ styleTitle: (title) => titles[title] ?? title, showGlobalOptions: true })
  program.configureOutput({ outputError: (text, write) => write(`${both(say.unclear)}\n${text}`) })
  for (const command of commands) add(program, command, settings)
  await program.parseAsync(typed, { from: 'user' })
}

function add(program: Command, command: ConsoleCommand, settings: () => Settings) {
  const line = program.command(command.name).description(both(command.say)).helpOption('-h, --help', both(say.help))
  for (const { name, say: what, optional } of command.arguments ?? []) line.argument(optional ? `[${name}]` : `<${name}>`, both(what))
  for (const { flags, say: what } of command.options ?? []) line.option(flags, both(what))
  line.action(async () => {
    const names = (command.arguments ?? []).map(({ name }) => name)
    const input: Input = { ...line.opts<Input>(), ...Object.fromEntries(names.map((name, place) => [name, line.args[place]])) }
    await perform(command, input, settings, program.opts<{ json?: boolean }>().json ?? false)
  })
}

async function perform(command: ConsoleCommand, input: Input, settings: () => Settings, json: boolean) {
  const outcome = await runOne(command, input, settings, json).catch(explainAndEnd)
  if (json) console.log(JSON.stringify({ ok: outcome.ok, ...outcome.json }, null, 2))
  else for (const sentence of outcome.say) console.log(`${sentence.vi}\n  ${sentence.en ?? sentence.vi}`)
  process.exit(outcome.ok ? 0 : 1)
}

async function runOne(command: ConsoleCommand, input: Input, settings: () => Settings, json: boolean): Promise<Outcome> {
  const { console, close } = makeConsole(settings(), json)
  try {
    return await command.run(console, input)
  } finally {
    await close()
  }
}

function both({ vi, en }: Sentence) {
  return en === undefined ? vi : `${vi} · ${en}`
}
