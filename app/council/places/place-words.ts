import { tieWords } from '#app/rulebook/index.ts'
import { capitalised, numberInWords } from '#platform/paper/words.ts'
import { speak, type T } from '#platform/language/messages.ts'
import { placeMessages as say } from './place-messages.ts'
import type { Ranking } from './places.ts'
import type { Tier } from './tie-break.ts'

/** How a tier was told apart from the others: "theo phiếu; cá nhân nữ…: chưa có dữ liệu". */
export function stepsInWords(t: T, steps: Tier['steps']) {
  return steps
    .map(({ by, outcome }) => {
      const criterion = by === 'votes' ? t(say.byVotes) : t(tieWords[by])
      if (outcome === 'no data') return t(say.noDataFor, { criterion })
      return outcome === 'equal' ? t(say.equalBy, { criterion }) : t(say.rankedBy, { criterion })
    })
    .join('; ')
}

/** What the minutes say of an award whose places are limited. Vietnamese, because minutes are. */
export function placeLines({ awardName, places, basis, citation, tiers, filled, chosen, people }: Ranking) {
  const t = speak('vi')
  const named = (ids: readonly string[]) => ids.map((id) => people.get(id) ?? '').join(', ')
  const tierOf = (id: string) => tiers?.find(({ ids }) => ids.includes(id))
  const leftOut = (id: string) =>
    [`đạt phiếu, ngoài ${places} suất (${basis})`, stepsInWords(t, tierOf(id)?.steps ?? []), chosen && `${chosen.name}: ${chosen.because}`]
      .filter(Boolean)
      .join('; ')
  const lines = [
    `${awardName}: ${numberInWords(places)} suất (${basis})${citation ? `. Khi bằng nhau: ${citation}` : ''}`,
    ...(filled && filled.leftOut.length > 0
      ? [`${capitalised('được đề nghị')}: ${named(filled.goOn)}`, ...filled.leftOut.map((id) => `${people.get(id) ?? ''}: ${leftOut(id)}`)]
      : []),
    ...(chosen ? [`${chosen.name} chọn trong những trường hợp bằng nhau: ${named(chosen.ids)}. Lý do: ${chosen.because}`] : []),
  ]
  return { lines, leftOut }
}
