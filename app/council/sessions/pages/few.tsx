import type { T } from '#platform/language/messages.ts'
import { messages as say } from '../../messages.ts'
import { fewByOneWay, type FewByOneWay } from '../next-step.ts'
import { ordinalsOf } from '../../ordinals.ts'
import type { ItemView } from '../../views.ts'

const ways = { device: say.onDevice, printed: say.onPrinted, letter: say.byLetter } as const

/** Where so few vote by one way that somebody could tell what they chose: which items, how many, and by which way. */
export function FewWarnings({ t, items }: { t: T; items: readonly ItemView[] }) {
  const found = items.flatMap((item) => fewByOneWay(item).map((few) => ({ ...few, item })))
  const groups = Map.groupBy(found, ({ way, count }) => `${way} ${count}`)
  return [...groups].map(([key, some]) => {
    const [first] = some
    return (
      first && (
        <p key={key}>
          <b>{fewWords(t, first, ordinalsOf(some.map(({ item }) => item)))}</b>
        </p>
      )
    )
  })
}

const fewWords = (t: T, { way, count }: FewByOneWay, ordinals: string) => t(say.fewByOneWay, { ordinals, count, way: t(ways[way]) })
