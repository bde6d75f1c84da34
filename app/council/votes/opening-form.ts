import { acceptanceOf } from '#app/rulebook/index.ts'
import type { Context } from '#platform/web/context.ts'
import { textOf } from '#platform/web/form.ts'

/** What the question before a vote sends: an unchecked rule accepted, changes told, items known to stay shut. */
export async function openingOf(c: Context) {
  const body = await c.req.formData()
  const listed = (name: string) => body.getAll(name).filter((value) => typeof value === 'string')
  return {
    ...(await acceptanceOf(c)),
    told: textOf(body, 'told') === 'yes' ? listed('changes[]') : [],
    left: listed('left[]'),
  }
}
