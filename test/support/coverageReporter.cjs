/** Jest loads reporters as they are, without compiling: this one is TypeScript. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
module.exports = require('tsx/cjs/api').require('./CoverageReporter.ts', __filename).default;
