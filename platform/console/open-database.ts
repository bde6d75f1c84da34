import pg from 'pg'
import { Refusal } from '../errors.ts'
import { filled } from '../language/messages.ts'
import { claimFolder } from '../postgres/marker.ts'
import { startPostgres } from '../postgres/start.ts'
import { messages } from './messages.ts'

type Wish = { databaseUrl: string | null; dataDir: string }

/** The PostgreSQL that comes with the program, or the server that DATABASE_URL names. */
export async function openDatabase({ databaseUrl, dataDir }: Wish, share = false) {
  if (databaseUrl === null) return startPostgres({ dataDir, share })
  await claimFolder(dataDir)
  await checkServer(databaseUrl)
  return { url: databaseUrl, stop: async () => {}, abandon: async () => {} }
}

export function withoutPassword(url: string) {
  return url.replace(/^(\w+:\/\/[^:@/]*):[^@]*@/, '$1@')
}

async function checkServer(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ number: string; text: string }>(
      "select current_setting('server_version_num') as number, current_setting('server_version') as text",
    )
    if (Number(rows[0]?.number) < 150_000) throw new Refusal(filled(messages.oldServer, { found: rows[0]?.text ?? '' }))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(
      filled(messages.noServer, { why: error instanceof Error ? error.message || String('code' in error ? error.code : '') : '' }),
    )
  } finally {
    await client.end().catch(() => {})
  }
}
