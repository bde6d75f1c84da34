import type { T } from '#platform/language/messages.ts'
import { messages as say } from '../messages.ts'
import type { Reason } from '../duplicates.ts'

export function kindWords(t: T, kind: string) {
  return t(kind === 'household' ? say.household : kind === 'collective' ? say.collective : say.individual)
}

export function sexWords(t: T, sex: string | null) {
  return sex === 'female' ? t(say.female) : sex === 'male' ? t(say.male) : ''
}

const reasons: Record<Reason, keyof typeof say> = {
  'same name and birth year': 'sameNameYear',
  'same name and place': 'sameNamePlace',
  'same phone': 'samePhone',
  'similar name, birth year and place': 'similarAll',
  'same name, little else known': 'sameNameOnly',
}

export function reasonWords(t: T, why: readonly Reason[]) {
  return why.map((reason) => t(say[reasons[reason]])).join('; ')
}
