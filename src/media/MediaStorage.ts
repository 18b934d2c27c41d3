/** Where the bytes of uploads are kept: a folder of this machine, or a bucket. A path names the same bytes for ever. */
import type { Readable } from 'node:stream';

/** Which of the bytes, both included, counted from 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Bytes that are there, not yet read. */
export interface StoredBytes {
  readonly size: number;
  readonly etag: string;
  readonly modifiedAt: Date;
  /** @param range all of them without one @param gone let go of the bytes when it is aborted */
  read(range: ByteRange | undefined, gone: AbortSignal): Promise<Readable>;
}

export interface StoredName {
  readonly path: string;
  readonly modifiedAt: Date;
}

/** All of it throws what `isUnavailable` knows when the storage can't be reached. */
export interface MediaStorage {
  readonly kind: 'disk' | 's3';
  /** All the bytes, or none. @param source what they are, or the file that holds them, which may be gone afterwards */
  save(path: string, source: Buffer | { readonly file: string }, mimeType: string): Promise<void>;
  find(path: string): Promise<StoredBytes | undefined>;
  /** What is not there is removed already. */
  remove(path: string): Promise<void>;
  /** Whatever is there below a folder. @param folder with a slash at its end */
  list(folder: string): AsyncIterable<StoredName>;
  close(): void;
}

/** What the installation has: new bytes go to one, older ones are where they were put. */
export interface MediaStorages {
  readonly writing: MediaStorage;
  readonly all: readonly MediaStorage[];
}
