// Runs one script of ours (TypeScript) beside a PostgreSQL that is thrown away afterwards: node scripts/run.mjs FILE
import { continueUnder, ensureInstalled, pinnedNode } from './installed.mjs'

ensureInstalled('all')
continueUnder(pinnedNode(), ['scripts/test/beside-postgres.ts', ...process.argv.slice(2)])
