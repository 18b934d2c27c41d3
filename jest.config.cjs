/** How tests run: TypeScript by swc (types are checked by tsc beside it), on one PostgreSQL of their own. */
const swc = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

/** Packages that are ES modules only, and so must be compiled for jest too. */
const esModules = [
  'jose',
  'marked',
  'file-type',
  'strtok3',
  'token-types',
  '@tokenizer',
  '@borewit',
  'uint8array-extras',
];

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/system/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  transform: { '^.+\\.[cm]?[jt]s$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esModules.join('|')})/)`],
  // Its entry for Node is behind a condition that jest does not ask for.
  moduleNameMapper: { '^file-type$': require.resolve('file-type/node') },
  globalSetup: '<rootDir>/test/support/globalSetup.ts',
  globalTeardown: '<rootDir>/test/support/globalTeardown.ts',
  reporters: ['default', '<rootDir>/test/support/coverageReporter.cjs'],
  maxWorkers: 2,
  // A worker keeps much of what each file has loaded. Beyond this it begins anew: to give back a gigabyte when all is done takes longer than
  // the half second after which jest calls it a leak.
  workerIdleMemoryLimit: '512MB',
  // On a crowded machine a test that takes a second takes twenty.
  testTimeout: 60_000,
};
