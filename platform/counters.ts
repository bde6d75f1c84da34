import type { Tx } from './db/database.ts'

/** The next number under a name, in order and without a gap: the counter stays locked until the transaction ends. */
export async function takeNumber(tx: Tx, name: string): Promise<number> {
  const [number = 0] = await takeNumbers(tx, name, 1)
  return number
}

/** The next numbers under a name, one after the other. */
export async function takeNumbers(tx: Tx, name: string, count: number): Promise<number[]> {
  const { last } = await tx
    .insertInto('counters')
    .values({ name, last: count })
    .onConflict((same) => same.column('name').doUpdateSet((was) => ({ last: was('counters.last', '+', count) })))
    .returning('last')
    .executeTakeFirstOrThrow()
  return Array.from({ length: count }, (_, at) => last - count + at + 1)
}
