import { access, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type ConsoleCommand, textOf } from '../console/command.ts'
import { Refusal } from '../errors.ts'
import { filled, type Sentence } from '../language/messages.ts'
import { dayOf } from '../language/time.ts'
import { writeBackup } from './backup.ts'
import { restoreBackup } from './restore.ts'
import { newPassphrase } from './sealing.ts'

const say = {
  backup: {
    vi: 'sao lưu toàn bộ cơ sở dữ liệu và tệp vào một tệp mã hóa',
    en: 'save the whole database and all files into one encrypted archive',
  },
  restore: { vi: 'khôi phục một bản sao lưu vào nơi còn trống', en: 'restore an archive into an empty place' },
  file: { vi: 'tệp bản sao lưu', en: 'the archive' },
  done: {
    vi: 'Đã sao lưu {rows} dòng và {files} tệp vào {file} ({size} MB).',
    en: 'Saved {rows} rows and {files} files to {file} ({size} MB).',
  },
  phrase: {
    vi: 'Mật khẩu của bản sao lưu, chỉ hiện một lần này. Hãy chép lại và cất riêng; mất mật khẩu là mất bản sao lưu:\n\n    {phrase}\n',
    en: 'The passphrase of this archive, shown only now. Write it down and keep it apart; without it the archive is lost.',
  },
  restored: {
    vi: 'Đã khôi phục và đối chiếu đủ {rows} dòng, {files} tệp. Mọi phiên đăng nhập và mã truy cập cũ đã hết hiệu lực.',
    en: 'Restored and proven: {rows} rows, {files} files. Every former sign-in and token has ended.',
  },
  ask: { vi: 'Mật khẩu của bản sao lưu', en: 'Passphrase of the archive' },
  exists: {
    vi: 'Tệp {file} đã có. Hãy chọn tên khác; bản sao lưu cũ không bị ghi đè.',
    en: 'The file {file} exists. Choose another name; an older archive is not written over.',
  },
  missing: { vi: 'Không thấy tệp {file}.', en: 'There is no file {file}.' },
} satisfies Record<string, Sentence>

const backup: ConsoleCommand = {
  name: 'backup',
  say: say.backup,
  arguments: [{ name: 'file', say: say.file, optional: true }],
  async run({ openDatabase, settings, now, progress, tell }, input) {
    const file = resolve(textOf(input, 'file') || `guong-sang-${dayOf(now()).toString()}.gsbackup`)
    if (await exists(file)) throw new Refusal(filled(say.exists, { file }))
    const given = process.env.GS_PASSPHRASE
    const passphrase = given || newPassphrase()
    const { url } = await openDatabase()
    const filesFolder = join(settings.dataDir, 'files')
    const manifest = await writeBackup({ from: { url, filesFolder }, file, passphrase, program: 'guong-sang', now: now(), progress })
    const size = Math.ceil((await stat(file)).size / 1_048_576)
    if (!given) tell(filled(say.phrase, { phrase: passphrase }))
    const values = { rows: rowsOf(manifest), files: manifest.files.count, file, size }
    return { ok: true, say: [filled(say.done, values)], json: { file, manifest } }
  },
}

const restore: ConsoleCommand = {
  name: 'restore',
  say: say.restore,
  arguments: [{ name: 'file', say: say.file }],
  async run({ openDatabase, settings, askSecret, progress }, input) {
    const file = resolve(textOf(input, 'file'))
    if (!(await exists(file))) throw new Refusal(filled(say.missing, { file }))
    const passphrase = await askSecret(say.ask, 'GS_PASSPHRASE')
    const { url } = await openDatabase({ alone: true })
    const to = { url, filesFolder: join(settings.dataDir, 'files') }
    const manifest = await restoreBackup({ to, file, passphrase, migrations: 'db/migrations', progress })
    return { ok: true, say: [filled(say.restored, { rows: rowsOf(manifest), files: manifest.files.count })], json: { manifest } }
  },
}

export const backupCommands = [backup, restore]

function rowsOf({ tables }: Awaited<ReturnType<typeof writeBackup>>) {
  return Object.values(tables).reduce((total, { rows }) => total + rows, 0)
}

function exists(file: string) {
  return access(file).then(
    () => true,
    () => false,
  )
}
