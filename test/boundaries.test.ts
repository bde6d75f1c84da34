import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { after, test } from 'node:test'
import { z } from 'zod'
import { processOrder } from '../.dependency-cruiser.mjs'
import { emptyFolder, removeFolders } from './folders.ts'

after(removeFolders)

const report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

/** Runs the boundary checker in a folder; answers how much it read and what it found. */
function cruise(folder: string) {
  const tool = resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [
    tool,
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'json',
    'app',
    'platform',
    'test',
    'app.ts',
    'server.ts',
    'start.ts',
  ]
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 200_000_000 })
  return report.parse(JSON.parse(stdout)).summary
}

/** Each kind of violation, as somebody in a hurry would write it. */
const planted: Record<string, { rule: string; text: string }> = {
  'app/accounts/planted.ts': { rule: 'accounts-looks-only-upstream', text: "import '../rulebook/index.ts'" },
  'app/accounts/circle-a.ts': { rule: 'no-cycles', text: "import './circle-b.ts'" },
  'platform/planted.ts': { rule: 'platform-knows-no-domain', text: "import '#app/rulebook/index.ts'" },
  'app/rulebook/planted.ts': { rule: 'enter-by-the-front-door', text: "import '../accounts/who.ts'" },
  'app/bulletin/rules.ts': { rule: 'rules-are-pure', text: "import { sql } from 'kysely'\nexport const now = sql`now()`" },
  'app/events/rules.ts': {
    rule: 'rules-use-nothing-of-node',
    text: "import { readFileSync } from 'node:fs'\nexport const text = readFileSync('x')",
  },
  'app/bulletin/pages/planted.tsx': {
    rule: 'pages-do-not-query',
    text: "import { list } from '../queries.ts'\nexport const planted = list",
  },
  'app/bulletin/planted.ts': { rule: 'the-product-needs-no-tests', text: "import '#test/makers.ts'" },
  'app/bulletin/unknown.ts': { rule: 'only-what-is-installed', text: "import './missing.ts'" },
  'app/bulletin/dev.ts': { rule: 'no-packages-for-tests', text: "import { assert } from 'fast-check'\nexport const property = assert" },
}

test('the modules keep their boundaries', () => {
  const { totalCruised, violations } = cruise('.')
  assert.deepEqual(
    violations.map(({ from, rule }) => `${from}: ${rule.name}`),
    [],
  )
  assert.ok(totalCruised > readdirSync('app').length * 3, `a checker that reads nothing finds nothing: it read ${totalCruised}`)
})

test('each kind of broken boundary is caught', async () => {
  const copy = await emptyFolder()
  for (const name of [
    'app',
    'platform',
    'test',
    'db',
    'app.ts',
    'server.ts',
    'start.ts',
    'settings.ts',
    'package.json',
    'tsconfig.json',
    '.dependency-cruiser.mjs',
  ])
    cpSync(name, join(copy, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  const texts = {
    ...Object.fromEntries(Object.entries(planted).map(([file, { text }]) => [file, text])),
    'app/accounts/circle-b.ts': "import './circle-a.ts'",
    'app/bulletin/queries.ts': 'export const list = []',
  }
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    writeFileSync(join(copy, file), `${text}\n`)
  }
  const caught = new Set(cruise(copy).violations.map(({ from, rule }) => `${from}: ${rule.name}`))
  for (const [file, { rule }] of Object.entries(planted)) assert.ok(caught.has(`${file}: ${rule}`), `${file} was not caught (${rule})`)
})

test('every module has its place in the process', () => {
  const modules = readdirSync('app', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  assert.deepEqual(
    modules.map(({ name }) => name).filter((name) => !processOrder.includes(name)),
    [],
  )
})

/** Which module writes which table, read from the code: through Kysely and in plain SQL. */
function writers(folder: string) {
  const found = new Map<string, Set<string>>()
  const kysely = /[.](?:insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\(\s*'(\w+)/g
  const plain =
    /\b(?:insert\s+into|delete\s+from|merge\s+into|truncate|copy)\s+([a-z_]+)|\bupdate\s+([a-z_]+)(?:\s+as)?(?:\s+\w+)?\s+set\b/g
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/[.]tsx?$/.test(entry.name) || /[.]test[.]tsx?$/.test(entry.name)) continue
    const place = join(entry.parentPath, entry.name)
    const writer = basename(folder) === 'app' ? relative(folder, place).split(sep)[0] : basename(folder)
    const text = readFileSync(place, 'utf8')
    for (const [, camel, one, two] of [...text.matchAll(kysely), ...text.matchAll(plain)]) {
      const table = (camel ?? one ?? two ?? '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      found.set(table, (found.get(table) ?? new Set()).add(writer ?? ''))
    }
  }
  return found
}

const severalWriters = (...folders: string[]) => {
  const all = new Map<string, Set<string>>()
  for (const folder of folders) for (const [table, names] of writers(folder)) all.set(table, (all.get(table) ?? new Set()).union(names))
  return [...all].filter(([, names]) => names.size > 1).map(([table, names]) => `${table}: ${[...names].toSorted().join(', ')}`)
}

test('a table is written by its own module only', () => {
  assert.ok(writers('platform').has('journal'), 'the reader of code sees the journal being written')
  assert.deepEqual(severalWriters('app', 'platform'), [])
})

test('a second writer of a table is caught, in Kysely and in plain SQL', async () => {
  const copy = join(await emptyFolder(), 'app')
  const files = {
    'people/commands.ts': "tx.insertInto('subjects')",
    'council/commands.ts': "tx\n  .updateTable('subjects')",
    'reports/queries.ts': 'sql`delete from life_lines`',
    'people/life.ts': "tx.insertInto('lifeLines')",
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    writeFileSync(join(copy, file), text)
  }
  assert.deepEqual(severalWriters(copy).toSorted(), ['life_lines: people, reports', 'subjects: council, people'])
})
