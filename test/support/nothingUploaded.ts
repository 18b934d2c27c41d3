/** What stands behind uploads, for servers that have none and no database. */
import type { MediaSource } from '../../src/server/media';
import { diskStorage } from '../../src/media/diskStorage';
import { testServerKey } from './database';

export function nothingUploaded(dataDir: string): MediaSource {
  const disk = diskStorage(dataDir);
  const away = new Proxy({}, { get: () => () => Promise.reject(new Error('there is no database')) });
  return {
    dataDir,
    storages: { writing: disk, all: [disk] },
    database: { knex: away, pool: away } as MediaSource['database'],
    clock: { now: () => new Date() },
    serverKey: testServerKey,
  };
}
