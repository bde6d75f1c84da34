// npm run shots: pictures of the main pages of a practice office, into shots/.
import { continueUnder, ensureInstalled, pinnedNode } from './installed.mjs'

ensureInstalled('all')
continueUnder(pinnedNode(), ['--import', 'tsx', 'scripts/shots.ts', ...process.argv.slice(2)])
