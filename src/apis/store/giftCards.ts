/** The gift cards of a game store. Their codes are sealed as they are made, and opened by nothing here. */
import type { operations } from '../../../generated/store';
import type { Handler, Handlers } from '../../contract/handlers';
import { changeGiftCard } from '../../domain/promotions/changeGiftCard';
import { issueGiftCard } from '../../domain/promotions/issueGiftCard';
import { listGiftCards as list, readGiftCard } from '../../domain/promotions/listGiftCards';
import { voidGiftCard } from '../../domain/promotions/voidGiftCard';
import type { Seal } from '../../domain/fulfilment/licenseKey';
import { success } from '../success';
import { page } from './answers';
import { givenInstant } from './givenInstant';
import { giftCard } from './resources/giftCard';

type Ids = 'listGiftCards' | 'getGiftCard' | 'createGiftCard' | 'updateGiftCard' | 'deleteGiftCard';

const listGiftCards: Handler<operations['listGiftCards']> = async ({ actor, db, now, query }) => {
  const { rows, total } = await list(db, actor, query);
  return success(
    page(
      rows.map((row) => giftCard(row, now)),
      total,
      query,
    ),
  );
};

const getGiftCard: Handler<operations['getGiftCard']> = async ({ actor, db, now, params }) =>
  success(giftCard(await readGiftCard(db, actor, params.id), now));

const createGiftCard =
  (seal: Seal): Handler<operations['createGiftCard']> =>
  async ({ actor, body, db, now }) => {
    const { recipientName = null, recipientEmail = null, message = null, expiresAt = null } = body;
    const card = {
      ...body,
      ...{ recipientName, recipientEmail, message },
      expiresAt: givenInstant('expiresAt', expiresAt),
    };
    const id = await issueGiftCard(db, actor, card, { now, seal });
    return success(giftCard(await readGiftCard(db, actor, id), now));
  };

const updateGiftCard: Handler<operations['updateGiftCard']> = async ({ actor, body, db, now, params }) => {
  const changes = { ...body, expiresAt: givenInstant('expiresAt', body.expiresAt) };
  await changeGiftCard(db, actor, params.id, changes, now);
  return success(giftCard(await readGiftCard(db, actor, params.id), now));
};

const deleteGiftCard: Handler<operations['deleteGiftCard']> = async ({ actor, db, now, params }) => {
  await voidGiftCard(db, actor, params.id, now);
  return success(null);
};

/** @param seal keeps codes from being read in the database */
export const giftCards = (seal: Seal): Pick<Handlers<operations>, Ids> => ({
  ...{ listGiftCards, getGiftCard, updateGiftCard, deleteGiftCard },
  createGiftCard: createGiftCard(seal),
});
