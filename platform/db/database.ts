import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from '#db/tables.ts'
import { temporalPlugin } from './temporal-plugin.ts'

export type Db = Kysely<DB>
export type Tx = Transaction<DB>

const { builtins } = pg.types

/** How "since before we know" (-infinity) reads in the program. */
const beginning = Temporal.PlainDate.from('0001-01-01')

const parsers: { [oid: number]: (text: string) => unknown } = {
  [builtins.TIMESTAMPTZ]: (text) => Temporal.Instant.from(text.replace(' ', 'T')),
  [builtins.DATE]: (text) => (text === '-infinity' ? beginning : Temporal.PlainDate.from(text)),
  [builtins.INT8]: Number,
  [builtins.NUMERIC]: Number,
}

export type ConnectOptions = {
  max?: number
  /** Reads with the rights of this role and no other; nothing can be written. */
  readAs?: string
  statementTimeout?: number
  /** Statements of these texts are planned once for each connection; the others for each question. */
  keepPlans?: (text: string) => boolean
  log?: (text: string, milliseconds: number) => void
}

/** Opens a pool. Every statement has a time limit (milliseconds); values of time cross as Temporal. */
export function connect(url: string, { max = 10, readAs, statementTimeout = 15_000, keepPlans, log }: ConnectOptions = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    ...(readAs && { options: `-c role=${readAs} -c default_transaction_read_only=on` }),
    statement_timeout: statementTimeout,
    idle_in_transaction_session_timeout: 60_000,
    types: {
      getTypeParser: (oid: number, format?: string) => parsers[oid] ?? pg.types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text'),
    },
  })
  // An idle connection that the server closed (restart, kill) must not end the program; the pool makes a new one.
  pool.on('error', () => undefined)
  // The same for one that is in use but not asking anything just then: its next question fails by itself.
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    if (keepPlans) namePlans(client, keepPlans)
  })
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true }), temporalPlugin],
    ...(log && { log: (event) => log(event.query.sql, event.queryDurationMillis) }),
  })
}

/** What is asked again and again and goes the same way whatever is asked: what only writes, and who somebody is. */
export const goesOneWay = (text: string) => /^\s*(insert into|with l as materialized|with recursive me as)|from "api_tokens"/i.test(text)

/** A statement with a name is parsed and planned by the server once, and asked for by its name from then on. */
function namePlans(client: pg.ClientBase, keepPlans: (text: string) => boolean) {
  const ask = client.query.bind(client)
  const names = new Map<string, string>()
  const query = (text: string, values: unknown[]) => {
    if (!keepPlans(text) || (names.size >= 200 && !names.has(text))) return ask(text, values)
    const name = names.get(text) ?? `q${names.size}`
    names.set(text, name)
    return ask({ name, text, values })
  }
  Object.assign(client, { query })
}
