/** A good credential of every kind for one store, and how to spoil it. */
import type { Knex } from 'knex';
import { documentedCustomerId } from '../../src/db/demo/customers';
import { FORMATS, hashSecret, mintSecret } from '../../src/security/tokens';
import { operatorTokens } from './operatorTokens';

/** Security schemes of the contracts for which an installation can issue credentials. */
export type Scheme = 'publicKey' | 'customerToken' | 'secretKey' | 'merchantToken' | 'apiKey' | 'operatorToken';

export interface Credentials {
  readonly handle: string;
  /** Headers with a good credential; of an API key or an operator, one with these permissions (`Area:Kind`), or with none. */
  good(scheme: Scheme, permissions?: readonly string[]): Promise<Headers>;
  /** Well-formed, of this store, and unknown to it. */
  wrong(scheme: Scheme): Headers;
  malformed(scheme: Scheme): Headers;
}

/** Those that are a secret of ours; tokens of operators are signed. */
type Minted = Exclude<Scheme, 'operatorToken'>;

type Headers = Record<string, string>;

const CARRIERS: Record<Scheme, (text: string) => Headers> = {
  publicKey: (text) => ({ 'x-public-key': text }),
  customerToken: (text) => ({ authorization: `Bearer ${text}` }),
  secretKey: (text) => ({ 'x-secret-key': text }),
  merchantToken: (text) => ({ authorization: `Bearer ${text}` }),
  apiKey: (text) => ({ 'x-api-key': text }),
  operatorToken: (text) => ({ authorization: `Bearer ${text}` }),
};

const formatOf = (scheme: Minted): keyof typeof FORMATS =>
  scheme === 'customerToken' || scheme === 'merchantToken' ? 'bearer' : scheme;

/** The id of every credential here. */
export const TEST_CREDENTIAL = 900_001;
const ID = TEST_CREDENTIAL;

export async function mintForStore(db: Knex, storeId: number, at: Date): Promise<Credentials> {
  const { handle } = (await db('stores').where({ id: storeId }).first('handle')) as { handle: string };
  const secret = mintSecret();
  const secretHash = hashSecret(secret);
  const named = { storeId, id: ID, name: 'Test', createdAt: at };
  const write = (scheme: Minted, of = secret) => FORMATS[formatOf(scheme)].write(handle, of, ID);
  const customer = (await db('customers')
    .where({ storeId })
    .orderByRaw('id = ? desc, id', [documentedCustomerId])
    .first('id')) as { id: number };
  await db('publicKeys').insert({ ...named, key: write('publicKey') });
  await db('secretKeys').insert({ ...named, prefix: 'sk_live_', secretHash });
  await db('merchantTokens').insert({ ...named, secretHash });
  await db('customerTokens').insert({ storeId, id: ID, customerId: customer.id, secretHash, createdAt: at });
  const keys = new Map<string, Promise<string>>();
  const apiKey = (permissions: readonly string[]): Promise<string> => {
    const name = permissions.join();
    const key = keys.get(name) ?? insertApiKey(db, { storeId, handle, at }, permissions);
    keys.set(name, key);
    return key;
  };
  const signed = await operatorTokens(db, handle, at);
  const tokens = new Map<string, Promise<string>>();
  const operatorToken = (permissions: readonly string[]): Promise<string> => {
    const name = permissions.join();
    const token = tokens.get(name) ?? signed.of({ [handle]: permissions });
    tokens.set(name, token);
    return token;
  };
  const text = async (scheme: Scheme, permissions: readonly string[]): Promise<string> => {
    if (scheme === 'operatorToken') return operatorToken(permissions);
    return scheme === 'apiKey' ? apiKey(permissions) : write(scheme);
  };
  return {
    handle,
    good: async (scheme, permissions = []) => CARRIERS[scheme](await text(scheme, permissions)),
    wrong: (scheme) => CARRIERS[scheme](scheme === 'operatorToken' ? signed.forged : write(scheme, mintSecret())),
    malformed: (scheme) => CARRIERS[scheme]('nonsense'),
  };
}

async function insertApiKey(
  db: Knex,
  { storeId, handle, at }: { storeId: number; handle: string; at: Date },
  permissions: readonly string[],
): Promise<string> {
  const secret = mintSecret();
  const kinds: Record<string, string[]> = {};
  for (const [area = '', kind = ''] of permissions.map((permission) => permission.split(':'))) {
    (kinds[area] ??= []).push(kind);
  }
  await db('apiKeys').insert({
    storeId,
    id: crypto.randomUUID(),
    name: 'Test',
    prefix: `flx_${handle}_${secret.slice(0, 4)}`,
    secretHash: hashSecret(secret),
    permissions: kinds,
    createdAt: at,
    updatedAt: at,
  });
  return FORMATS.apiKey.write(handle, secret);
}
