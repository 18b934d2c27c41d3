/** `npm run giftcards`: the code of a card that nobody is mailed is shown here, once. */
import { GIFT_CARD_SECRET } from '../domain/promotions/giftCardCode';
import { revealGiftCard } from '../domain/promotions/revealGiftCard';
import { decrypt } from '../security/encryption';
import { StartError } from '../StartError';
import type { Describe } from './command';
import { storeOf } from './storeOption';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @param serverKey with which codes were sealed */
export const describeGiftCards =
  (serverKey: () => Promise<Buffer>): Describe =>
  (program, { inSession, print }) => {
    program.description('Gift cards without a recipient.');

    program
      .command('reveal')
      .description('Prints the code of a card, once: from then on nobody reads it again.')
      .argument('<card>', 'its id in the Store Management API')
      .option('--store <handle>', 'the store; may be left out where there is one')
      .action(async (typed: string, { store: handle }: { readonly store?: string }) => {
        if (!UUID.test(typed)) throw new StartError(`${typed} is no id of a gift card.`);
        const code = await inSession(async ({ db, now }) => {
          const { id: storeId } = await storeOf(db, handle);
          const sealed = await revealGiftCard(db, { storeId }, typed, now);
          return open(await serverKey(), sealed);
        });
        print(`Gift card ${typed}: ${code}`);
      });
  };

/** Within the transaction: where the key is another, nothing is used up. */
function open(serverKey: Buffer, sealed: Buffer): string {
  try {
    return decrypt(serverKey, GIFT_CARD_SECRET, sealed);
  } catch {
    throw new StartError(
      'The code was sealed with another server key: name that with MATJAR_SECRET or MATJAR_DATA_DIR.',
    );
  }
}
