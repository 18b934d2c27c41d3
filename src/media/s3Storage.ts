/** Uploads in a bucket of any service that speaks S3. The bucket stays private: what is public is passed on by us. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import type { S3Config } from '../config';
import { Problem } from '../problem';
import type { MediaStorage, StoredBytes, StoredName } from './MediaStorage';

const CONNECT_MS = 3_000;
/** Without a byte of an answer. */
const ANSWER_MS = 20_000;

/** The client is large: who has no bucket does without it. */
const load = async () => ({ ...(await import('@aws-sdk/client-s3')), ...(await import('@aws-sdk/lib-storage')) });
type Library = Awaited<ReturnType<typeof load>>;

export async function s3Storage(config: S3Config): Promise<MediaStorage> {
  const library = await load();
  const { DeleteObjectCommand, Upload } = library;
  const client = clientOf(config, library);
  const Bucket = config.bucket;
  return {
    kind: 's3',
    save: async (Key, source, ContentType) => {
      const Body = Buffer.isBuffer(source) ? source : createReadStream(source.file);
      await reached(new Upload({ client, params: { Bucket, Key, Body, ContentType } }).done());
    },
    find: (Key) => find(client, library, { Bucket, Key }),
    remove: async (Key) => void (await reached(client.send(new DeleteObjectCommand({ Bucket, Key })))),
    list: (folder) => list(client, library, { Bucket, Prefix: folder }),
    close: () => client.destroy(),
  };
}

function clientOf(
  { endpoint, region, accessKeyId, secretAccessKey }: S3Config,
  { S3Client: Client }: Library,
): S3Client {
  return new Client({
    region,
    // A service of one's own has no host name for each bucket.
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    // Without a key of ours, the client looks where it always does: at the machine's role, or the variables of AWS.
    ...(accessKeyId !== undefined &&
      secretAccessKey !== undefined && { credentials: { accessKeyId, secretAccessKey } }),
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS, throwOnRequestTimeout: true },
    // Many services do not know the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

interface Place {
  readonly Bucket: string;
  readonly Key: string;
}

async function find(client: S3Client, library: Library, place: Place): Promise<StoredBytes | undefined> {
  const { GetObjectCommand, HeadObjectCommand } = library;
  const head = await reached(client.send(new HeadObjectCommand(place)), 'may be missing');
  if (!head) return undefined;
  const { ContentLength: size = 0, ETag: etag = `"${size}"`, LastModified: modifiedAt = new Date(0) } = head;
  return {
    size,
    etag,
    modifiedAt,
    read: async (range, abortSignal) => {
      const part = range && { Range: `bytes=${range.start}-${range.end}` };
      const { Body } = await reached(client.send(new GetObjectCommand({ ...place, ...part }), { abortSignal }));
      return Body as Readable;
    },
  };
}

async function* list(
  client: S3Client,
  { paginateListObjectsV2 }: Library,
  folder: { readonly Bucket: string; readonly Prefix: string },
): AsyncGenerator<StoredName> {
  const pages = paginateListObjectsV2({ client }, folder)[Symbol.asyncIterator]();
  for (let page = await reached(pages.next()); !page.done; page = await reached(pages.next())) {
    for (const { Key: path, LastModified: modifiedAt } of page.value.Contents ?? []) {
      if (path !== undefined && modifiedAt) yield { path, modifiedAt };
    }
  }
}

/** What the service answers. @throws Problem `unavailable` when it can't be reached or has a fault of its own */
function reached<T>(work: Promise<T>): Promise<T>;
function reached<T>(work: Promise<T>, missing: 'may be missing'): Promise<T | undefined>;
async function reached<T>(work: Promise<T>, missing?: 'may be missing'): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
    if (missing && status === 404) return undefined;
    // What it refuses (a wrong key, no such bucket) is for us to mend: that is no time to come back.
    if (status !== undefined && status < 500 && status !== 429) throw error;
    throw new Problem('unavailable', { headers: { 'Retry-After': '2' }, cause: error });
  }
}
