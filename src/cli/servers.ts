/** The program behind `npm run servers`. */
import { readConfig } from '../config';
import { loadServerKey } from '../serverKey';
import { runCommand } from './command';
import { readInput } from './readInput';
import { describeServers } from './serversCommand';

runCommand('servers', describeServers({ serverKey: () => loadServerKey(readConfig(process.env)), readInput }));
