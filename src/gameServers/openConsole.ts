/** The console of a server, in the language that it speaks. */
import type { Server } from '../domain/fulfilment/Server';
import { decrypt, encrypt } from '../security/encryption';
import { openEcon } from './econ';
import { type GameConsole, NotOpenedError } from './GameConsole';
import { openRcon } from './rcon';

const PURPOSE = 'server_password';

/** How a server's password is kept. */
export const sealPassword = (serverKey: Buffer, password: string): Buffer => encrypt(serverKey, PURPOSE, password);

export type Reachable = Pick<Server, 'transport' | 'host' | 'port' | 'passwordEncrypted'>;

/** @throws NotOpenedError when nothing can be executed there */
export async function openConsole(server: Reachable, serverKey: Buffer): Promise<GameConsole> {
  const { transport, host, port, passwordEncrypted } = server;
  if (host === null || port === null || passwordEncrypted === null)
    throw new NotOpenedError('The server has no address.');
  const place = { host, port, password: unsealed(serverKey, passwordEncrypted) };
  return transport === 'econ' ? openEcon(place) : openRcon(place);
}

function unsealed(serverKey: Buffer, password: Buffer): string {
  try {
    return decrypt(serverKey, PURPOSE, password);
  } catch {
    throw new NotOpenedError('The password was kept with another server key: set it anew.');
  }
}
