// Who may know whom. test/boundaries.test.ts plants one violation of each kind and expects each to be caught.

/** The process, upstream first: a module may use what stands before it, never what comes after. */
export const processOrder = [
  'accounts',
  'closures',
  'places',
  'organisations',
  'rulebook',
  'people',
  'consents',
  'documents',
  'movements',
  'criteria',
  'discovery',
  'nominations',
  'evidence',
  'lists',
  'appraisal',
  'nurture',
  'council',
  'commendations',
  'forwarding',
  'stories',
  'replication',
  'outreach',
  'bulletin',
  'events',
  'prestige',
  'plans',
  'training',
  'coordination',
  'dossiers',
  'reports',
  'notices',
  'audit',
  'portal',
  'api',
]

const onlyUpstream = processOrder.slice(0, -1).map((name, place) => ({
  name: `${name}-looks-only-upstream`,
  severity: 'error',
  from: { path: `^app/${name}/`, pathNot: '[.]test[.]tsx?$' },
  to: { path: `^app/(${processOrder.slice(place + 1).join('|')})/` },
}))

const code = { pathNot: '[.]test[.]tsx?$' }

export default {
  forbidden: [
    ...onlyUpstream,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^platform/', ...code },
      to: { path: '^(app/|app[.]ts|server[.]ts|start[.]ts|gs[.]ts)' },
    },
    {
      name: 'enter-by-the-front-door',
      severity: 'error',
      from: { path: '^app/([^/]+)/', ...code },
      to: { path: '^app/[^/]+/', pathNot: ['^app/$1/', '^app/[^/]+/index[.]tsx?$'] },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '^app/[^/]+/rules[.]ts$' },
      to: { path: '(^platform/(db|web|ui|postgres|console)/)|((^|/)node_modules/)', dependencyTypesNot: ['type-only'] },
    },
    { name: 'rules-use-nothing-of-node', severity: 'error', from: { path: '^app/[^/]+/rules[.]ts$' }, to: { dependencyTypes: ['core'] } },
    {
      name: 'pages-do-not-query',
      severity: 'error',
      from: { path: '/pages/' },
      to: { path: '/(commands|queries)[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-product-needs-no-tests',
      severity: 'error',
      from: { path: '^(app|platform|[^/]+[.]ts$)', ...code },
      to: { path: '(^test/|[.]test[.]tsx?$)' },
    },
    { name: 'only-what-is-installed', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-packages-for-tests',
      severity: 'error',
      from: { path: '^(app|platform)/', ...code },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|data|shots|[.]tmp)' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
