/** `npm run demo`: loads the example stores into a database that holds no store. */
import { systemClock } from '../clock';
import { readConfig } from '../config';
import { credentialsFile } from '../db/demo/credentials';
import { installDemo, isEmpty } from '../db/demo/installDemo';
import { digitalStoreId, gameStoreId } from '../db/demo/stores';
import { openDatabase } from '../db/openDatabase';
import { NOTIFY, StoreChanges } from '../db/storeChanges';
import { createLog } from '../log';
import { loadServerKey } from '../serverKey';
import { StartError } from '../StartError';
import { run } from './run';

void run(async (endings) => {
  const config = readConfig(process.env);
  const database = await openDatabase(config, createLog(config.logLevel), 'command');
  endings.push(database.close);
  if (!(await isEmpty(database.knex)))
    throw new StartError('This database holds stores already: the demo is for an empty one.');
  const serverKey = await loadServerKey(config);
  await installDemo(database.knex, {
    clock: systemClock,
    serverKey,
    dataDir: config.dataDir,
    baseUrl: config.publicUrl,
  });
  const changes = new StoreChanges();
  for (const storeId of [digitalStoreId, gameStoreId])
    await database.pool.query(NOTIFY.text, changes.notification({ storeId }));
  process.stdout.write(`The demo is loaded. Its credentials are in ${credentialsFile(config.dataDir)}\n`);
});
