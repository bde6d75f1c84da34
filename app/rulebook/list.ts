import { fold } from '#platform/language/fold.ts'
import type { T } from '#platform/language/messages.ts'
import type { Asked } from '#platform/web/list.ts'
import { isRuleKind } from './kinds.ts'
import { keyName, kindWords, saysInWords } from './pages/words.ts'
import type { RuleRow } from './queries.ts'
import { withRemarks } from './remarks.ts'
import { governingAmong } from './standing.ts'

export type WantedRules = Asked & { kind: string; key: string; checked: string; whose: string }

/** A rule as the list shows it: what it is about in words, and where it stands among the versions of the day looked at. */
export type ListedRule = RuleRow & { about: string; kindName: string; says: string; standing: 'governs' | 'behind' | null }

/** A list of rules is searched in the words people read, not in what is stored: so the rows are put into words first. */
export function inWords(
  t: T,
  rules: readonly RuleRow[],
  awards: ReadonlyMap<string, string>,
  day: Temporal.PlainDate | null,
): ListedRule[] {
  const governing = day && governingAmong(rules, day)
  const versions = Map.groupBy(rules, ({ kind, key }) => `${kind} ${key}`)
  return rules.map((rule) => {
    const several = (versions.get(`${rule.kind} ${rule.key}`)?.length ?? 0) > 1
    return {
      ...rule,
      about: awards.get(rule.key) ?? keyName(t, rule.key),
      kindName: isRuleKind(rule.kind) ? t(kindWords[rule.kind]) : '',
      says: saysInWords(t, rule),
      standing: governing && several ? (governing.has(rule.id) ? 'governs' : 'behind') : null,
    }
  })
}

/** Those that hold the words and pass the filters, in the order asked for. */
export function narrowed(t: T, rules: readonly ListedRule[], { q, checked, whose, sort, down }: WantedRules): ListedRule[] {
  const words = fold(q)
  const found = rules.filter(
    (rule) =>
      (checked === '' || (checked === 'yes') === (rule.lastCheck !== null)) &&
      (whose === '' || (whose === 'own') === (rule.enteredBy !== null)) &&
      (words === '' || fold([rule.about, rule.kindName, rule.says, withRemarks(t, rule.citation)].join(' ')).includes(words)),
  )
  const order = orders.get(sort)
  return order ? found.toSorted((a, b) => (down ? -1 : 1) * order(a, b)) : found
}

const orders = new Map<string, (a: ListedRule, b: ListedRule) => number>([
  ['about', (a, b) => a.about.localeCompare(b.about, 'vi')],
  ['from', (a, b) => Temporal.PlainDate.compare(a.validFrom, b.validFrom)],
  ['source', (a, b) => a.citation.localeCompare(b.citation, 'vi')],
])
