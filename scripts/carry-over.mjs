// What a program that still runs on the build before asks for, kept beside the new build.
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const listOf = (folder) => join(folder, 'own.json')

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))

/**
 * A program may be running on the build before this one: it still asks for its own files, whose names hold a hash of
 * their content. They are carried over once; what the build before had carried over itself is let go.
 */
export function carryOver(before, next) {
  const own = filesOf(next)
  const earlier = existsSync(listOf(before)) ? JSON.parse(readFileSync(listOf(before), 'utf8')) : []
  for (const name of earlier)
    if (!existsSync(join(next, name)) && existsSync(join(before, name))) cpSync(join(before, name), join(next, name))
  writeFileSync(listOf(next), JSON.stringify(own))
}
