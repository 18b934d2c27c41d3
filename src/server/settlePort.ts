/** Port 0 means any free one: it is chosen before the start, since the addresses in answers name it. */
import type { Config } from '../config';
import { freePort } from '../freePort';
import { listenError } from './listenError';

/** The same configuration, with a port that is free now where none was named. @throws StartError when it can't listen at all */
export async function settlePort(config: Config): Promise<Config> {
  if (config.port !== 0) return config;
  const port = await freePort(config.host).catch((error) => Promise.reject(listenError(error, 'PORT', config.port)));
  return { ...config, port, publicUrl: config.publicUrl.replace(/^http:\/\/localhost:0$/, `http://localhost:${port}`) };
}
