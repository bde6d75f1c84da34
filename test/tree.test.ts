import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)

const endings = new Set(
  '.ts .tsx .mts .mjs .sql .md .txt .layout .json .css .typ .woff2 .png .svg .xls .pem .key .yml .npmrc .gitignore .gitattributes'.split(
    ' ',
  ),
)
/** Files without an ending that belong. */
const named = new Set(['LICENSE', '.ci/run', '.npmrc', '.gitignore', '.gitattributes'])
const mostBytes = 256 * 1024

/** What git keeps, or will with the next commit; also where the checkout belongs to somebody else than whoever tests it. */
function kept() {
  const git = spawnSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  const paths = git.status === 0 ? git.stdout.split('\0') : onDisk()
  return paths.filter((path) => path && existsSync(new URL(path, root)))
}

/** Where git says nothing, what lies there counts, without what is made or brought. */
function onDisk() {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(fileURLToPath(root), join(entry.parentPath, entry.name)))
    .filter((path) => !/^(\.git|node_modules|build(\.[^/]+)?|data|data-practice|shots|\.tmp)\//.test(path) && !path.endsWith('.log'))
}

test('the house keeps sources only: no profile, log, archive or measurement of somebody’s day', () => {
  const strangers = kept().filter((path) => !named.has(path) && !endings.has(extname(path)))
  assert.deepEqual(strangers, [])
  const heavy = kept().filter((path) => statSync(new URL(path, root)).size > mostBytes)
  assert.deepEqual(heavy, [])
})

test('no line names somebody’s own folder', () => {
  const own = /(?:\/home|\/Users|\/root|[A-Z]:\\Users)[/\\][\w.-]+/
  const naming = kept().filter((path) => own.test(readFileSync(new URL(path, root), 'utf8')))
  assert.deepEqual(naming, [])
})
