import { readdir } from 'node:fs/promises'
import { join, sep } from 'node:path'

const skipped = new Set(['node_modules', '.git', 'build', 'data', 'shots', '.tmp'])

/** Every test file of the project, the browser journeys last. */
export async function testFiles(folder = '.'): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !skipped.has(entry.name)) found.push(...(await testFiles(path)))
    if (entry.isFile() && /[.]test[.]tsx?$/.test(entry.name)) found.push(path)
  }
  return folder === '.' ? found.toSorted((a, b) => Number(isJourney(a)) - Number(isJourney(b)) || (a < b ? -1 : 1)) : found
}

/** The test files that were asked for: each by its name, or all that stand in a folder; all of them when nothing was named. */
export function chosen(all: readonly string[], named: readonly string[]) {
  const inside = (name: string) => all.filter((file) => file.startsWith(join(name, sep)))
  return named.length === 0 ? all : named.flatMap((name) => (/[.]test[.]tsx?$/.test(name) ? [name] : inside(name)))
}

export function isJourney(path: string) {
  return /(^|[\\/])test[\\/]journeys[\\/]/.test(path)
}
