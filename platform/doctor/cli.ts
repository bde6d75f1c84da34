import type { ConsoleCommand } from '../console/command.ts'
import { sql } from 'kysely'
import { connect, type Db } from '../db/database.ts'
import { examine } from './examine.ts'
import { report } from './report.ts'

const words = {
  doctor: {
    vi: 'khám toàn bộ: nhật ký, dữ liệu, tệp, đĩa, phiên bản; không thay đổi gì',
    en: 'look everything over: journal, data, files, disk, versions; changes nothing',
  },
  nothing: { vi: 'Ở đây chưa có dữ liệu: hãy chạy npm start trước.', en: 'There is no data here yet: run npm start first.' },
  deep: { vi: 'đọc lại từng tệp để đối chiếu (lâu hơn)', en: 'read every file again to compare it (takes longer)' },
}

const doctor: ConsoleCommand = {
  name: 'doctor',
  say: words.doctor,
  options: [{ flags: '--deep', say: words.deep }],
  async run({ openDatabase, settings }, input) {
    const { url } = await openDatabase()
    const db = connect(url, { max: 2, statementTimeout: 600_000 })
    try {
      if (!(await isBegun(db))) return { ok: true, say: [words.nothing], json: { begun: false } }
      const found = await examine(db, settings.dataDir, { deep: input.deep === true })
      const { ok, say } = report(found)
      return { ok, say, json: found }
    } finally {
      await db.destroy()
    }
  },
}

export const doctorCommands = [doctor]

async function isBegun(db: Db) {
  const { rows } = await sql<{ begun: boolean }>`select to_regclass('public.journal') is not null as begun`.execute(db)
  return rows[0]?.begun ?? false
}
