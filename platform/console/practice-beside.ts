import { spawn, type ChildProcess } from 'node:child_process'

/** A practice office beside this one: a program of its own, with its own folder, port and cookie, that ends with this one. */
export type PracticeBeside = { open: (to: PracticeDoor) => void; state: () => PracticeState }
/** Nobody needs a password in there, so its door opens to this computer only, unless somebody asked from another one. */
export type PracticeDoor = 'this computer' | 'the network'
export type PracticeState = { at: 'none' | 'starting' } | { at: 'running'; address: string } | { at: 'ended'; said: string }

/** Starts what `npm start -- --practice` would start. A second call finds the first one's; none of its code is loaded here. */
export function practiceBeside(run: readonly string[] = ownCommand()): PracticeBeside {
  let child: ChildProcess | null = null
  let state: PracticeState = { at: 'none' }
  return {
    state: () => state,
    open(to) {
      if (state.at === 'starting' || state.at === 'running') return
      state = { at: 'starting' }
      child = begin(run, to)
      let said = ''
      for (const stream of [child.stdout, child.stderr])
        stream?.setEncoding('utf8').on('data', (text: string) => {
          said = `${said}${text}`.slice(-4000)
          const address = /^\s+(https?:\/\/\S+)$/m.exec(said)?.[1]
          if (address) state = { at: 'running', address }
        })
      child.once('exit', () => (state = { at: 'ended', said: said.trim() }))
      child.once('error', (error) => (state = { at: 'ended', said: error.message }))
    },
  }
}

/** This program as it was started, and a practice office instead. */
function ownCommand() {
  return [process.execPath, ...process.execArgv, process.argv[1] ?? '', '--practice']
}

/** The channel closes when this program ends, however it ends; the child takes that for Ctrl-C. */
function begin([command = '', ...args]: readonly string[], to: PracticeDoor) {
  const alone = to === 'this computer' ? { HOST: '127.0.0.1', TLS_CERT: undefined, TLS_KEY: undefined } : {}
  const env = { ...process.env, PORT: '0', DATABASE_URL: undefined, PUBLIC_URL: undefined, ...alone }
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env })
  child.unref()
  child.channel?.unref()
  return child
}
