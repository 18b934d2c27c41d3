/** The command templates of a package, read and replaced as a whole. */
import type { Db } from '../../db/Db';
import { type FieldErrors, Problem } from '../../problem';
import { Product } from '../catalog/Product';
import type { InStore } from '../StoreModel';
import { templateProblem } from './commandTemplate';
import { PackageCommand } from './PackageCommand';
import { Server } from './Server';

export type CommandFacts = Pick<PackageCommand, 'event' | 'serverId' | 'template'>;

/** @throws Problem `not_found` when the store has no such package */
export async function readPackageCommands(db: Db, store: InStore, uuid: string): Promise<PackageCommand[]> {
  const connection = await db.connection();
  const found = await Product.inStore(store, connection).findOne({ uuid }).modify('packages').select('id');
  if (!found) throw new Problem('not_found');
  return PackageCommand.inStore(store, connection).where({ productId: found.id }).orderBy(['position', 'id']);
}

/**
 * Puts `commands` in the place of those that there are. The package's row is held meanwhile: of two replacements at once one stands.
 * @throws Problem `not_found` (the package), `invalid` (by the place of the command: `commands.0.template`)
 */
export async function replacePackageCommands(
  db: Db,
  store: InStore,
  uuid: string,
  commands: readonly CommandFacts[],
): Promise<PackageCommand[]> {
  const connection = await db.connection();
  const found = await Product.inStore(store, connection).findOne({ uuid }).modify('packages').forNoKeyUpdate();
  if (!found) throw new Problem('not_found');
  const fields = await faultsOf(db, store, commands);
  if (Object.keys(fields).length > 0) throw new Problem('invalid', { fields });
  const productId = found.id;
  await PackageCommand.inStore(store, connection).where({ productId }).delete();
  const rows = commands.map(({ event, serverId, template }, position) => ({
    ...{ productId, event, template, position },
    serverId: serverId?.toLowerCase() ?? null,
  }));
  if (rows.length > 0) await PackageCommand.inStore(store, connection).insert(rows);
  return PackageCommand.inStore(store, connection).where({ productId }).orderBy(['position', 'id']);
}

async function faultsOf(db: Db, store: InStore, commands: readonly CommandFacts[]): Promise<FieldErrors> {
  const wanted = commands.flatMap(({ serverId }) => (serverId === null ? [] : [serverId.toLowerCase()]));
  const servers = await Server.inStore(store, await db.connection())
    .whereIn('id', wanted)
    .modify('kept')
    .orderBy('id')
    .forKeyShare()
    .select('id');
  const known = new Set(servers.map(({ id }) => id));
  const fields: FieldErrors = {};
  for (const [index, { serverId, template }] of commands.entries()) {
    const problem = templateProblem(template);
    if (problem !== undefined) fields[`commands.${index}.template`] = [problem];
    if (serverId !== null && !known.has(serverId.toLowerCase()))
      fields[`commands.${index}.serverId`] = [`There is no server ${serverId}.`];
  }
  return fields;
}
