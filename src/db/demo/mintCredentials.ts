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
  addEarlierKeys(digital, handles.digital, calendar);
  return written;
}

/** Keys that others hold, as the documentation shows them: one in use, and one that was revoked. */
function addEarlierKeys(draft: Draft, handle: string, calendar: Calendar): void {
  const keys = [
    {
      id: '5d0f7c1e-3b9a-4e62-8c47-1f2a6b8d9e03',
      name: 'Discord bot',
      permissions: { Orders: ['View'], Customers: ['View'] },
      createdAt: calendar.daysAgo(59, '10:00'),
      expiresAt: calendar.daysAgo(-180, '09:30'),
      lastUsedAt: calendar.daysAgo(1, '18:04'),
    },
    {
      id: 'a8e4b2d6-7c15-4f90-b3a8-6e0d5c9f2b71',
      name: 'Old website',
      permissions: { Packages: ['View', 'Edit'], Categories: ['View'], Coupons: ['View', 'Edit', 'Delete'] },
      createdAt: calendar.daysAgo(287, '08:00'),
      lastUsedAt: calendar.daysAgo(164, '11:15'),
      revokedAt: calendar.daysAgo(161, '08:00'),
    },
  ];
  for (const key of keys) {
    const secret = mintSecret();
    draft.add('apiKeys', {
      ...key,
      prefix: FORMATS.apiKey.write(handle, secret.slice(0, shownCharacters)),
      secretHash: hashSecret(secret),
      updatedAt: key.createdAt,
    });
  }
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
