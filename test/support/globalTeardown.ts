/** After all tests. */
import { stopPostgres } from './postgres';

export default async function globalTeardown(): Promise<void> {
  if (globalThis.testPostgres !== undefined) await stopPostgres(globalThis.testPostgres);
}
