/** A sign-in on its way: a one-time code was sent and is awaited. */
import { StoreModel } from '../StoreModel';

export class LoginSession extends StoreModel {
  declare id: string;
  declare tokenHash: Buffer;
  declare channel: 'email' | 'phone';
  declare recipient: string;
  declare countryCode: string | null;
  declare codeHmac: Buffer;
  declare codeExpiresAt: Date;
  declare wrongTries: number;
  declare verifiedAt: Date | null;
  declare consumedAt: Date | null;
  declare createdAt: Date;
  declare expiresAt: Date;

  static override tableName = 'login_sessions';
}
