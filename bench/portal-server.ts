import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { readSettings } from '#settings'
import { startServer } from '../server.ts'

/** The program as it is, on a database that is already there, for `bench/portal.ts`: prints its address and waits. */
const [url = '', folder = ''] = process.argv.slice(2)
const settings = readSettings({ PORT: '0', DATA_DIR: mkdtempSync(join(folder, 'data-')), LOG_LEVEL: 'silent' }, [])
const program = await startServer(settings, url, pino({ level: 'silent' }))
process.stdout.write(`${program.address}\n`)
process.on('SIGTERM', () => void program.stop().then(() => process.exit(0)))
