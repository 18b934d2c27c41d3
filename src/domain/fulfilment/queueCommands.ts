/** Queues the commands that an event of an order or a subscription brings about, in its own transaction: rendered once, here. */
import type { Db, Statement } from '../../db/Db';
import { type FieldErrors, Problem } from '../../problem';
import { formatAmount } from '../money';
import type { Order } from '../orders/Order';
import type { OrderItem } from '../orders/OrderItem';
import type { InStore } from '../StoreModel';
import { namesQuantity, type PlaceholderValues, renderCommand } from './commandTemplate';
import type { Delivery } from './Delivery';
import { SERVER_DELETED } from './Server';

/** An order as its commands name it. */
export type OrderOfCommands = Pick<Order, 'id' | 'uuid' | 'currency' | 'playerUsername' | 'playerUuid'>;
export type ItemOfCommands = Pick<
  OrderItem,
  'id' | 'productId' | 'productName' | 'productType' | 'serverId' | 'quantity' | 'price'
>;

export interface CommandsWanted {
  readonly order: OrderOfCommands;
  /** Those that are no packages are passed over. */
  readonly items: readonly ItemOfCommands[];
  readonly event: Delivery['event'];
  /** The subscription that renews or ends. */
  readonly subscriptionId?: number;
}

/** A template with a server on which it may run. */
interface Candidate {
  readonly productId: number;
  readonly commandId: number;
  readonly template: string;
  /** Null where there is none. */
  readonly serverId: string | null;
  readonly serverName: string | null;
  /** The template names this server. */
  readonly isBound: boolean;
  /** The package has this server. */
  readonly isOfPackage: boolean;
  readonly date: string;
  readonly time: string;
}

/** In the order in which they run. */
const CANDIDATES: Statement = {
  name: 'commands_to_queue',
  text: `select c.product_id as "productId", c.id as "commandId", c.template, s.id as "serverId", s.name as "serverName",
      coalesce(c.server_id = s.id, false) as "isBound", ps.server_id is not null as "isOfPackage",
      to_char($4::timestamptz at time zone st.time_zone, 'YYYY-MM-DD') as date,
      to_char($4::timestamptz at time zone st.time_zone, 'HH24:MI') as time
    from package_commands c
    join stores st on st.id = c.store_id
    left join servers s on s.store_id = c.store_id and s.id = coalesce(c.server_id, s.id) and s.deleted_at is null
    left join package_servers ps on ps.store_id = s.store_id and ps.server_id = s.id and ps.product_id = c.product_id
    where c.store_id = $1 and c.product_id = any($2::bigint[]) and c.event = $3
    order by c.product_id, c.position, c.id, s.name, s.id`,
};

/** Holds on to the servers: one that is deleted afterwards cancels what is queued for it, and for one that was deleted just before nothing is. */
/**
 * Behind all that waits on its servers, whenever its request came: of two that are about one thing, the one that had to wait for the other is
 * queued behind it. A renewal that comes while the end is noticed is not undone by that end's commands.
 */
const INSERT: Statement = {
  name: 'queue_commands',
  text: `with kept as materialized (
      select id from servers where store_id = $1 and id = any($7::uuid[]) and deleted_at is null order by id for key share),
    turn as (
      select greatest($5::timestamptz, max(last.created_at) + interval '1 microsecond') as at
      from (select distinct id from unnest($7::uuid[]) as named (id)) named cross join lateral (
        select d.created_at from deliveries d
        where d.store_id = $1 and d.server_id = named.id and d.state in ('queued', 'leased')
        order by d.created_at desc, d.order_id desc, d.position desc, d.id desc limit 1) last)
    insert into deliveries (store_id, order_id, subscription_id, event, due_at, created_at, updated_at,
      order_item_id, server_id, command, position, state, last_error)
    select $1, $2, $3, $4, $5, turn.at, $5, one.item, one.server, one.command, one.position - 1,
      case when one.problem is not null then 'failed' when kept.id is null then 'cancelled' else 'queued' end,
      coalesce(one.problem, case when kept.id is null then '${SERVER_DELETED}' end)
    from unnest($6::bigint[], $7::uuid[], $8::text[], $9::text[]) with ordinality
      as one (item, server, command, problem, position)
    cross join turn left join kept on kept.id = one.server`,
};

/** Of one event of an order. */
const MOST_COMMANDS = 5000;
const TOO_MANY = `An order can run at most ${MOST_COMMANDS} commands`;

