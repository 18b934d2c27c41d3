/** A fault that whoever starts the program can mend. It is shown as its message alone, without a stack, and the exit code is 1. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is not a directory',
  EEXIST: 'a file of that name is in the way',
  ENOENT: 'there is no such folder, and none can be made',
  EIO: 'the disk reports an error',
};

/**
 * Makes a StartError of what the operating system said about a file; anything else is returned unchanged.
 * @param advice a sentence on what to do about it
 */
export function explainFileError(error: unknown, advice: string): unknown {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : reasons[code];
  if (reason === undefined || error instanceof StartError) return error;
  return new StartError(`Cannot use ${path ?? syscall ?? 'the disk'}: ${reason} (${code}). ${advice}`, {
    cause: error,
  });
}
