/** The walls of the house: which folder may import which. */
const wall = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    wall('domain-knows-no-transport', 'Rules of a store know neither Express nor a contract.', '^src/domain', [
      'node_modules/express',
      '^generated',
      '^src/(apis|contract|server|cli|security)',
    ]),
    wall('contract-knows-no-store', 'The contract engine would serve any store.', '^src/contract', [
      '^src/(domain|apis|server|cli)',
    ]),
    wall('apis-are-apart', 'APIs share the domain, never each other.', '^src/apis/([^/]+)/', '^src/apis/(?!$1/)[^/]+/'),
    wall('db-is-below', 'The database layer is below everything but configuration.', '^src/db', [
      '^src/(apis|contract|server)',
    ]),
    {
      name: 'console-is-a-client',
      comment: 'The console knows the server as every client does: by the client and the types of its contract.',
      severity: 'error',
      from: { path: '^src/console' },
      to: { pathNot: ['^src/(console|client)/', '^generated/access\\.', 'node_modules/preact/'] },
    },
    wall('nobody-needs-the-console', 'The console runs in browsers only.', '^src/(?!console)', ['^src/console']),
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['^src/(main|cli/)', '\\.d\\.ts$', 'migrations/'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
