/** `npm run credentials`: what a store's programs identify themselves with is made, listed and revoked here. */
import { Argument } from 'commander';
import {
  CREDENTIAL_KINDS,
  type CredentialKind,
  issueCredential,
  listCredentials,
  revokeCredential,
} from '../security/storeCredentials';
import { StartError } from '../StartError';
import type { Describe } from './command';
import { storeOf } from './storeOption';
import { table } from './table';

const STORE = '--store <handle>';
const WHICH = 'the store; may be left out where there is one';
const kindArgument = () => new Argument('<kind>', 'what it is').choices(CREDENTIAL_KINDS);

interface Options {
  readonly store?: string;
  readonly name: string;
}

export const describeCredentials: Describe = (program, { inSession, print }) => {
  program.description('Public keys, secret keys (Management API) and merchant tokens (Merchant API) of a store.');

  program
    .command('create')
    .description('Makes a credential and prints it, once: it is kept as a hash.')
    .addArgument(kindArgument())
    .requiredOption('--name <name>', 'what it is for, such as "ERP"')
    .option(STORE, WHICH)
    .action(async (kind: CredentialKind, { store: handle, name }: Options) => {
      const { id, credential } = await inSession(async ({ db, now }) => {
        const store = await storeOf(db, handle);
        return issueCredential(db, { storeId: store.id, handle: store.handle }, kind, nonEmpty(name), now);
      });
      print(`${kind} ${id}: ${credential}`);
    });

  program
    .command('list')
    .description('Lists the credentials of a store, without their secrets.')
    .option(STORE, WHICH)
    .action(async ({ store: handle }: Options) => {
      const credentials = await inSession(async ({ db }) => {
        const store = await storeOf(db, handle);
        return listCredentials(db, { storeId: store.id, handle: store.handle });
      });
      const rows = credentials.map(({ kind, id, name, shown, createdAt, lastUsedAt, revokedAt }) => ({
        kind,
        id: String(id),
        name,
        credential: shown,
        created: written(createdAt),
        'last used': written(lastUsedAt),
        revoked: written(revokedAt),
      }));
      table(rows).forEach(print);
    });

  program
    .command('revoke')
    .description('From now on it opens nothing, on any server of the installation.')
    .addArgument(kindArgument())
    .argument('<id>', 'its number in the list')
    .option(STORE, WHICH)
    .action(async (kind: CredentialKind, id: string, { store: handle }: Options) => {
      const number = numberOf(id);
      await inSession(async ({ db, now }) => {
        const store = await storeOf(db, handle);
        await revokeCredential(db, { storeId: store.id, handle: store.handle }, kind, number, now);
      });
      print(`${kind} ${id} is revoked.`);
    });
};

const written = (instant: Date | null): string => instant?.toISOString().slice(0, 16).replace('T', ' ') ?? '';

function nonEmpty(name: string): string {
  if (name.trim() === '') throw new StartError('A credential needs a name.');
  return name.trim();
}

function numberOf(id: string): number {
  if (!/^[1-9]\d{0,15}$/.test(id)) throw new StartError(`${id} is no number of a credential.`);
  return Number(id);
}
