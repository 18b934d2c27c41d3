/** Uploads in a bucket of any service that speaks S3. The bucket stays private: what is public is passed on by us. */
import type { Readable } from 'node:stream';
import { createReadStream } from 'node:fs';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { S3Config } from '../config';
import { Problem } from '../problem';
import type { ByteRange, MediaStorage, StoredBytes, StoredName } from './MediaStorage';

const CONNECT_MS = 3_000;
/** Without a byte of an answer. */
const ANSWER_MS = 20_000;

export function s3Storage(config: S3Config): MediaStorage {
  const client = clientOf(config);
  const Bucket = config.bucket;
  const find = async (Key: string): Promise<StoredBytes | undefined> => {
    const head = await reached(client.send(new HeadObjectCommand({ Bucket, Key })), 'may be missing');
    if (!head) return undefined;
    const read = async (range: ByteRange | undefined, abortSignal: AbortSignal): Promise<Readable> => {
      const part = range && { Range: `bytes=${range.start}-${range.end}` };
      const { Body } = await reached(client.send(new GetObjectCommand({ Bucket, Key, ...part }), { abortSignal }));
      return Body as Readable;
    };
    const { ContentLength: size = 0, ETag: etag = `"${size}"`, LastModified: modifiedAt = new Date(0) } = head;
    return { size, etag, modifiedAt, read };
  };
  return {
    kind: 's3',
    save: async (Key, source, ContentType) => {
      const Body = Buffer.isBuffer(source) ? source : createReadStream(source.file);
      await reached(new Upload({ client, params: { Bucket, Key, Body, ContentType } }).done());
    },
    find,
    remove: async (Key) => void (await reached(client.send(new DeleteObjectCommand({ Bucket, Key })))),
    list: (folder) => list(client, Bucket, folder),
    close: () => client.destroy(),
  };
}

function clientOf({ endpoint, region, accessKeyId, secretAccessKey }: S3Config): S3Client {
  return new S3Client({
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

async function* list(client: S3Client, Bucket: string, Prefix: string): AsyncGenerator<StoredName> {
  const pages = paginateListObjectsV2({ client }, { Bucket, Prefix })[Symbol.asyncIterator]();
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
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
    if (missing && status === 404) return undefined;
    // What it refuses (a wrong key, no such bucket) is for us to mend: that is no time to come back.
    if (status !== undefined && status < 500 && status !== 429) throw error;
    throw new Problem('unavailable', { headers: { 'Retry-After': '2' }, cause: error });
  }
}
