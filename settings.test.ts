import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readSettings } from '#settings'

test('the practice office lives beside the real one, so that either may be opened first', () => {
  const [real, practice] = [readSettings({ DATA_DIR: './dữ liệu/' }, []), readSettings({ DATA_DIR: './dữ liệu/' }, ['--practice'])]
  assert.equal(real.dataDir, resolve('./dữ liệu'))
  assert.equal(practice.dataDir, `${resolve('./dữ liệu')}-practice`)
  assert.notEqual(real.cookie, practice.cookie)
})
