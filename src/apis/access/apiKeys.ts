/** The keys of Store Management v1, in the store that the path names: the actor is of that store. */
import type { operations } from '../../../generated/access';
import type { Handler } from '../../contract/handlers';
import { Problem } from '../../problem';
import * as keys from '../../security/apiKeys';
import { hasFeature } from '../../security/findCredential';
import type { StoreDirectory } from '../../security/StoreDirectory';
import type { CredentialStore } from '../../security/storeCredentials';
import { readInstant } from '../moments';
import { success } from '../success';
import { apiKey, shownApiKey } from './resources/apiKey';
import { UNKEPT } from './unkept';

type KeyOperation = 'listApiKeys' | 'createApiKey' | 'revokeApiKey' | 'regenerateApiKey';
type KeyHandlers = { readonly [Id in KeyOperation]: Handler<operations[Id]> };

export const apiKeyHandlers = (directory: StoreDirectory): KeyHandlers => ({
  listApiKeys: async ({ actor, db, params }) =>
    success((await keys.listApiKeys(db, storeOf(actor, params))).map(apiKey)),
  createApiKey: async ({ actor, body, db, now, params }) => {
    requirePlan(directory, params, now);
    const { name, permissions, expiresAt = null } = body;
    const facts = {
      name: name.trim(),
      permissions: permissions as Record<string, string[]>,
      expiresAt: expiresAt === null ? null : readInstant('expiresAt', expiresAt, 'down'),
    };
    const made = await keys.createApiKey(db, storeOf(actor, params), facts, now);
    return { ...success(shownApiKey(made)), headers: UNKEPT };
  },
  revokeApiKey: async ({ actor, db, now, params }) => {
    await keys.revokeApiKey(db, storeOf(actor, params), params.id, now);
    return success(null);
  },
  regenerateApiKey: async ({ actor, db, now, params }) => {
    requirePlan(directory, params, now);
    const made = await keys.regenerateApiKey(db, storeOf(actor, params), params.id, now);
    return { ...success(shownApiKey(made)), headers: UNKEPT };
  },
});

/** By the handle in the path the actor was found. */
const storeOf = ({ storeId }: { storeId: number }, { storeId: handle }: { storeId: string }): CredentialStore => ({
  storeId,
  handle,
});

/** A new secret would open nothing. Keys can be listed and revoked without the plan. */
function requirePlan(directory: StoreDirectory, { storeId }: { storeId: string }, now: Date): void {
  const store = directory.ofHandle(storeId);
  if (store && hasFeature(store, 'api', now)) return;
  throw new Problem('forbidden', { message: "The store's plan does not include this API." });
}
