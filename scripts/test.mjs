// npm test: installs what is missing and goes on under the pinned Node.
import { continueUnder, ensureInstalled, pinnedNode } from './installed.mjs'

ensureInstalled('all')
continueUnder(pinnedNode(), ['scripts/test/run.ts', ...process.argv.slice(2)])
