/** The tests that need Debian's services, accounts or a browser: one after the other, since they share the machine. */
const base = require('./jest.config.cjs');

/** @type {import('jest').Config} */
module.exports = {
  ...base,
  testMatch: ['<rootDir>/test/system/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  reporters: ['default'],
  maxWorkers: 1,
  workerIdleMemoryLimit: undefined,
  testTimeout: 120_000,
};
