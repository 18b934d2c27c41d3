/** What a package, a product of a game store, has beside other products. */
import { hasMany, manyToMany } from '../relations';
import { StoreModel } from '../StoreModel';
import { PackageCommand } from '../fulfilment/PackageCommand';
import { Server } from '../fulfilment/Server';

export class Package extends StoreModel {
  declare productId: number;
  declare imageUrl: string | null;
  declare allowCustomPrice: boolean;
  declare globalLimit: number | null;
  declare perUserLimit: number | null;
  declare sold: number;
  declare isCumulative: boolean;
  declare isTiered: boolean;
  declare isSubscription: boolean;
  declare periodType: 'day' | 'week' | 'month' | 'year' | null;
  declare periodValue: number | null;

  declare servers?: Server[];
  declare commands?: PackageCommand[];

  static override tableName = 'packages';
  static override idColumn: string | string[] = ['storeId', 'productId'];
  static override relationMappings = () => ({
    servers: manyToMany(Server, 'packages.productId', {
      here: 'package_servers.productId',
      there: 'package_servers.serverId',
    }),
    commands: hasMany(PackageCommand, 'packages.productId', 'package_commands.productId'),
  });
}
