/** A key that signs the tokens of operators. */
import { Model } from 'objection';

export class SigningKey extends Model {
  declare kid: string;
  declare publicJwk: Record<string, unknown>;
  declare privateKeyEncrypted: Buffer;
  declare createdAt: Date;
  declare retiredAt: Date | null;

  static override tableName = 'signing_keys';
  static override idColumn = 'kid';
  static override jsonAttributes = ['publicJwk'];
}
