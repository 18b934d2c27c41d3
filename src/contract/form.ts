/**
 * Forms with a file (`multipart/form-data`). They are read when the handler asks, since how large the file may be is its to say; the file
 * goes to a folder as it comes, and is gone again whatever happens, unless the handler has moved it away.
 */
import { randomUUID } from 'node:crypto';
import { createWriteStream, openSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import { makeFolder } from '../makeFolder';
import { Problem } from '../problem';
import type { Operation } from './Contract';

export const FORM_TYPE = 'multipart/form-data';

export interface FormRules {
  /** Of the file. */
  readonly maxBytes: number;
  /** Where the file lies until the request has ended; made when it is missing. */
  readonly folder: string;
}

export interface ReceivedFile {
  /** Its place on this machine. */
  readonly file: string;
  /** As the caller called it. */
  readonly fileName: string;
  readonly size: number;
}

/** What was sent, not yet held against the contract. */
export interface RawForm {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly received: ReceivedFile | undefined;
}

/** The field that holds the file. */
export const FILE_FIELD = 'file';

/** Far more than any request may take. */
const LONGEST_REQUEST_MS = 86_400_000;

/** Room for the other fields, and for what stands around and between the parts. */
const OTHER_BYTES = 64 * 1024;
const FIELD_LIMITS = { fieldNameSize: 100, fieldSize: 16 * 1024, fields: 20, parts: 21, fieldNestingDepth: 0 };

export const isForm = ({ bodyTypes }: Pick<Operation, 'bodyTypes'>): boolean => bodyTypes[0] === FORM_TYPE;

/**
 * Reads the form of a request.
 * @throws Problem `payload_too_large` as soon as the file is, `invalid` for a second file or too many fields, `malformed_request` for what
 * is no form or breaks off; nothing is left in the folder then
 */
export async function receiveForm(request: Request, { maxBytes, folder }: FormRules): Promise<RawForm> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + OTHER_BYTES) throw new Problem('payload_too_large');
  await makeFolder(folder);
  const place = join(folder, randomUUID());
  try {
    await new Promise<void>((resolve, reject) => {
      // The library tells of what it refuses only when all has been read; whoever sends gigabytes should know before.
      const storage = storageAt(place, () => reject(new Problem('payload_too_large')));
      const fileFilter: multer.Options['fileFilter'] = (_request, file, accept) => {
        const isFirst = (request.files as unknown[]).length === 1;
        if (file.fieldname === FILE_FIELD && isFirst) return accept(null, true);
        reject(notThisFile(file.fieldname));
        accept(notThisFile(file.fieldname));
      };
      const limits = { ...FIELD_LIMITS, fileSize: maxBytes };
      const read = multer({ storage, fileFilter, limits, defParamCharset: 'utf8' }).any();
      void read(request, request.res as never, (error?: unknown) => (error ? reject(problemOf(error)) : resolve()));
    });
  } catch (error) {
    await rm(place, { force: true });
    throw error;
  }
  const [file] = (request.files ?? []) as Express.Multer.File[];
  // A text under the name of the file is no file.
  const { [FILE_FIELD]: _text, ...fields } = (request.body ?? {}) as Record<string, unknown>;
  return { fields, received: file && { file: place, fileName: file.originalname, size: file.size } };
}

/** Removes what a process that died has left in the folder of forms. */
export async function sweepReceived(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const place = join(folder, name);
    const left = await stat(place).catch(() => undefined);
    if (left && left.mtimeMs < now.getTime() - LONGEST_REQUEST_MS) await rm(place, { force: true });
  }
}

/** One file in one place. @param tooLarge is told at the first byte too many */
function storageAt(place: string, tooLarge: () => void): StorageEngine {
  const remove = (): Promise<void> => rm(place, { force: true });
  const write = async (stream: Readable): Promise<number> => {
    // Opened at once: who refuses the form while this waits would remove a file that is not there yet.
    const target = createWriteStream(place, { fd: openSync(place, 'wx') });
    await pipeline(stream, target);
    return target.bytesWritten;
  };
  return {
    _handleFile: (_request, { stream }, done) => {
      stream.once('limit', tooLarge);
      write(stream).then(
        (size) => done(null, { size }),
        (error: unknown) => void remove().finally(() => done(error)),
      );
    },
    _removeFile: (_request, _file, done) => void remove().then(() => done(null), done),
  };
}

const notThisFile = (field: string): Problem =>
  new Problem('invalid', {
    fields: { [field]: [field === FILE_FIELD ? 'Only one file can be sent.' : `The ${field} field is unknown.`] },
  });

/** What the library calls the limits of single fields, and which sentence it is to the caller. */
function problemOf(error: unknown): unknown {
  if (error instanceof Problem) return error;
  if (!(error instanceof MulterError)) return isOurs(error) ? error : unreadable(error);
  if (error.code === 'LIMIT_FILE_SIZE') return new Problem('payload_too_large', { cause: error });
  const { field } = error;
  if (error.code === 'LIMIT_FIELD_VALUE' && field !== undefined) {
    const sentence = `The ${field} field must not have more than ${FIELD_LIMITS.fieldSize} characters.`;
    return new Problem('invalid', { fields: { [field]: [sentence] }, cause: error });
  }
  return new Problem('invalid', {
    fields: { form: ['The form has too many fields, or one whose name is none.'] },
    cause: error,
  });
}

/** Errors of the disk have a code; those of the parser, and of a client that has left, are the client's. */
const isOurs = (error: unknown): boolean =>
  /^E(?!CONNRESET|PIPE)/.test(String((error as NodeJS.ErrnoException).code ?? ''));

const unreadable = (cause: unknown): Problem =>
  new Problem('malformed_request', { message: 'The request body is not a whole form.', cause });
