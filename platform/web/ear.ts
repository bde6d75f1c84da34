import pg from 'pg'

const pause = 500

type Told = {
  hear: (payload: string) => void
  /** Listening again: whatever was said meanwhile is unknown. */
  awoke: () => void
  /** Cut off: from now on nothing is heard until it listens again. */
  deaf: () => void
}

/** Listens to one channel of the database on a connection of its own, and again after each cut. */
export async function openEar(url: string, channel: string, told: Told) {
  let open = true
  let ear: pg.Client | null = null

  const listen = async () => {
    const client = new pg.Client({ connectionString: url })
    const deaf = () => {
      if (ear !== client) return
      ear = null
      told.deaf()
      again()
    }
    client.on('error', deaf)
    client.on('end', deaf)
    client.on('notification', ({ payload = '' }) => told.hear(payload))
    await client.connect()
    await client.query(`listen ${channel}`)
    if (!open) return client.end()
    told.awoke()
    ear = client
  }
  // A server that restarts is away for longer than one try.
  const again = () => {
    if (open) setTimeout(() => void listen().catch(again), pause).unref()
  }
  await listen()

  return {
    hears: () => ear !== null,
    /** Says something on the channel; it is heard here after all that was committed before. */
    async say(payload: string) {
      await ear?.query('select pg_notify($1, $2)', [channel, payload])
    },
    async stop() {
      open = false
      await ear?.end()
    },
  }
}
