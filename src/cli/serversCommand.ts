/** `npm run servers`: game servers of a store, registered and taken away. Passwords are read from the standard input. */
import { InvalidArgumentError, Option } from 'commander';
import { deleteServer, registerServer } from '../domain/fulfilment/changeServer';
import { Server } from '../domain/fulfilment/Server';
import { sealPassword } from '../gameServers/openConsole';
import { StartError } from '../StartError';
import type { Describe } from './command';
import { storeOf } from './storeOption';
import { table } from './table';

const STORE = '--store <handle>';
const WHICH = 'the store; may be left out where there is one';
const TRANSPORTS: readonly Server['transport'][] = ['rcon', 'econ', 'poll'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PASSWORD = /^[^\p{Cc}]{1,256}$/u;
const HOST = /^[A-Za-z0-9._:-]{1,253}$/;
const MOST_CHARACTERS = 100;

interface AddOptions {
  readonly store?: string;
  readonly transport: Server['transport'];
  readonly host?: string;
  readonly port?: number;
}

/** What the command needs of its process. */
export interface ServerSecrets {
  /** With which passwords are sealed. */
  readonly serverKey: () => Promise<Buffer>;
  readonly readInput: () => Promise<string>;
}

export const describeServers =
  ({ serverKey, readInput }: ServerSecrets): Describe =>
  (program, surroundings) => {
    const { inSession, print } = surroundings;
    program.description('Game servers, on which the commands of packages run.');

    program
      .command('add')
      .description('Registers a server. The password of its console is read from the standard input.')
      .argument('<name>', 'what the shop calls it')
      .addOption(new Option('--transport <kind>', 'how commands reach it').choices(TRANSPORTS).makeOptionMandatory())
      .option('--host <host>', 'name or IP address of its console')
      .option('--port <port>', 'port of its console', portOf)
      .option(STORE, WHICH)
      .action(async (name: string, { store: handle, transport, host, port }: AddOptions) => {
        const facts = {
          name: checkedName(name),
          transport,
          host: checkedHost(host),
          port: port ?? null,
          isActive: true,
        };
        const password = transport === 'poll' ? undefined : checkedPassword(await readInput());
        const { id } = await inSession(async ({ db, now }) => {
          const { id: storeId } = await storeOf(db, handle);
          const sealed = password === undefined ? undefined : sealPassword(await serverKey(), password);
          return registerServer(db, { storeId }, facts, sealed, now);
        });
        print(`Server ${id} is registered.`);
      });
    describeRest(program, surroundings);
  };

const describeRest: Describe = (program, { inSession, print }) => {
  program
    .command('list')
    .description('Lists the servers of a store, with when they were last reached and why they were not.')
    .option(STORE, WHICH)
    .action(async ({ store: handle }: { readonly store?: string }) => {
      const servers = await inSession(async ({ db }) => {
        const { id: storeId } = await storeOf(db, handle);
        return Server.inStore({ storeId }, await db.connection())
          .modify('kept')
          .orderBy(['name', 'id']);
      });
      table(servers.map(rowOf)).forEach(print);
    });

  program
    .command('remove')
    .description('Takes a server out of the store and its packages; what is queued for it is cancelled.')
    .argument('<id>', 'its id in the list')
    .option(STORE, WHICH)
    .action(async (id: string, { store: handle }: { readonly store?: string }) => {
      if (!UUID.test(id)) throw new StartError(`${id} is no id of a server.`);
      await inSession(async ({ db, now }) => {
        const { id: storeId } = await storeOf(db, handle);
        await deleteServer(db, { storeId }, id, now);
      });
      print(`Server ${id} is removed.`);
    });
};

const rowOf = ({ id, name, transport, host, port, isActive, lastSeenAt, lastError }: Server) => ({
  id,
  name,
  transport,
  console: host === null ? '' : `${host}:${port}`,
  active: isActive ? 'yes' : 'no',
  'last seen': lastSeenAt?.toISOString().slice(0, 16).replace('T', ' ') ?? '',
  error: lastError ?? '',
});

function portOf(typed: string): number {
  const port = Number(typed);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new InvalidArgumentError('It is no port.');
  return port;
}

function checkedName(name: string): string {
  if (name.trim() === '' || name.length > MOST_CHARACTERS)
    throw new StartError(`A server needs a name of at most ${MOST_CHARACTERS} characters.`);
  return name;
}

function checkedHost(host: string | undefined): string | null {
  if (host !== undefined && !HOST.test(host)) throw new StartError(`${host} is no name or address of a host.`);
  return host ?? null;
}

function checkedPassword(password: string): string {
  if (!PASSWORD.test(password)) throw new StartError('A password has 1 to 256 characters, and is one line.');
  return password;
}
