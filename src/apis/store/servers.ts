/** The game servers of a store. */
import type { operations } from '../../../generated/store';
import type { Handler } from '../../contract/handlers';
import {
  changeServer,
  deleteServer as remove,
  findServer,
  registerServer,
  type SealPassword,
} from '../../domain/fulfilment/changeServer';
import { Server } from '../../domain/fulfilment/Server';
import { success } from '../success';
import { server } from './resources/server';

export const listServers: Handler<operations['listServers']> = async ({ actor, db }) => {
  const rows = await Server.inStore(actor, await db.connection())
    .modify('kept')
    .orderBy(['name', 'id']);
  return success(rows.map(server));
};

export const getServer: Handler<operations['getServer']> = async ({ actor, db, params }) =>
  success(server(await findServer(db, actor, params.id)));

export const createServer =
  (seal: SealPassword): Handler<operations['createServer']> =>
  async ({ actor, body, db, now }) => {
    const { password, name, transport, host = null, port = null, isActive } = body;
    const sealed = password === undefined ? undefined : seal(password);
    return success(server(await registerServer(db, actor, { name, transport, host, port, isActive }, sealed, now)));
  };

export const updateServer =
  (seal: SealPassword): Handler<operations['updateServer']> =>
  async ({ actor, body, db, now, params }) => {
    const { password, ...changes } = body;
    const sealed = password === undefined ? undefined : seal(password);
    return success(server(await changeServer(db, actor, params.id, changes, sealed, now)));
  };

export const deleteServer: Handler<operations['deleteServer']> = async ({ actor, db, now, params }) => {
  await remove(db, actor, params.id, now);
  return success(null);
};
