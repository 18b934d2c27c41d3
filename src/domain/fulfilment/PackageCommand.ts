/** A command template that a package runs on its servers. */
import { StoreModel } from '../StoreModel';

export class PackageCommand extends StoreModel {
  declare id: number;
  declare productId: number;
  declare event: 'purchase' | 'renewal' | 'expiry' | 'refund';
  declare serverId: string | null;
  declare template: string;
  declare position: number;

  static override tableName = 'package_commands';
}
