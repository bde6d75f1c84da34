import { accountCommands } from '#app/accounts/cli.ts'
import { commendationCommands } from '#app/commendations/cli.ts'
import { organisationCommands } from '#app/organisations/cli.ts'
import { listCommands } from '#app/lists/cli.ts'
import { placeCommands } from '#app/places/cli.ts'
import { portalCommands } from '#app/portal/cli.ts'
import { exportCommands } from '#app/reports/cli.ts'
import { backupCommands } from '#platform/backup/cli.ts'
import type { ConsoleCommand } from '#platform/console/command.ts'
import { runConsole } from '#platform/console/run.ts'
import { doctorCommands } from '#platform/doctor/cli.ts'
import { readSettings } from '#settings'

/** Every command of `npm run gs`: the ground's, then those of the rooms (each from the `cli.ts` of its module). */
const commands: readonly ConsoleCommand[] = [
  ...organisationCommands,
  ...accountCommands,
  ...placeCommands,
  ...listCommands,
  ...exportCommands,
  ...portalCommands,
  ...commendationCommands,
  ...doctorCommands,
  ...backupCommands,
]

const typed = process.argv.slice(2)
await runConsole(
  commands,
  () => readSettings(process.env, typed),
  typed.filter((word) => word !== '--practice'),
)
