/** The program behind `npm run operators`. */
import { runCommand } from './command';
import { describeOperators } from './operatorsCommand';
import { readInput } from './readInput';

runCommand('operators', describeOperators(readInput));
