import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '#test/database.ts'
import { fold } from './fold.ts'

const names = ['Điểu Thị Mẫu', 'hoà', 'hòa', 'K’Brôi', "K'Brôi", 'ƀu Nor ŎĔĭŭčñ', 'NGUYỄN  VĂN   A', 'Thị Mai'.normalize('NFD'), 'Đắk Ơ']

test('the program and the database fold names alike', async () => {
  await using database = await testDatabase()
  for (const name of names) {
    const { rows } = await sql<{ folded: string }>`select vi_fold(${name}) as folded`.execute(database.db)
    assert.equal(rows[0]?.folded, fold(name), name)
  }
})

test('two spellings of one word fold alike', () => {
  assert.equal(fold('hoà'), fold('hòa'))
  assert.equal(fold('Điểu'), 'dieu')
})
