import { join } from 'node:path'
import { connect } from '#platform/db/database.ts'
import { Refusal } from '#platform/errors.ts'
import { filesOnDisk } from '#platform/files.ts'
import { filled } from '#platform/language/messages.ts'
import { migrate } from '#platform/db/migrate.ts'
import { textOf, type ConsoleCommand } from '#platform/console/command.ts'
import { openKept } from '#platform/web/kept.ts'
import { publishSite } from './publish.ts'

const words = {
  publish: { vi: 'xuất cổng thông tin thành trang tĩnh vào một thư mục', en: 'write the public site as files into a folder' },
  to: { vi: 'thư mục nhận trang', en: 'the folder to write to' },
  address: {
    vi: 'địa chỉ mà bà con sẽ mở, ví dụ https://guongsang.example.vn',
    en: 'the address people will open, e.g. https://guongsang.example.vn',
  },
  needsTo: { vi: 'Xin ghi thư mục nhận trang: --to <thư mục>.', en: 'Please give the folder to write to: --to <folder>.' },
  needsAddress: {
    vi: 'Xin ghi địa chỉ mà bà con sẽ mở: --address https://… (in vào mã QR, tin Atom và ảnh xem trước).',
    en: 'Please give the address people will open: --address https://… (it goes into QR codes, the feed and previews).',
  },
  drawing: { vi: 'trang', en: 'pages' },
  done: {
    vi: 'Đã xuất {files} tệp ({changed} tệp mới hoặc đổi, {removed} tệp đã gỡ) vào {folder}.',
    en: '{files} files ({changed} new or changed, {removed} removed) in {folder}.',
  },
}

const publish: ConsoleCommand = {
  name: 'publish',
  say: words.publish,
  options: [
    { flags: '--to <folder>', say: words.to },
    { flags: '--address <url>', say: words.address },
  ],
  async run(console, input) {
    const folder = textOf(input, 'to')
    const origin = textOf(input, 'address') || (console.settings.publicUrl ?? '')
    if (!folder) return { ok: false, say: [words.needsTo], json: { error: words.needsTo } }
    if (!/^https?:\/\/[^/]/.test(origin)) return { ok: false, say: [words.needsAddress], json: { error: words.needsAddress } }
    const { url } = await console.openDatabase()
    await migrate(url, 'db/migrations')
    const kept = await openKept(url, { clock: console.now })
    const publicDb = connect(url, { readAs: 'gs_public', max: 2, statementTimeout: 120_000 })
    const program = {
      publicDb,
      kept,
      clock: console.now,
      files: filesOnDisk(join(console.settings.dataDir, 'files')),
      settings: console.settings,
    }
    try {
      const written = await publishSite(program, { folder, origin, progress: (done) => console.progress(done, done, words.drawing.vi) })
      return { ok: true, say: [filled(words.done, { ...written, folder })], json: written }
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, say: [error.sentence], json: { error: error.sentence } }
      throw error
    } finally {
      await kept.stop()
      await publicDb.destroy()
    }
  },
}

export const portalCommands: readonly ConsoleCommand[] = [publish]
