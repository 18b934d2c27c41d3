/** How fast one worker draws invoices of 20 lines in two languages, and what that costs those who meanwhile look at a product. */
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type Connection } from '../src/db/connection';
import type { InvoiceLine } from '../src/domain/invoicing/InvoiceDocument';
import { median, type Rounds } from './compare';
import { measure } from './load';
import type { Running } from './processes';
import type { Shop } from './shop';

const LINES = 20;
const PER_SECOND_AT_LEAST = 12;
const P99_AT_MOST = 2;
const NAMES = [
  'Premium Game Key (PC)',
  'بطاقة هدايا (100 ريال) - Steam',
  'اشتراك Netflix Premium 4K لمدة 12 شهرًا',
  'لعبة «النسخة العربية» [PS5]',
];
const PRODUCT = '/api/products/premium-game-key';
/** So many are asked for at once that the worker never waits. */
const AT_ONCE = 3;

interface Invoice {
  readonly number: number;
  readonly orderId: number;
}

interface Drawing {
  readonly connection: Connection;
  readonly shop: Shop;
  readonly server: Running;
  readonly invoices: readonly Invoice[];
}

/** @returns whether both goals are reached */
export async function compareInvoices(shop: Shop, server: Running, { rounds, seconds }: Rounds): Promise<boolean> {
  const connection = connect({ url: shop.url });
  try {
    const drawing = { connection, shop, server, invoices: await prepare(connection, shop.storeId) };
    await draw(drawing, AbortSignal.timeout(seconds * 1000));
    const [rates, alone, meanwhile]: [number[], number[], number[]] = [[], [], []];
    const product = { ...server, paths: [PRODUCT] };
    const p99 = async () => (await measure(product, seconds, shop.postgres, shop.directory)).p99Ms;
    for (let round = 0; round < rounds; round++) {
      rates.push((await draw(drawing, AbortSignal.timeout(seconds * 1000))) / seconds);
      alone.push(await p99());
      const stop = new AbortController();
      const drawn = draw(drawing, stop.signal);
      meanwhile.push(await p99());
      stop.abort();
      console.log(`  (${await drawn} invoices beside ${seconds} s of products)`);
    }
    return tell(median(rates), median(alone), median(meanwhile));
  } finally {
    await connection.close();
  }
}

function tell(perSecond: number, alone: number, meanwhile: number): boolean {
  const ratio = meanwhile / alone;
  const reached = (yes: boolean): string => (yes ? 'reached' : 'MISSED');
  console.log(`\nVAT invoices, ${LINES} lines, two languages, one worker`);
  console.log(
    `  ${perSecond.toFixed(1)} a second, goal ${PER_SECOND_AT_LEAST}: ${reached(perSecond >= PER_SECOND_AT_LEAST)}`,
  );
  console.log(
    `  product detail meanwhile: p99 ${meanwhile.toFixed(2)} ms, alone ${alone.toFixed(2)}; ratio ${ratio.toFixed(2)}, goal ≤ ${P99_AT_MOST}: ${reached(ratio <= P99_AT_MOST)}`,
  );
  return perSecond >= PER_SECOND_AT_LEAST && ratio <= P99_AT_MOST;
}

/** Gives the invoices of the documented customer as many lines as are measured. */
async function prepare({ pool }: Connection, storeId: number): Promise<Invoice[]> {
  const { rows } = await pool.query<Invoice>(
    `select i.number, i.order_id as "orderId" from invoices i
     join orders o on o.store_id = i.store_id and o.id = i.order_id
     where i.store_id = $1 and i.kind = 'invoice' and o.customer_id = (select customer_id from orders where store_id = $1 and id = 78901)`,
    [storeId],
  );
  for (const { number } of rows) {
    await pool.query(
      `update invoices set facts = jsonb_set(facts, '{lines}', $3) where store_id = $1 and number = $2`,
      [storeId, number, JSON.stringify(linesOf(number))],
    );
  }
  return rows;
}

/** No two names alike, as in a shop: what was shaped for one invoice helps little with the next. */
const linesOf = (number: number): InvoiceLine[] =>
  Array.from({ length: LINES }, (_, line) => ({
    name: `${NAMES[line % NAMES.length]} ${number * LINES + line}`,
    quantity: 1 + (line % 3),
    price: 19_999 + line * number,
    discount: 0,
    total: (19_999 + line * number) * (1 + (line % 3)),
    vatAmount: 2_608 + line,
  }));

/** Downloads one after the other, each as if for the first time, until told to stop. @returns how many */
async function draw({ connection, shop, server, invoices }: Drawing, until: AbortSignal): Promise<number> {
  const headers = { Authorization: `Bearer ${shop.credentials.customerToken}` };
  let drawn = 0;
  const one = async (begin: number): Promise<void> => {
    for (let turn = begin; !until.aborted; turn += AT_ONCE) {
      const { number, orderId } = invoices[turn % invoices.length] as Invoice;
      await connection.pool.query('update invoices set rendering = null where store_id = $1 and number = $2', [
        shop.storeId,
        number,
      ]);
      const answer = await fetch(`http://127.0.0.1:${server.port}/api/customer/orders/${orderId}/vat-invoice`, {
        headers,
      });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`an invoice was answered with ${answer.status}`);
      if (!until.aborted) drawn += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => one(index)));
  await sleep(50);
  return drawn;
}
