import { randomUUIDv7 } from 'node:crypto'
import { provincesOn } from '#app/places/index.ts'
import { textOf, type ConsoleCommand, type Input } from '#platform/console/command.ts'
import { onGround, operator } from '#platform/console/on-ground.ts'
import type { Db } from '#platform/db/database.ts'
import { fold } from '#platform/language/fold.ts'
import { filled, type Sentence } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import { setUp } from './commands.ts'
import { setUpForm } from './form.ts'
import { messages } from './messages.ts'

const words = {
  setUp: {
    vi: 'mở văn phòng: cơ quan, đơn vị và người quản trị đầu tiên',
    en: 'open the office: the agency, its units and the first administrator',
  },
  units: { vi: 'các đơn vị, cách nhau bằng dấu chấm phẩy', en: 'units, with semicolons between them' },
  password: { vi: 'Mật khẩu của người quản trị (ít nhất 10 ký tự)', en: 'Password of the administrator (at least 10 characters)' },
  noProvince: { vi: 'Không có tỉnh, thành phố "{name}".', en: 'There is no province or city "{name}".' },
  done: { vi: 'Văn phòng đã mở. Hãy đăng nhập bằng {login}.', en: 'The office is open. Sign in as {login}.' },
}

const setUpCommand: ConsoleCommand = {
  name: 'set-up',
  say: words.setUp,
  options: [
    { flags: '--agency <name>', say: messages.agencyName },
    { flags: '--abbreviation <text>', say: messages.abbreviation },
    { flags: '--superior <name>', say: messages.superior },
    { flags: '--province <name>', say: messages.province },
    { flags: '--place <name>', say: messages.place },
    { flags: '--head <title>', say: messages.headTitle },
    { flags: '--units <names>', say: words.units },
    { flags: '--name <name>', say: messages.personName },
    { flags: '--login <name>', say: messages.login },
  ],
  run: (console, input) =>
    onGround(console, async ({ db, now, perform }) => {
      const provinceId = await provinceNamed(db, textOf(input, 'province'), dayOf(now))
      if (!provinceId) return refused([filled(words.noProvince, { name: textOf(input, 'province') })])
      const password = await console.askSecret(words.password, 'GS_PASSWORD')
      const read = setUpForm.safeParse(fieldsOf(input, provinceId, password))
      if (!read.success) return refused(read.error.issues.map(({ message }) => sentenceOf(message)))
      const founder = { ...operator, id: randomUUIDv7(), name: read.data.name }
      await perform((act) => setUp(act, read.data), founder)
      return { ok: true, say: [filled(words.done, { login: read.data.login })], json: { login: read.data.login } }
    }),
}

export const organisationCommands: readonly ConsoleCommand[] = [setUpCommand]

function fieldsOf(input: Input, provinceId: string, password: string) {
  const text = (name: string) => textOf(input, name)
  return {
    code: '',
    agencyName: text('agency'),
    abbreviation: text('abbreviation'),
    provinceId,
    superiorName: text('superior'),
    placeName: text('place') || text('province'),
    headTitle: text('head') || 'TRƯỞNG BAN',
    units: text('units').replaceAll(';', '\n'),
    name: text('name'),
    login: text('login'),
    password,
    repeatPassword: password,
  }
}

async function provinceNamed(db: Db, name: string, today: Temporal.PlainDate) {
  const provinces = await provincesOn(db, today)
  return provinces.find(({ label }) => fold(label) === fold(name) || fold(label).endsWith(` ${fold(name)}`))?.id ?? null
}

function sentenceOf(name: string): Sentence {
  const known: { [name: string]: Sentence } = messages
  return known[name] ?? { vi: name }
}

function refused(sentences: readonly Sentence[]) {
  return { ok: false, say: sentences, json: { errors: sentences } }
}
