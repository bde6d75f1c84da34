import { z } from 'zod'
import { day } from '#platform/web/day-field.ts'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'
import type { Criterion } from './rules.ts'

const say = named(messages)
const list = z.array(z.string()).default([])

const passMark = z
  .string()
  .default('80')
  .transform((text, context) => {
    const number = Number(text.trim() || '80')
    if (!Number.isInteger(number) || number < 0 || number > 100) context.addIssue({ code: 'custom', message: say('sayPass') })
    return number
  })

/** Lines arrive as lists side by side; an empty line is no criterion, a line without points is a gate. */
export const criteriaForm = z
  .object({
    name: z.string(say('sayName')).trim().min(3, say('sayName')).max(200, say('sayName')),
    subjectKind: z.enum(['individual', 'household', 'collective'], say('sayKind')),
    passMark,
    code: list,
    text: list,
    weight: list,
    evidence: list,
  })
  .transform(({ code, text, weight, evidence, ...set }, context) => {
    const criteria: Criterion[] = []
    text.forEach((words, at) => {
      const points = weight[at]?.trim() ?? ''
      if (!words.trim() && !points) return
      const number = Number(points || '0')
      if (!words.trim()) context.addIssue({ code: 'custom', message: say('noLines'), path: ['text'] })
      if (!Number.isInteger(number) || number < 0 || number > 100 || points === '0')
        context.addIssue({ code: 'custom', message: say('sayWeight'), path: ['weight'] })
      const kind = points ? 'score' : 'gate'
      criteria.push({
        code: code[at]?.trim() || String.fromCharCode(65 + criteria.length),
        text: words.trim(),
        kind,
        weight: number,
        evidence: evidence[at]?.trim() ?? '',
      })
    })
    if (criteria.length === 0) context.addIssue({ code: 'custom', message: say('noLines'), path: ['text'] })
    return { ...set, criteria }
  })

export type CriteriaInput = z.infer<typeof criteriaForm>

export const issueForm = z.object({
  decisionNumber: z.string(say('sayNumber')).trim().min(2, say('sayNumber')).max(60, say('sayNumber')),
  issuedOn: day,
  validFrom: day,
})
