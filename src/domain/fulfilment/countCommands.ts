/** How many commands there are that are not over, for whoever watches an installation. */
import type { Db, Statement } from '../../db/Db';
import type { Delivery } from './Delivery';
import type { Server } from './Server';

export interface CommandCount {
  readonly transport: Server['transport'];
  readonly state: Delivery['state'];
  readonly count: number;
}

/** Of all stores. The indexes hold these states and nothing else: what was delivered is not gone through. */
const COUNT: Statement = {
  name: 'count_commands',
  text: `select s.transport, open.state, count(*)::integer as count from servers s
    cross join lateral (
      select d.state from deliveries d
      where d.store_id = s.store_id and d.server_id = s.id and d.state in ('queued', 'leased')
      union all
      select d.state from deliveries d
      where d.store_id = s.store_id and d.server_id = s.id and d.state in ('unknown', 'failed')) open
    group by s.transport, open.state`,
};

/** Only those that there are. A command that was given up stays `failed`, one that may have been executed `unknown`. */
export const countCommands = (db: Pick<Db, 'read'>): Promise<CommandCount[]> =>
  db.read<CommandCount & object>(COUNT, []);
