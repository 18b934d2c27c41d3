/** How the keys of a license product are made and bound. */
import { StoreModel } from '../StoreModel';

export class LicenseConfig extends StoreModel {
  declare productId: number;
  declare lockType: 'none' | 'hwid' | 'ip';
  declare prefix: string | null;
  declare expiryType: 'lifetime' | 'timed';
  declare expiryDays: number | null;
  declare maxActivations: number;
  declare e2ee: boolean;
  declare encryptionKeyEncrypted: Buffer | null;

  static override tableName = 'license_configs';
  static override idColumn: string | string[] = ['storeId', 'productId'];
}
