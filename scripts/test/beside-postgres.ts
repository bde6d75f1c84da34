import { spawn } from 'node:child_process'
import { prepareGround } from './ground.ts'

const ground = await prepareGround()
const child = spawn(process.execPath, ['--import', 'tsx', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ...ground.env },
})
const stop = () => void child.kill('SIGTERM')
process.on('SIGINT', stop).on('SIGTERM', stop).on('disconnect', stop)
process.channel?.unref()

const code = await new Promise<number>((done) => child.on('exit', (exit) => done(exit ?? 1)))
await ground.clear()
process.exit(code)
