import pg from 'pg'
import { database, type Door, role, superuser, urlFor } from './configuration.ts'

/** The program works as an ordinary role, as it would on a server: it owns its database and nothing else. */
export async function ensureDatabase(door: Door) {
  const client = new pg.Client({ connectionString: urlFor(door, 'postgres', superuser) })
  await client.connect()
  try {
    const password = door.kind === 'port' ? ` password ${client.escapeLiteral(door.password)}` : ''
    const roles = await client.query('select 1 from pg_roles where rolname = $1', [role])
    if (roles.rowCount === 0) await client.query(`create role ${role} login createdb createrole${password}`)
    const databases = await client.query('select 1 from pg_database where datname = $1', [database])
    if (databases.rowCount === 0) await client.query(`create database ${database} owner ${role}`)
  } finally {
    await client.end()
  }
}
