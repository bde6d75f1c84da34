import { Readable } from 'node:stream'
import type pg from 'pg'

/** The part of a connection that speaks COPY; the types of pg leave it out. */
type CopyConnection = pg.Connection & {
  sendCopyFromChunk: (chunk: Uint8Array) => void
  sendCopyFail: (message: string) => void
  endCopyFrom: () => void
}

function speaksCopy(connection: pg.Connection): connection is CopyConnection {
  return 'sendCopyFromChunk' in connection && 'endCopyFrom' in connection
}

/** Rows of `copy … to stdout`, as bytes. The server waits while nobody reads. */
export function copyOut(client: pg.Client, text: string): Readable {
  let connection: pg.Connection | undefined
  const out = new Readable({ read: () => connection?.stream.resume() })
  client.query({
    ...deafEars,
    submit(to: pg.Connection) {
      connection = to
      to.query(text)
    },
    handleCopyData({ chunk }: { chunk: Uint8Array }) {
      // The parser of pg writes the next rows over these bytes.
      if (!out.push(Buffer.copyBytesFrom(chunk))) connection?.stream.pause()
    },
    handleError: (error: Error) => void out.destroy(error),
    handleReadyForQuery: () => void out.push(null),
  })
  return out
}

/** Sends bytes to `copy … from stdin` and answers how many rows were written. */
export function copyIn(client: pg.Client, text: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  return new Promise((resolve, reject) => {
    let rows = 0
    let failure: Error | null = null
    client.query({
      ...deafEars,
      submit: (to: pg.Connection) => to.query(text),
      handleCopyInResponse(to: pg.Connection) {
        if (!speaksCopy(to)) throw new Error('this pg cannot COPY')
        send(to, chunks).catch((error: Error) => {
          failure = error
          to.sendCopyFail('the source ended early')
        })
      },
      handleCommandComplete: (message: { text: string }) => void (rows = Number(message.text.split(' ')[1] ?? 0)),
      handleError: (error: Error) => reject(failure ?? error),
      handleReadyForQuery: () => resolve(rows),
    })
  })
}

async function send(connection: CopyConnection, chunks: AsyncIterable<Uint8Array>) {
  for await (const chunk of chunks) {
    connection.sendCopyFromChunk(chunk)
    if (connection.stream.writableNeedDrain) await new Promise((resolve) => connection.stream.once('drain', resolve))
  }
  connection.endCopyFrom()
}

/** Messages of a query that COPY does not need. */
const deafEars = {
  handleRowDescription() {},
  handleDataRow() {},
  handleCommandComplete() {},
  handleEmptyQuery() {},
  handlePortalSuspended() {},
  handleCopyInResponse() {},
  handleCopyData() {},
}
