/** Asking whether the server is ready costs the database next to nothing, however often it is asked. */
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import express from 'express';
import { health } from '../../src/server/health';

it('shares one check of the database, remembers its result for a second, and then looks again', async () => {
  let answer = (): void => undefined;
  const checkDatabase = jest.fn(() => new Promise<void>((resolve) => (answer = resolve)));
  const app = express().use(health({ warm: true, stopping: false, closing: false, checkDatabase }));
  const server = app.listen(0, '127.0.0.1');
  try {
    await new Promise((resolve) => server.once('listening', resolve));
    const ask = async () => (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/readyz`)).status;
    const together = [ask(), ask(), ask()];
    await delay(200);
    expect(checkDatabase).toHaveBeenCalledTimes(1);
    answer();
    expect(await Promise.all(together)).toEqual([200, 200, 200]);
    expect(await ask()).toBe(200);
    expect(checkDatabase).toHaveBeenCalledTimes(1);
    await delay(1100);
    checkDatabase.mockRejectedValueOnce(new Error('away'));
    expect(await ask()).toBe(503);
    expect(checkDatabase).toHaveBeenCalledTimes(2);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
