#!/usr/bin/env node
/** The program behind `npm run verify`, and the `matjar-verify` of the package. */
import { verifyCommand } from '../verify/verifyCommand';

// A library below Dredd makes Node warn of something that whoever verifies can't mend. Warnings are told later than this runs.
const tell = process.listeners('warning');
process.removeAllListeners('warning').on('warning', (warning) => {
  if (!warning.message.includes("'padLevels'")) for (const listener of tell) listener(warning);
});

const terminal = {
  print: (line: string): void => void process.stdout.write(`${line}\n`),
  warn: (line: string): void => void process.stderr.write(`${line}\n`),
};

void verifyCommand(process.argv.slice(2), terminal).then((code) => process.exit(code));
