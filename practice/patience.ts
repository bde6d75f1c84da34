import { once } from 'node:events'
import { createServer } from 'node:http'
import { messages as say } from './messages.ts'

const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta http-equiv="refresh" content="3">
<meta name="viewport" content="width=device-width"><title>${say.telling.vi}</title></head>
<body style="font: 18px/1.5 system-ui; max-width: 34rem; margin: 4rem auto; padding: 0 1rem">
<h1 style="font-size: 1.5rem">${say.telling.vi}</h1><p>${say.tellingWords.vi}</p><p lang="en">${say.telling.en}. ${say.tellingWords.en}</p></body></html>`

/** Stands at the address of the office while its story is told again, so that a browser does not find nobody there. */
export async function askForPatience(host: string, port: number) {
  const server = createServer((_, response) => {
    response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8', 'Retry-After': '3', Connection: 'close' }).end(page)
  })
  server.listen(port, host)
  await once(server, 'listening')
  return {
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
