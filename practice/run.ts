import type { Program } from '#platform/web/context.ts'
import type { Sentence } from '#platform/language/messages.ts'
import { practiceClock } from './clock.ts'
import { messages } from './messages.ts'
import type { PracticeOffice } from '../app.ts'
import { practiceRoom } from './routes.tsx'
import { tell } from './tell.ts'
import { wipe } from './wipe.ts'

type Running = { address: string; stop: () => Promise<void> }
type Practice = Running & { first: Sentence }
type Start = (room: (program: Program) => Promise<PracticeOffice>) => Promise<Running>

/** The practice office with its one button: stop, empty, tell the story again, and go on at the same address. */
export async function runPractice(url: string, dataDir: string, start: Start, say: (chapter: string) => void): Promise<Practice> {
  let changing: Promise<void> = Promise.resolve()
  const startOver = () => {
    changing = again(changing)
  }
  const again = async (before: Promise<void>) => {
    await before
    await running.stop()
    await wipe(url, dataDir)
    running = await start(room)
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
