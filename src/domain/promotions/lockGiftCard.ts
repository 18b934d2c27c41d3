import type { Statement } from '../../db/Db';

/** Holds a gift card, `$2` of the store `$1`, for the change of its balance that follows. */
export const LOCK_GIFT_CARD: Statement = {
  name: 'lock_gift_card',
  text: 'select 1 from gift_cards where store_id = $1 and id = $2 for no key update',
};
