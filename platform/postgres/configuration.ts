/** Where PostgreSQL listens: a private folder with a socket, or on Windows a port of 127.0.0.1 with a password. */
export type Door = { kind: 'socket'; folder: string } | { kind: 'port'; port: number; password: string }

export const role = 'guong_sang'
export const database = 'guong_sang'
export const superuser = 'postgres'
export const socketPort = 5432

/**
 * Small enough for an office PC that does other things too. `terse` and `panic` keep whole rows, names included,
 * out of the log when a constraint is broken.
 */
const always = {
  cluster_name: 'guong-sang',
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  max_connections: '60',
  max_worker_processes: '3',
  max_parallel_workers: '2',
  max_parallel_workers_per_gather: '1',
  autovacuum_max_workers: '2',
  autovacuum_worker_slots: '3',
  io_method: 'sync',
  jit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '512MB',
  max_locks_per_transaction: '128',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_statement: 'none',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  log_timezone: 'Asia/Ho_Chi_Minh',
  timezone: 'Asia/Ho_Chi_Minh',
  default_text_search_config: 'pg_catalog.simple',
  password_encryption: 'scram-sha-256',
}

/** Only for a cluster that is thrown away with its test run. */
const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '150', autovacuum: 'off' }

export function settingsFor(door: Door, safe: boolean): string[] {
  const listening =
    door.kind === 'socket'
      ? {
          listen_addresses: '',
          port: String(socketPort),
          unix_socket_directories: quotedFolder(door.folder),
          unix_socket_permissions: '0700',
        }
      : { listen_addresses: '127.0.0.1', port: String(door.port) }
  const all = { ...always, ...(safe ? {} : careless), ...listening }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** Who may come in. On the socket: the operating system says who asks, and only this person and root are known. */
export function accessRules(door: Door) {
  return door.kind === 'socket'
    ? `local all ${superuser},${role} peer map=gs\n`
    : `host all ${superuser},${role} 127.0.0.1/32 scram-sha-256\n`
}

export function identities(systemUsers: readonly string[]) {
  return systemUsers.flatMap((user) => [superuser, role].map((name) => `gs "${user.replaceAll('"', '""')}" ${name}\n`)).join('')
}

export function urlFor(door: Door, name: string = database, user: string = role) {
  return door.kind === 'socket'
    ? `postgres://${user}@${encodeURIComponent(door.folder)}:${socketPort}/${name}`
    : `postgres://${user}:${encodeURIComponent(door.password)}@127.0.0.1:${door.port}/${name}`
}

function quotedFolder(folder: string) {
  return `"${folder.replaceAll('"', '""')}"`
}
