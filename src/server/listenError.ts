/** Why a port can't be listened on, in words. */
import { StartError } from '../StartError';

/** @param variable the environment variable that says which port it is */
export function listenError(error: unknown, variable: string, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const advice = `Set ${variable} to another port`;
  if (code === 'EADDRINUSE') {
    return new StartError(`Port ${port} is in use by another program. ${advice}, or stop that program.`, {
      cause: error,
    });
  }
  if (code === 'EACCES') return new StartError(`Port ${port} is reserved for root. ${advice}.`, { cause: error });
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    const host = variable === 'PORT' ? 'HOST' : 'METRICS_HOST';
    return new StartError(`This machine does not have the address to listen on. Check ${host}.`, { cause: error });
  }
  return error;
}
