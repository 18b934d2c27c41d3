/** What the installation gives its APIs; each takes what it needs, and builds from it what lasts as long as the process. */
import type { Config } from '../config';
import type { Connections } from '../db/unitOfWork';
import type { Log } from '../log';
import type { MediaStorages } from '../media/MediaStorage';
import type { CredentialSource } from '../security/findCredential';
import type { Limits } from '../server/limits';
import type { Metrics } from '../server/metrics';

export interface ApiDependencies extends CredentialSource {
  readonly config: Config;
  readonly log: Log;
  /** 32 bytes, see serverKey.ts. */
  readonly serverKey: Buffer;
  readonly database: Connections & { readonly url: string };
  readonly limits: Limits;
  readonly storages: MediaStorages;
  readonly metrics: Pick<Metrics, 'command'>;
}
