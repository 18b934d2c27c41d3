/** `npm run client`: writes the client of an API as a package for TypeScript and JavaScript. */
import path from 'node:path';
import { Argument } from 'commander';
import { API_NAMES, type ApiName } from '../contract/Contract';
import type { Describe } from './command';
import { writeClient } from './writeClient';

export const describeClient: Describe = (program, { print }) => {
  program
    .description('Writes a client of one of the APIs: a package for Node and browsers, with types from the contract.')
    .addArgument(new Argument('<api>', 'whose client').choices(API_NAMES))
    .requiredOption('--out <dir>', 'the folder to write; empty, missing, or a client that is written anew')
    .action(async (api: ApiName, { out }: { out: string }) => {
      await writeClient(api, path.resolve(out));
      print(`The client of the ${api} API is in ${out}: \`npm install\` there builds it.`);
    });
};
