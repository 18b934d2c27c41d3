/** The program behind `npm run giftcards`. */
import { readConfig } from '../config';
import { loadServerKey } from '../serverKey';
import { runCommand } from './command';
import { describeGiftCards } from './giftCardsCommand';

runCommand(
  'giftcards',
  describeGiftCards(() => loadServerKey(readConfig(process.env))),
);
