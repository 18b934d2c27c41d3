/** The program behind `npm run stores`. */
import { runCommand } from './command';
import { describeStores } from './storesCommand';

runCommand('stores', describeStores);
