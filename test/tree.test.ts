import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { test } from 'node:test'

const root = new URL('../', import.meta.url)
const outsideGit = existsSync(new URL('.git', root)) ? false : 'only a checkout knows what is kept'

const endings = new Set(
  '.ts .tsx .mts .mjs .sql .md .txt .layout .json .css .typ .woff2 .png .svg .xls .pem .key .yml .npmrc .gitignore .gitattributes'.split(
    ' ',
  ),
)
/** Files without an ending that belong. */
const named = new Set(['LICENSE', '.ci/run', '.npmrc', '.gitignore', '.gitattributes'])
const mostBytes = 256 * 1024

/** What git keeps, or will with the next commit; also where the checkout belongs to somebody else than whoever tests it. */
const kept = () =>
  execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => path && existsSync(new URL(path, root)))

test('the house keeps sources only: no profile, log, archive or measurement of somebody’s day', { skip: outsideGit }, () => {
  const strangers = kept().filter((path) => !named.has(path) && !endings.has(extname(path)))
  assert.deepEqual(strangers, [])
  const heavy = kept().filter((path) => statSync(new URL(path, root)).size > mostBytes)
  assert.deepEqual(heavy, [])
})

test('no line names somebody’s own folder', { skip: outsideGit }, () => {
  const own = /(?:\/home|\/Users|\/root|[A-Z]:\\Users)[/\\][\w.-]+/
  const naming = kept().filter((path) => own.test(readFileSync(new URL(path, root), 'utf8')))
  assert.deepEqual(naming, [])
})
