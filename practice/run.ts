import type { Program } from '#platform/web/context.ts'
import type { Sentence } from '#platform/language/messages.ts'
import type { PracticeOffice } from '../app.ts'
import { practiceClock } from './clock.ts'
import { messages } from './messages.ts'
import { practiceRoom } from './routes.tsx'
import { tell } from './tell.ts'
import { askForPatience } from './patience.ts'
import { wipe } from './wipe.ts'

type Running = { address: string; stop: () => Promise<void> }
type Practice = Running & { first: Sentence }
type Start = (room: (program: Program) => Promise<PracticeOffice>, port?: number) => Promise<Running>

/** The practice office with its one button: stop, empty, tell the story again, and go on at the same address. */
export async function runPractice(url: string, dataDir: string, start: Start, say: (chapter: string) => void): Promise<Practice> {
  let changing: Promise<void> = Promise.resolve()
  const startOver = () => {
    changing = again(changing)
  }
  const again = async (before: Promise<void>) => {
    await before
    const { hostname, port } = new URL(running.address)
    await running.stop()
    const patience = await askForPatience(hostname, Number(port))
    await wipe(url, dataDir)
    running = await start(async (program) => {
      const office = await room(program)
      await patience.stop()
      return office
    }, Number(port))
  }
  const room = async (program: Program) => {
    await tell(program, say)
    const clock = practiceClock(program.clock)
    program.clock = clock.now
    return practiceRoom(program, startOver, clock)
  }
  let running = await start(room)
  return {
    address: running.address,
    first: messages.first,
    async stop() {
      await changing
      await running.stop()
    },
  }
}
