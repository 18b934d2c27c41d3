/** Credentials for both stores, new for each installation. The rows hold their hashes. */
import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { PERMISSION_AREAS, OPERATOR_PERMISSIONS } from '../../domain/access/permissions';
import { hashPassword } from '../../security/passwords';
import { FORMATS, hashSecret, mintSecret } from '../../security/tokens';
import type { Calendar } from './calendar';
import type { DemoCredentials } from './credentials';
import { documentedCustomerId } from './customers';
import type { Draft } from './Draft';
import { digitalStoreId, gameStoreId, type Handles } from './stores';

type Minted = Omit<DemoCredentials, 'baseUrl'>;

const operatorId = 1;
const tokenId = 1;
const shownCharacters = 4;

/** Mints them and adds their rows to the drafts of the two stores. */
export function mintCredentials(drafts: { digital: Draft; game: Draft }, handles: Handles, calendar: Calendar): Minted {
  const createdAt = calendar.now;
  const secrets = { secretKey: mintSecret(), merchant: mintSecret(), customer: mintSecret(), apiKey: mintSecret() };
  const written: Minted = {
    publicKey: FORMATS.publicKey.write(handles.digital, mintSecret()),
    secretKey: FORMATS.secretKey.write(handles.digital, secrets.secretKey),
    merchantToken: FORMATS.bearer.write(handles.digital, secrets.merchant, tokenId),
    customerToken: FORMATS.bearer.write(handles.digital, secrets.customer, tokenId),
    apiKey: FORMATS.apiKey.write(handles.game, secrets.apiKey),
    storeId: handles.digital,
    gameStoreId: handles.game,
    operatorEmail: 'operator@example.com',
    operatorPassword: randomBytes(15).toString('base64url'),
  };
  const named = { name: 'Demo', createdAt };
  const prefix = (secret: string) => secret.slice(0, shownCharacters);
  const { digital, game } = drafts;
  digital.add('publicKeys', { ...named, id: tokenId, key: written.publicKey });
  digital.add('secretKeys', {
    ...named,
    id: tokenId,
    prefix: FORMATS.secretKey.write(handles.digital, prefix(secrets.secretKey)),
    secretHash: hashSecret(secrets.secretKey),
  });
  digital.add('merchantTokens', { ...named, id: tokenId, secretHash: hashSecret(secrets.merchant) });
  digital.add('customerTokens', {
    id: tokenId,
    customerId: documentedCustomerId,
    secretHash: hashSecret(secrets.customer),
    createdAt,
  });
  game.add('apiKeys', {
    ...named,
    id: game.uuid('apiKeys', tokenId),
    prefix: FORMATS.apiKey.write(handles.game, prefix(secrets.apiKey)),
    secretHash: hashSecret(secrets.apiKey),
    permissions: PERMISSION_AREAS,
    updatedAt: createdAt,
  });
  return written;
}

/** The person who manages both stores. */
export async function writeOperator(db: Knex, calendar: Calendar, credentials: Minted): Promise<void> {
  const createdAt = calendar.now;
  await db('operators').insert({
    id: operatorId,
    email: credentials.operatorEmail,
    name: 'Demo Operator',
    passwordHash: await hashPassword(credentials.operatorPassword),
    createdAt,
    updatedAt: createdAt,
  });
  const stores = [digitalStoreId, gameStoreId];
  await db('operatorStores').insert(
    stores.map((storeId) => ({ operatorId, storeId, permissions: OPERATOR_PERMISSIONS, createdAt })),
  );
}
