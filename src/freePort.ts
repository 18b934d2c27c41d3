/** Port numbers that nobody listens on. */
import { type AddressInfo, createServer } from 'node:net';

/** A port that is free now. @param host the address to be listened on; undefined: all @throws when this machine does not have it */
export async function freePort(host: string | undefined): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, host, resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
