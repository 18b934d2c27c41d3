/** The storages of an installation, as it is configured. */
import type { Config } from '../config';
import { diskStorage } from './diskStorage';
import type { MediaStorages } from './MediaStorage';
import { s3Storage } from './s3Storage';

/** The bucket where one is configured, and the data folder in any case: it holds what was uploaded before, and the demo's images. */
export async function openStorages({ dataDir, s3 }: Pick<Config, 'dataDir' | 's3'>): Promise<MediaStorages> {
  const disk = diskStorage(dataDir);
  if (!s3) return { writing: disk, all: [disk] };
  const bucket = await s3Storage(s3);
  return { writing: bucket, all: [disk, bucket] };
}
