import { shareOf } from './sum.ts'
import { coefficientText } from './money.ts'
import { bodyOf, type RuleKind } from './kinds.ts'
import { fieldsOf } from './trial-form.ts'

/** What a rule says, back in the fields it is edited in. */
export function bodyFields(kind: RuleKind, body: unknown): Record<string, string> {
  const tick = (on: boolean) => (on ? 'yes' : '')
  const thousandths = (value: number | null) => (value === null ? '' : coefficientText(value))
  switch (kind) {
    case 'award': {
      const { vi, en } = bodyOf('award', body)
      return { nameVi: vi, nameEn: en }
    }
    case 'threshold':
      return fieldsOf(bodyOf('threshold', body))
    case 'coefficient': {
      const { individual, collective, household, maximum } = bodyOf('coefficient', body)
      return {
        individual: thousandths(individual),
        collective: thousandths(collective),
        household: thousandths(household),
        maximum: tick(maximum),
      }
    }
    case 'base salary':
      return { amount: String(bodyOf('base salary', body).amount) }
    case 'quota': {
      const { percentOver, percentUnder, strict, ...rest } = bodyOf('quota', body)
      return { ...rest, percent: shareOf({ over: percentOver, under: percentUnder }), strict: tick(strict) }
    }
    case 'day count': {
      const { days, ...rest } = bodyOf('day count', body)
      return { ...rest, days: String(days) }
    }
    case 'dossier':
    case 'condition':
      return { parts: bodyOf('dossier', body).parts.join('\n') }
    case 'decider': {
      const { who, agencyMayDecide } = bodyOf('decider', body)
      return { who, agencyMayDecide: tick(agencyMayDecide) }
    }
    case 'conflict':
      return { ...bodyOf('conflict', body) }
    case 'law change':
      return { ...bodyOf('law change', body) }
    case 'tie-break': {
      const { text, criteria } = bodyOf('tie-break', body)
      const [first = '', second = '', third = ''] = criteria
      return { text, first, second, third }
    }
    case 'type exclusion':
      return { excluded: bodyOf('type exclusion', body).excluded.join(' ') }
    case 'principle':
      return { ...bodyOf('principle', body) }
  }
}

/** The fields of a rule that hold several choices. */
export function bodyLists(kind: RuleKind, body: unknown): Record<string, string[]> {
  if (kind !== 'award') return {}
  const { subjects, items } = bodyOf('award', body)
  return { subjects, items }
}
