/** The program behind `npm run client`. */
import { runCommand } from './command';
import { describeClient } from './clientCommand';

runCommand('client', describeClient);
