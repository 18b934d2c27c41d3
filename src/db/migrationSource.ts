/** The migrations, listed by hand: their names carry no file extension, so sources and build agree on what has run. */
import type { Knex } from 'knex';
import * as stores from './migrations/0001_stores';
import * as access from './migrations/0002_access';
import * as catalog from './migrations/0003_catalog';
import * as productTypes from './migrations/0004_product_types';
import * as packages from './migrations/0005_packages';
import * as customers from './migrations/0006_customers';
import * as promotions from './migrations/0007_promotions';
import * as orders from './migrations/0008_orders';
import * as entitlements from './migrations/0009_entitlements';
import * as feedback from './migrations/0010_feedback';
import * as invoicing from './migrations/0011_invoicing';
import * as fulfilment from './migrations/0012_fulfilment';
import * as figures from './migrations/0013_figures';
import * as orderLists from './migrations/0014_order_lists';
import * as claimedEmails from './migrations/0015_claimed_emails';
import * as reservedItems from './migrations/0020_reserved_items';
import * as limits from './migrations/0023_limits';
import * as giftCardPost from './migrations/0025_gift_card_post';
import * as commandDelivery from './migrations/0026_command_delivery';
import * as playerLists from './migrations/0027_player_lists';
import * as endedTokens from './migrations/0028_ended_tokens';
import * as deletedServers from './migrations/0029_deleted_servers';
import * as keptEncryptionKeys from './migrations/0032_kept_encryption_keys';
import * as numberedSlugs from './migrations/0033_numbered_slugs';
import * as commandsToLookAfter from './migrations/0034_commands_to_look_after';
import * as agreedPeriods from './migrations/0035_agreed_periods';

const migrations: Record<string, Knex.Migration> = {
  '0001_stores': stores,
  '0002_access': access,
  '0003_catalog': catalog,
  '0004_product_types': productTypes,
  '0005_packages': packages,
  '0006_customers': customers,
  '0007_promotions': promotions,
  '0008_orders': orders,
  '0009_entitlements': entitlements,
  '0010_feedback': feedback,
  '0011_invoicing': invoicing,
  '0012_fulfilment': fulfilment,
  '0013_figures': figures,
  '0014_order_lists': orderLists,
  '0015_claimed_emails': claimedEmails,
  '0020_reserved_items': reservedItems,
  '0023_limits': limits,
  '0025_gift_card_post': giftCardPost,
  '0026_command_delivery': commandDelivery,
  '0027_player_lists': playerLists,
  '0028_ended_tokens': endedTokens,
  '0029_deleted_servers': deletedServers,
  '0032_kept_encryption_keys': keptEncryptionKeys,
  '0033_numbered_slugs': numberedSlugs,
  '0034_commands_to_look_after': commandsToLookAfter,
  '0035_agreed_periods': agreedPeriods,
};

export const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () => Object.keys(migrations).sort(),
  getMigrationName: (name) => name,
  getMigration: async (name) => {
    const migration = migrations[name];
    if (migration === undefined) throw new Error(`There is no migration ${name}`);
    return migration;
  },
};
