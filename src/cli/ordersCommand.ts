/** `npm run orders`: how orders of players were paid, and their ends other than completion. */
import { type Command, Option } from 'commander';
import { toMajor } from '../domain/money';
import { changePlayerOrder, type OrderChange } from '../domain/orders/changeOrder';
import type { PaymentRequest } from '../domain/orders/OrderRequest';
import { listPlayerOrders } from '../domain/orders/playerOrders';
import { PLAYER_ORDER_STATUSES, type PlayerOrderStatus } from '../domain/orders/playerOrderStatus';
import { StartError } from '../StartError';
import type { Describe, Surroundings } from './command';
import { storeOf } from './storeOption';
import { table } from './table';

const STORE = ['--store <handle>', 'the store; may be left out where there is one'] as const;
const ORDER = ['<order>', 'its id, as the list and the Store Management API show it'] as const;
const LISTED = 50;

interface Options {
  readonly store?: string;
}

export const describeOrders: Describe = (program, surroundings) => {
  program.description('Orders of players. Those of other customers are changed by the Merchant API.');
  describeList(program, surroundings);
  describePayment(program, surroundings);
  for (const end of ENDS) describeEnd(program, surroundings, end);
};

function describeList(program: Command, { inSession, print }: Surroundings): void {
  program
    .command('list')
    .description(`Lists the newest orders, ${LISTED} at most.`)
    .option('--player <username>', 'only those of this player')
    .addOption(new Option('--status <status>', 'only those of this status').choices(PLAYER_ORDER_STATUSES))
    .option(...STORE)
    .action(async ({ store: handle, player: playerUsername, status }: Options & Filters) => {
      const { orders } = await inSession(async ({ db }) => {
        const { id: storeId } = await storeOf(db, handle);
        return listPlayerOrders(db, { storeId }, { playerUsername, status }, { skip: 0, take: LISTED });
      });
      const rows = orders.map(({ id, playerUsername: player, total, currency, createdAt, ...order }) => ({
        order: id,
        placed: createdAt.slice(0, 16).replace('T', ' '),
        player,
        total: `${toMajor(total, currency)} ${currency}`,
        status: order.status,
        'paid by': order.paymentProvider ?? '',
      }));
      table(rows).forEach(print);
    });
}

interface Filters {
  readonly player?: string;
  readonly status?: PlayerOrderStatus;
}

function describePayment(program: Command, surroundings: Surroundings): void {
  program
    .command('payment')
    .description('Notes how an order was paid. What is left out stays as it is.')
    .argument(...ORDER)
    .addOption(new Option('--provider <provider>', 'who took the payment').choices(['Stripe', 'PayPal', 'Manual']))
    .option('--method <method>', 'how, such as "card"')
    .option('--id <id>', 'what the provider calls it')
    .option('--status <status>', 'how it stands there')
    .option('--receipt <address>', 'where its receipt is')
    .option(...STORE)
    .action(async (typed: string, { store: handle, ...payment }: Options & PaymentRequest) => {
      if (Object.keys(payment).length === 0) throw new StartError('Say how it was paid: --provider, --method, --id…');
      await change(surroundings, typed, handle, { payment });
      surroundings.print(`The payment of order ${typed} is noted.`);
    });
}

interface End {
  readonly word: string;
  readonly description: string;
  readonly change: OrderChange;
  readonly said: string;
}

const ENDS: readonly End[] = [
  {
    word: 'cancel',
    description: 'Cancels an order that is not complete, and gives back what it held.',
    change: { status: 5 },
    said: 'is cancelled',
  },
  {
    word: 'refund',
    description: 'Takes a completed order back: its money was returned to the player.',
    change: { status: 6, isChargeback: false },
    said: 'is refunded',
  },
  {
    word: 'chargeback',
    description: 'Takes a completed order back: the bank of the payer fetched the money.',
    change: { status: 6, isChargeback: true },
    said: 'is noted as charged back',
  },
];

function describeEnd(program: Command, surroundings: Surroundings, { word, description, change: to, said }: End): void {
  program
    .command(word)
    .description(description)
    .argument(...ORDER)
    .option(...STORE)
    .action(async (typed: string, { store: handle }: Options) => {
      await change(surroundings, typed, handle, to);
      surroundings.print(`Order ${typed} ${said}.`);
    });
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** No command completes an order, so none issues a license key. */
const seal = (): never => {
  throw new Error('nothing is to be sealed here');
};

async function change(
  { inSession }: Surroundings,
  typed: string,
  handle: string | undefined,
  changed: OrderChange,
): Promise<void> {
  if (!UUID.test(typed)) throw new StartError(`${typed} is no id of an order.`);
  await inSession(async ({ db, now }) => {
    const { id: storeId } = await storeOf(db, handle);
    await changePlayerOrder(db, { storeId, subject: 'command:orders' }, typed, changed, { now, seal });
  });
}
