// After each `npm install`: enters into package-lock.json the optional packages of other machines that the registry
// does not have. npm leaves them out, and `npm ci` then refuses the very lockfile that it wrote.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './installed.mjs'

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32', 'aix', 'wasi']
const processors = ['arm64', 'x64', 'ia32', 'arm', 'riscv64', 's390x', 'ppc64', 'loong64', 'mips64el', 'wasm32']

const file = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const entered = []

for (const [path, entry] of Object.entries(lock.packages))
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) if (!resolves(path, name)) enter(name, range, entry)

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
const onlyAsked = process.argv.includes('--check')
if (entered.length > 0 && !onlyAsked) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(
  entered.length > 0 ? `${onlyAsked ? 'missing' : 'entered'} ${entered.length}:\n  ${entered.join('\n  ')}` : 'nothing is missing',
)
process.exitCode = onlyAsked && entered.length > 0 ? 1 : 0

/** As Node looks for a package: beside the one that asks for it, then upwards. */
function resolves(path, name) {
  const steps = path === '' ? [] : path.split('/node_modules/')
  for (let depth = steps.length; depth >= 0; depth -= 1) {
    const above = steps.slice(0, depth).join('/node_modules/')
    if (lock.packages[`${above}${above ? '/' : ''}node_modules/${name}`]) return true
  }
  return false
}

function enter(name, version, parent) {
  if (!/^\d+[.]\d+[.]\d+/.test(version)) throw new Error(`${name}@${version} is missing and names no exact version`)
  const parts = name.split(/[/-]/)
  const os = systems.filter((system) => parts.includes(system) || (system === 'linux' && parts.some((part) => part.startsWith('linux'))))
  const cpu = processors.filter((processor) => parts.includes(processor))
  lock.packages[`node_modules/${name}`] = {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...((parent.dev || parent.devOptional) && { dev: true }),
    optional: true,
    ...(os.length > 0 && { os }),
    ...(parts.some((part) => part.startsWith('musl')) && { libc: ['musl'] }),
  }
  entered.push(`${name}@${version}`)
}
