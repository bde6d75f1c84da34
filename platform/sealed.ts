import type { Db, Tx } from './db/database.ts'

/**
 * The one exception to `perform`: a write without actor, journal line, key and clock, so that nothing stored says who
 * did it or when. The council's ballot box alone may use it; a test holds that there is no second.
 */
export function performSealed<Result>(db: Db, write: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(write)
}
