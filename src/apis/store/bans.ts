/** Who may not buy in a game store. */
import type { operations } from '../../../generated/store';
import type { Handler } from '../../contract/handlers';
import { changeBan, deleteBan as remove, readBan } from '../../domain/customers/changeBan';
import { createBan as create } from '../../domain/customers/createBan';
import { listBans as readPage } from '../../domain/customers/listBans';
import { success } from '../success';
import { page } from './answers';
import { givenInstant } from './givenInstant';
import { ban } from './resources/ban';

export const listBans: Handler<operations['listBans']> = async ({ actor, db, query }) => {
  const { bans, total } = await readPage(db, actor, query);
  return success(page(bans.map(ban), total, query));
};

export const getBan: Handler<operations['getBan']> = async ({ actor, db, params }) =>
  success(ban(await readBan(db, actor, params.id)));

export const createBan: Handler<operations['createBan']> = async ({ actor, body, db, now }) => {
  const { playerUsername = null, playerUuid = null, ipAddress = null, reason } = body;
  const expiresAt = givenInstant('expiresAt', body.expiresAt) ?? null;
  return success(ban(await create(db, actor, { playerUsername, playerUuid, ipAddress, reason, expiresAt }, now)));
};

export const updateBan: Handler<operations['updateBan']> = async ({ actor, body, db, now, params }) => {
  const changes = {
    reason: body.reason?.trim(),
    expiresAt: givenInstant('expiresAt', body.expiresAt),
    isActive: body.isActive,
  };
  return success(ban(await changeBan(db, actor, params.id, changes, now)));
};

export const deleteBan: Handler<operations['deleteBan']> = async ({ actor, db, params }) => {
  await remove(db, actor, params.id);
  return success(null);
};
