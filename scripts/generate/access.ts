import { globSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

const declared = z.object({
  deed: z.string(),
  roles: z.union([z.literal('anyone'), z.array(z.string())]),
  note: z.string(),
  allows: z.instanceof(Function),
})

const head = `# Who may do what

Generated from the deeds declared in \`app/*/rules.ts\` by \`npm run generate\`; do not edit. What a person may *see* is decided
in each module's \`queries.ts\` (\`visibleTo\`), and comes first: a record one may not see answers 404 before any deed is asked about.
`

/** `docs/access.md` from every deed in the code, so that an auditor reads what the program really asks. */
export async function generateAccess() {
  const sections: string[] = []
  for (const file of globSync('app/*/rules.ts').toSorted()) {
    const rows = await deedsOf(file)
    if (rows.length) sections.push(`## ${file.split(/[\\/]/)[1]}\n\n| deed | roles | only when |\n|---|---|---|\n${rows.join('\n')}\n`)
  }
  writeFileSync('docs/access.md', [head, ...sections].join('\n'))
}

async function deedsOf(file: string) {
  const exported: Record<string, unknown> = await import(pathToFileURL(join(process.cwd(), file)).href)
  return Object.values(exported).flatMap((value) => {
    const read = declared.safeParse(value)
    if (!read.success) return []
    const { deed, roles, note } = read.data
    return [`| ${deed} | ${roles === 'anyone' ? 'anyone signed in' : roles.join(', ')} | ${note} |`]
  })
}
