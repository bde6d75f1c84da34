import assert from 'node:assert/strict'
import { request } from 'node:https'
import { readFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:https'
import { test } from 'node:test'
import { readCertificate } from './certificate.ts'

const file = (name: string) => `test/certificates/${name}`
const now = Temporal.Instant.from('2026-10-05T12:00:00+07:00')

test('without files there is no HTTPS; with both there is, under the name of the certificate', () => {
  assert.equal(readCertificate(null, null, now), null)
  assert.equal(readCertificate(file('hall.pem'), file('hall.key'), now)?.name, 'hop.mau.test')
})

test('each way the files can be wrong is one sentence', () => {
  assert.throws(() => readCertificate(file('hall.pem'), null, now), /Cần cả hai tệp/)
  assert.throws(() => readCertificate(file('nothing.pem'), file('hall.key'), now), /Không đọc được tệp/)
  assert.throws(() => readCertificate(file('hall.key'), file('hall.key'), now), /không phải chứng thư/)
  assert.throws(() => readCertificate(file('hall.pem'), file('other.key'), now), /không phải của chứng thư/)
  assert.throws(() => readCertificate(file('ended.pem'), file('hall.key'), Temporal.Instant.from('2126-01-01T00:00:00Z')), /đã hết hạn/)
})

test('a browser that trusts the agency’s certificate reaches the hall over HTTPS', async () => {
  const certificate = readCertificate(file('hall.pem'), file('hall.key'), now)
  assert.ok(certificate)
  const server = createServer({ cert: certificate.cert, key: certificate.key }, (_, answer) => answer.end('xin chào'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  assert.ok(typeof address === 'object' && address)
  const asked = request({ host: '127.0.0.1', port: address.port, ca: readFileSync(file('hall.pem')), servername: 'hop.mau.test' }).end()
  const [answer] = await once(asked, 'response')
  let text = ''
  for await (const chunk of answer) text += String(chunk)
  assert.equal(text, 'xin chào')
  server.close()
})
