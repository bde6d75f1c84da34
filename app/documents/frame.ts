import { ruleInForce } from '#app/rulebook/index.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import type { From, PaperDay, PaperNumber } from '#platform/paper/parts.ts'
import { letterheadOn } from './queries.ts'
import { headName } from './signers.ts'

/** What every decision of the agency on a day has around it: whose it is, who decides, on what basis, who signs. */
export async function frameOn(db: Db | Tx, day: Temporal.PlainDate) {
  const { superior, body, place, abbreviation, headTitle } = await letterheadOn(db, day)
  return {
    office: { superior, body, place },
    abbreviation,
    year: day.year,
    authority: authorityOf(headTitle, body),
    decider: deciderOf(headTitle, body),
    bases: await basesOn(db, day),
    basis: await basisOn(db, day),
    signer: { capacity: [headTitle], name: await headName(db, day) },
  }
}

/** The laws a decision rests on, as the rulebook has them for that day; empty where nothing is in force. */
export async function basesOn(db: Db | Tx, day: Temporal.PlainDate) {
  const rule = await ruleInForce(db, 'principle', 'decision bases', day)
  return (rule?.body.text ?? '').split('\n').filter(Boolean)
}

/** The rule those bases stand in. */
export async function basisOn(db: Db | Tx, day: Temporal.PlainDate): Promise<From> {
  const rule = await ruleInForce(db, 'principle', 'decision bases', day)
  return { record: 'rule', id: rule?.id ?? '' }
}

/** "22/QĐ-BDT" as it stands in the head of a paper; a text that is no number stands there as it is. */
export function issuedHead(number: string, on: Temporal.PlainDate): { number: PaperNumber; day: PaperDay } {
  const { year, month, day } = on
  const read = /^0*(\d{1,6})\s*\/\s*(.+)$/.exec(number.trim())
  return { number: read ? { value: Number(read[1]), symbol: read[2] ?? '' } : { value: null, symbol: number }, day: { year, month, day } }
}

/** TRƯỞNG BAN + Ban Dân tộc tỉnh Mẫu → TRƯỞNG BAN DÂN TỘC TỈNH MẪU: a word is not said twice. */
export function authorityOf(headTitle: string, body: string) {
  const [title, name] = [headTitle.toLocaleUpperCase('vi').split(' '), body.toLocaleUpperCase('vi').split(' ')]
  return [...title, ...(title.at(-1) === name[0] ? name.slice(1) : name)].join(' ')
}

/** The same in a sentence: Trưởng Ban Dân tộc tỉnh Mẫu. */
export function deciderOf(headTitle: string, body: string) {
  const title = headTitle.toLocaleLowerCase('vi').split(' ')
  const [first = ''] = body.split(' ')
  const kept = title.at(-1) === first.toLocaleLowerCase('vi') ? title.slice(0, -1) : title
  const words = [...kept, body].join(' ')
  return (words[0] ?? '').toLocaleUpperCase('vi') + words.slice(1)
}
