// npm start: installs what is missing, builds what is stale, and goes on under the pinned Node.
import { spawnSync } from 'node:child_process'
import { becomeOrContinue, ensureInstalled, environment, pinnedNode, root } from './installed.mjs'
import { isStale } from './stale.mjs'

ensureInstalled('production')
const node = pinnedNode()
if (isStale()) {
  const { status } = spawnSync(node, ['scripts/build.mjs'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: environment(node) })
  if (status !== 0) process.exit(1)
}
becomeOrContinue(node, ['build/server/start.js', ...process.argv.slice(2)], { NODE_COMPILE_CACHE: 'build/compiled' })
