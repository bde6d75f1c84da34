import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { squeezed } from './squeeze.ts'

test('a page unpacks to itself, whatever stands before and after its style', () => {
  const style = 'body{color:#2b211a}'.repeat(300)
  const opening = `<!doctype html><html lang="vi"><head><style>${style}`
  for (const page of [
    '',
    'Thị Mai',
    `${opening}</style><title>Điểu Ƀrơi</title>`,
    `${opening}</style>${'giữ tiếng khung cửi '.repeat(9000)}`,
  ])
    for (const turn of ['packed now', 'opening known'])
      assert.equal(gunzipSync(squeezed(page)).toString(), page, `${turn}: ${page.slice(-20)}`)
})

test('pages that open alike and go on differently stay different', () => {
  const page = (name: string) => `<style>${'a{b:c}'.repeat(100)}</style>${name}`
  assert.equal(gunzipSync(squeezed(page('Thị Mai'))).toString(), page('Thị Mai'))
  assert.equal(gunzipSync(squeezed(page("K'Brôi"))).toString(), page("K'Brôi"))
})
