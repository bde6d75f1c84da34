import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { scratchDatabase } from '#test/database.ts'

const mapping = { timestamptz: 'Temporal.Instant', date: 'Temporal.PlainDate', int8: 'number', numeric: 'number' }

/** `db/tables.ts` from a database that has just been migrated, so that the types are the schema. */
export async function generateTables() {
  await using database = await scratchDatabase()
  execFileSync(process.execPath, [
    'node_modules/kysely-codegen/dist/cli/bin.js',
    '--dialect',
    'postgres',
    '--url',
    database.url,
    '--camel-case',
    '--out-file',
    'db/tables.ts',
    '--default-schema',
    'public',
    '--exclude-pattern',
    'pgboss.*',
    '--type-mapping',
    JSON.stringify(mapping),
  ])
  writeFileSync(
    'db/tables.ts',
    `// Generated from the database by \`npm run generate\`. Do not edit.\n${readFileSync('db/tables.ts', 'utf8')}`,
  )
}
