/** One transaction of somebody who is no request: a command at the terminal, or work that a process does by itself. */
import type { Db } from './Db';
import { StoreChanges } from './storeChanges';
import { type Connections, openTransaction } from './unitOfWork';

/** Commits what `work` does, or nothing of it. @param changes who in this process is told of what it changes; other processes always are */
export async function inTransaction<T>(
  database: Connections,
  work: (db: Db) => Promise<T>,
  changes = new StoreChanges(),
): Promise<T> {
  const unit = openTransaction(database, changes);
  try {
    const done = await work(unit);
    await unit.commit();
    return done;
  } catch (error) {
    await unit.rollback();
    throw error;
  }
}
