import { createServer } from 'node:net'
import { Refusal } from '../errors.ts'
import { filled } from '../language/messages.ts'
import { messages } from './messages.ts'

/** Asked before anything is started: a taken port is one sentence, and nothing has happened yet. */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((free, refused) => {
    const probe = createServer()
    probe.once('error', (error) => refused(portTrouble(error, host, port)))
    probe.listen(port, host, () => probe.close(() => free()))
  })
}

export function portTrouble(error: Error, host: string, port: number): Error {
  const code = 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') return new Refusal(filled(messages.portTaken, { host, port, other: port + 1 }))
  if (code === 'EACCES') return new Refusal(filled(messages.portForbidden, { port }))
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new Refusal(filled(messages.noSuchAddress, { host }))
  return error
}
