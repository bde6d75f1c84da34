import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the program, found from where this code lies: the same in the sources and in a bundle. */
export const root = up(import.meta.dirname)

function up(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('No package.json above the program; was it moved out of its folder?')
  return up(parent)
}
