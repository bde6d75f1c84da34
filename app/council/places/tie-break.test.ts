import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fillPlaces, isWoman, rank, type Criterion, type Passed } from './tie-break.ts'

const criteria: readonly Criterion[] = ['woman', 'direct work', 'higher score']
const none = { woman: null, 'direct work': null, 'higher score': null }
const one = (id: string, yes: number, values: Partial<Passed['values']> = {}): Passed => ({
  id,
  yes,
  of: 7,
  values: { ...none, ...values },
})
const ids = (passed: readonly Passed[], order: readonly Criterion[] = criteria) => rank(passed, order).map((tier) => tier.ids)

test('more votes go first; among equals the rule’s criteria in their order', () => {
  assert.deepEqual(ids([one('a', 5), one('b', 6)]), [['b'], ['a']])
  assert.deepEqual(ids([one('a', 5, { woman: 0 }), one('b', 5, { woman: 1 })]), [['b'], ['a']])
  assert.deepEqual(ids([one('a', 5, { woman: 1, 'direct work': 0 }), one('b', 5, { woman: 1, 'direct work': 1 })]), [['b'], ['a']])
})

test('a criterion without data for one of them ranks nobody, and says so', () => {
  const [tier, ...rest] = rank([one('a', 5, { woman: 1 }), one('b', 5)], ['woman'])
  assert.deepEqual(rest, [])
  assert.deepEqual(tier, {
    ids: ['a', 'b'],
    steps: [
      { by: 'votes', outcome: 'equal' },
      { by: 'woman', outcome: 'no data' },
    ],
  })
})

test('equals across the last place are left to a person, who names exactly as many as are free', () => {
  const tiers = rank([one('a', 6), one('b', 5), one('c', 5)], [])
  assert.deepEqual(fillPlaces(tiers, 2).open?.ids, ['b', 'c'])
  assert.deepEqual(fillPlaces(tiers, 2, ['c']), { goOn: ['a', 'c'], leftOut: ['b'], open: null })
  assert.deepEqual(fillPlaces(tiers, 2, ['b', 'c']).open?.free, 1)
  assert.deepEqual(fillPlaces(tiers, 1), { goOn: ['a'], leftOut: ['b', 'c'], open: null })
  assert.deepEqual(fillPlaces(tiers, 3), { goOn: ['a', 'b', 'c'], leftOut: [], open: null })
})

test('a collective counts as women’s from seven in ten, and has no data while the missing ones could turn it', () => {
  const of = (women: number, men: number, unknown: number) =>
    isWoman('collective', null, [
      ...Array<string>(women).fill('female'),
      ...Array<string>(men).fill('male'),
      ...Array<null>(unknown).fill(null),
    ])
  assert.deepEqual([of(7, 3, 0), of(6, 4, 0), of(6, 3, 1), of(7, 0, 3), of(0, 0, 0)], [1, 0, null, 1, null])
  assert.deepEqual([isWoman('individual', 'female', []), isWoman('individual', null, []), isWoman('household', null, [])], [1, null, null])
})

const candidates = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    yes: fc.integer({ min: 1, max: 15 }),
    of: fc.integer({ min: 15, max: 15 }),
    values: fc.record({
      woman: fc.constantFrom(0, 1, null),
      'direct work': fc.constantFrom(0, 1, null),
      'higher score': fc.option(fc.integer({ min: 0, max: 10_000 })),
    }),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 12 },
)

test('whatever the candidates: the order they are listed in changes nothing, nobody is lost, doubled or put above more votes', () => {
  fc.assert(
    fc.property(
      candidates,
      fc.shuffledSubarray([...criteria]),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(),
      (passed, order, places, turn) => {
        const tiers = rank(passed, order)
        const turned = [...passed.slice(turn % passed.length), ...passed.slice(0, turn % passed.length)].toReversed()
        assert.deepEqual(rank(turned, order), tiers)
        const filled = fillPlaces(tiers, places)
        const all = [...filled.goOn, ...filled.leftOut, ...(filled.open?.ids ?? [])]
        assert.deepEqual(all.toSorted(), passed.map(({ id }) => id).toSorted())
        assert.ok(filled.goOn.length + (filled.open?.free ?? 0) <= places)
        const votes = new Map(passed.map(({ id, yes }) => [id, yes]))
        const flat = tiers.flatMap((tier) => tier.ids.map((id) => votes.get(id) ?? 0))
        assert.deepEqual(
          flat,
          flat.toSorted((a, b) => b - a),
        )
      },
    ),
  )
})