interface Queued {
  readonly itemId: number;
  readonly serverId: string;
  readonly command: string;
  readonly problem: string | null;
}

/**
 * A command runs on the server that its template names, else on the one that the item names, else on all servers of its package.
 * Where its template names `{quantity}` it runs once, else once for each piece bought.
 *
 * A purchase of which a command can't be rendered, or has no server to run on, or that has too many, is refused. Nothing refuses a
 * refund, a renewal or an end: their commands that can't be rendered are kept as failed, with the reason, and those without a server
 * left out; of too many the first are queued.
 * @throws Problem `invalid`, by item (`items.0`)
 */
export async function queueCommands(db: Db, { storeId }: InStore, wanted: CommandsWanted, now: Date): Promise<void> {
  const { order, event, subscriptionId = null } = wanted;
  const packages = wanted.items.filter(({ productType }) => productType === 'package');
  if (packages.length === 0) return;
  const productIds = [...new Set(packages.map(({ productId }) => productId))];
  const candidates = await db.read<Candidate>(CANDIDATES, [storeId, productIds, event, now]);
  const { queued, errors } = renderAll(wanted, packages, candidates);
  if (event === 'purchase' && Object.keys(errors).length > 0) throw new Problem('invalid', { fields: errors });
  if (queued.length === 0) return;
  const column = <Key extends keyof Queued>(key: Key) => queued.map((one) => one[key]);
  await db.read(INSERT, [
    ...[storeId, order.id, subscriptionId, event, now],
    ...[column('itemId'), column('serverId'), column('command'), column('problem')],
  ]);
}

function renderAll(
  { order, items }: CommandsWanted,
  packages: readonly ItemOfCommands[],
  candidates: readonly Candidate[],
): { queued: Queued[]; errors: FieldErrors } {
  const queued: Queued[] = [];
  const errors: FieldErrors = {};
  for (const item of packages) {
    const refuse = (sentence: string): void => {
      const sentences = (errors[`items.${items.indexOf(item)}`] ??= []);
      if (!sentences.includes(sentence)) sentences.push(sentence);
    };
    const offered = candidates.filter(({ productId }) => productId === item.productId);
    const chosen = offered.filter((candidate) => runsThere(candidate, item));
    if (offered.some(({ commandId }) => !chosen.some((one) => one.commandId === commandId)))
      refuse(`There is no server on which the commands of ${item.productName} could run.`);
    for (const candidate of chosen) {
      queued.push(...render(order, item, candidate, refuse));
      if (queued.length > MOST_COMMANDS)
        return { queued: cutShort(queued), errors: { ...errors, items: [`${TOO_MANY}.`] } };
    }
  }
  return { queued, errors };
}

/** As many as may run, and the next one, which tells that it and the rest do not. */
function cutShort(queued: readonly Queued[]): Queued[] {
  const [first] = queued.slice(MOST_COMMANDS);
  const told = first && { ...first, problem: `${TOO_MANY}: this one and those behind it were left out.` };
  return [...queued.slice(0, MOST_COMMANDS), ...(told ? [told] : [])];
}

function runsThere({ serverId, isBound, isOfPackage }: Candidate, item: ItemOfCommands): boolean {
  return isBound || (item.serverId === null ? isOfPackage : item.serverId === serverId);
}

function render(
  order: OrderOfCommands,
  item: ItemOfCommands,
  candidate: Candidate,
  refuse: (sentence: string) => void,
): Queued[] {
  const rendered = renderCommand(candidate.template, valuesOf(order, item, candidate));
  const problem = 'problem' in rendered ? rendered.problem : null;
  if (problem !== null) refuse(`A command of ${item.productName} can not be written: ${problem}.`);
  const command = 'command' in rendered ? rendered.command : candidate.template;
  const times = namesQuantity(candidate.template) || problem !== null ? 1 : item.quantity;
  const one = { itemId: item.id, serverId: candidate.serverId as string, command, problem };
  return Array.from({ length: times }, () => one);
}

const valuesOf = (order: OrderOfCommands, item: ItemOfCommands, at: Candidate): PlaceholderValues => ({
  username: order.playerUsername,
  uuid: order.playerUuid,
  id: order.playerUuid?.replaceAll('-', '') ?? null,
  price: formatAmount(item.price, order.currency).replaceAll(',', ''),
  currency: order.currency,
  quantity: String(item.quantity),
  package: item.productName,
  server: at.serverName,
  transaction: order.uuid,
  date: at.date,
  time: at.time,
});
