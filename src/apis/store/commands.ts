/** The commands that packages run. */
import type { components, operations } from '../../../generated/store';
import type { Handler } from '../../contract/handlers';
import { readPackageCommands, replacePackageCommands } from '../../domain/fulfilment/packageCommands';
import type { PackageCommand } from '../../domain/fulfilment/PackageCommand';
import { success } from '../success';

const command = ({ event, serverId, template }: PackageCommand): components['schemas']['PackageCommand'] => ({
  ...{ event, serverId, template },
});

export const listPackageCommands: Handler<operations['listPackageCommands']> = async ({ actor, db, params }) =>
  success((await readPackageCommands(db, actor, params.id)).map(command));

export const setPackageCommands: Handler<operations['setPackageCommands']> = async ({ actor, body, db, params }) => {
  const commands = body.commands.map(({ serverId = null, ...one }) => ({ ...one, serverId }));
  return success((await replacePackageCommands(db, actor, params.id, commands)).map(command));
};
