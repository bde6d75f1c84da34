import { resolve } from 'node:path'
import { z } from 'zod'

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.string().optional(),
  PUBLIC_URL: z.url().optional(),
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export type Settings = ReturnType<typeof readSettings>

/** Every setting of the program, read and checked once. */
export function readSettings(from: NodeJS.ProcessEnv, args: readonly string[]) {
  const env = environment.parse(from)
  const practice = args.includes('--practice')
  return {
    host: env.HOST,
    port: env.PORT ?? (practice ? 3001 : 3000),
    // beside the real folder, never inside it: each folder holds one office and nothing else
    dataDir: practice ? `${resolve(env.DATA_DIR)}-practice` : resolve(env.DATA_DIR),
    /** The practice office never touches the database of the real one. */
    databaseUrl: practice ? null : (env.DATABASE_URL ?? null),
    publicUrl: env.PUBLIC_URL ?? null,
    tlsCert: env.TLS_CERT ?? null,
    tlsKey: env.TLS_KEY ?? null,
    practice,
    cookie: practice ? 'gs_practice' : 'gs_office',
    logLevel: env.LOG_LEVEL,
  }
}
