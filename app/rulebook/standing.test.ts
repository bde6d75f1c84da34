import assert from 'node:assert/strict'
import { test } from 'node:test'
import { governing, governingAmong, standing } from './standing.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const version = (id: string, from: string, { to, own = true, key = 'GK' }: { to?: string; own?: boolean; key?: string } = {}) => ({
  id,
  key,
  kind: 'threshold',
  validFrom: day(from),
  validTo: to ? day(to) : null,
  enteredBy: own ? 'somebody' : null,
})
/** Newest first, as they are listed. */
const versions = [
  version('next', '2026-10-06'),
  version('own', '2026-09-01'),
  version('shipped later', '2026-10-01', { own: false }),
  version('shipped', '2025-07-01', { to: '2026-09-30', own: false }),
]

test('of versions open at once the agency’s own governs before the shipped one, however new that is', () => {
  assert.equal(governing(versions, day('2026-10-05'))?.id, 'own')
  assert.equal(governing(versions, day('2026-08-31'))?.id, 'shipped')
  assert.equal(governing(versions, day('2020-01-01')), null)
})

test('tomorrow’s version is known today; one that ends leaves the next in its place', () => {
  const { now, next } = standing(versions, day('2026-10-05'))
  assert.deepEqual([now?.id, next?.on.toString(), next?.version?.id], ['own', '2026-10-06', 'next'])
  const ends = [version('until', '2026-09-01', { to: '2026-10-05' }), version('shipped', '2025-07-01', { own: false })]
  const after = standing(ends, day('2026-10-05'))
  assert.deepEqual([after.now?.id, after.next?.on.toString(), after.next?.version?.id], ['until', '2026-10-06', 'shipped'])
  assert.equal(standing(ends, day('2026-10-06')).next, null)
})

test('in a list of one day each rule has one version that governs', () => {
  const other = version('of another award', '2026-01-01', { key: 'CSTT' })
  const shown = [...versions.filter(({ id }) => id !== 'next' && id !== 'shipped'), other]
  assert.deepEqual([...governingAmong(shown, day('2026-10-05'))], ['own', 'of another award'])
})
