import { randomBytes } from 'node:crypto'
import { textOf, type ConsoleCommand, type Outcome } from '#platform/console/command.ts'
import { onGround, operator, type OnGround } from '#platform/console/on-ground.ts'
import { filled } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import { closeAccount, giveNewPassword } from './commands.ts'
import { readablePassword } from './cookies.ts'
import { listUsers, userOfLogin } from './queries.ts'

const words = {
  user: {
    vi: 'người dùng: xem danh sách, cấp mật khẩu dùng một lần, đóng tài khoản',
    en: 'people: list them, give a one-time password, close an account',
  },
  deed: { vi: 'list, password hoặc close', en: 'list, password or close' },
  login: { vi: 'tên đăng nhập', en: 'sign-in name' },
  unknown: { vi: 'Không có việc "{deed}". Hãy dùng list, password hoặc close.', en: 'There is no "{deed}". Use list, password or close.' },
  nobody: { vi: 'Không có ai tên đăng nhập "{login}".', en: 'Nobody has the sign-in name "{login}".' },
  line: { vi: '{login} · {name} · {roles}', en: '{login} · {name} · {roles}' },
  given: { vi: 'Mật khẩu dùng một lần của {login}: {password}', en: 'One-time password of {login}: {password}' },
  closed: { vi: 'Đã đóng tài khoản {login}.', en: 'The account {login} is closed.' },
}

const user: ConsoleCommand = {
  name: 'user',
  say: words.user,
  arguments: [
    { name: 'deed', say: words.deed },
    { name: 'login', say: words.login, optional: true },
  ],
  run: (console, input) =>
    onGround(console, async (ground) => {
      const [deed, login] = [textOf(input, 'deed'), textOf(input, 'login').toLowerCase()]
      if (deed === 'list') return list(ground)
      if (deed !== 'password' && deed !== 'close') return no(filled(words.unknown, { deed }))
      const found = await userOfLogin(ground.db, login)
      if (!found) return no(filled(words.nobody, { login }))
      return deed === 'password' ? password(ground, found) : close(ground, found)
    }),
}

export const accountCommands: readonly ConsoleCommand[] = [user]

type Found = { id: string; login: string }
const no = (sentence: { vi: string }): Outcome => ({ ok: false, say: [sentence], json: { error: sentence } })

async function list({ db, now }: OnGround): Promise<Outcome> {
  const { rows } = await listUsers(db, operator, { q: '', page: 1, today: dayOf(now) })
  const open = rows.filter((row) => !row.endedAt)
  const lines = open.map(({ login, name, roles }) => filled(words.line, { login, name, roles: roles.join(', ') }))
  return { ok: true, say: lines, json: { users: open.map(({ id, login, name, roles }) => ({ id, login, name, roles })) } }
}

async function password({ perform }: OnGround, { id, login }: Found): Promise<Outcome> {
  const given = readablePassword(randomBytes(32))
  await perform((act) => giveNewPassword(act, id, given))
  return { ok: true, say: [filled(words.given, { login, password: given })], json: { login, password: given } }
}

async function close({ perform }: OnGround, { id, login }: Found): Promise<Outcome> {
  await perform((act) => closeAccount(act, id))
  return { ok: true, say: [filled(words.closed, { login })], json: { login } }
}
