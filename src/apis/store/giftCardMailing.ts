/** Gift cards on their way out: every process looks again and again for those that are due, and mails them. No request waits for it. */
import { openReading } from '../../db/unitOfWork';
import { GIFT_CARD_SECRET } from '../../domain/promotions/giftCardCode';
import { type DueGiftCard, mailGiftCards } from '../../domain/promotions/giftCardPost';
import { formatAmount } from '../../domain/money';
import { mailOfGiftCard } from '../../messaging/giftCardMessage';
import { createMailer, type Mail } from '../../messaging/mailer';
import { periodically } from '../../periodically';
import { decrypt } from '../../security/encryption';
import { within } from '../../within';
import type { ApiDependencies } from '../ApiDependencies';

const EVERY_MS = 3_000;
/** A mail server that takes longer is as good as away. */
const PATIENCE_MS = 15_000;

type Needed = Pick<ApiDependencies, 'clock' | 'config' | 'database' | 'log' | 'serverKey'>;

/**
 * Without a mail server cards wait until there is one: their codes are printed nowhere.
 * @returns how it ends: what is on its way is awaited, nothing more is begun
 */
export function startGiftCardMailing({ clock, config, database, log, serverKey }: Needed): () => Promise<void> {
  if (!config.mail) return () => Promise.resolve();
  const mailer = createMailer(config.mail);
  const ending = new AbortController();
  const postman = {
    deliver: (card: DueGiftCard) => within(PATIENCE_MS, mailer.send(mailOf(card, serverKey))),
    // Neither the address nor what the mail server said of it.
    failed: ({ id, mailTries }: DueGiftCard, error: unknown) =>
      log.warn({ giftCard: id, tries: mailTries, reason: codeOf(error) }, 'a gift card could not be mailed'),
    stopping: ending.signal,
  };
  const mailing = periodically(
    EVERY_MS,
    () => mailGiftCards(openReading(database), clock.now(), postman),
    (error) => log.warn({ err: error }, 'gift cards could not be mailed'),
  );
  return async () => {
    ending.abort();
    await mailing.stop();
    mailer.close();
  };
}

function mailOf(card: DueGiftCard, serverKey: Buffer): Mail {
  const { storeName, recipientName, recipientEmail, message, lastDay, balance, currency } = card;
  const text = mailOfGiftCard({
    ...{ storeName, recipientName, message, lastDay },
    amount: `${formatAmount(balance, currency)} ${currency}`,
    code: decrypt(serverKey, GIFT_CARD_SECRET, card.codeEncrypted),
    isNarrow: card.applicationScope !== 'store',
  });
  return { fromName: storeName, to: recipientEmail, ...text };
}

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? 'unknown');
