/** The program behind `npm run credentials`. */
import { runCommand } from './command';
import { describeCredentials } from './credentialsCommand';

runCommand('credentials', describeCredentials);
