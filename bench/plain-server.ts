import { createServer } from 'node:http'

/** The least a page can cost here: the same bytes and headers from memory by `node:http`. The page comes on the standard input. */
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
const bytes = Buffer.concat(chunks)
const server = createServer((_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip', 'Content-Length': bytes.length })
  response.end(bytes)
})
server.listen(0, '127.0.0.1', () => {
  const bound = server.address()
  process.stdout.write(`http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}\n`)
})
process.on('SIGTERM', () => process.exit(0))
