/** `npm start`: from the environment to a server that answers, and back down in the reverse order. */
import { assemble } from './assemble';
import { banner } from './cli/banner';
import { type Endings, run, toldToStop } from './cli/run';
import { systemClock } from './clock';
import { type Config, readConfig } from './config';
import { credentialsFile, readDemoCredentials, writeDemoCredentials } from './db/demo/credentials';
import { installDemo, isEmpty } from './db/demo/installDemo';
import { type OpenDatabase, openDatabase } from './db/openDatabase';
import { createLog } from './log';
import { createServer } from './server/createServer';
import { giveBackWhenQuiet } from './server/giveBack';
import { missingTransports } from './messaging/codeSender';
import { listenError } from './server/listenError';
import { createMetrics, type Metrics } from './server/metrics';
import { createMetricsServer } from './server/metricsServer';
import { settlePort } from './server/settlePort';
import { loadServerKey } from './serverKey';

void run(async (endings) => {
  const stop = toldToStop();
  const config = await settlePort(readConfig(process.env));
  const log = createLog(config.logLevel);
  const clock = systemClock;
  const serverKey = await loadServerKey(config);

  const database = await openDatabase(config, log, 'server');
  endings.push(database.close);
  if (stop.wasAsked()) return;
  if (database.embedded && (await isEmpty(database.knex))) {
    log.info('loading the demo');
    await installDemo(database.knex, { clock, serverKey, dataDir: config.dataDir, baseUrl: config.publicUrl });
  }

  if (stop.wasAsked()) return;

  const metrics = createMetrics();
  await serveMetrics(config, metrics, endings);
  const server = createServer(await assemble({ config, database, clock, log, metrics, serverKey }), config);
  endings.push(() => server.close());
  await server.listen().catch((error) => Promise.reject(listenError(error, 'PORT', config.port)));
  await announce(config, database);

  await Promise.race([server.warmUp(), stop.asked]);
  const givingBack = giveBackWhenQuiet((error) => log.error({ err: error }, 'memory could not be given back'));
  endings.push(() => givingBack.stop());
  await stop.asked;
  log.info('stopping');
});

async function serveMetrics({ metrics: place }: Config, metrics: Metrics, endings: Endings): Promise<void> {
  if (place === undefined) return;
  const server = createMetricsServer(metrics);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, 'METRICS_PORT', place.port)));
    server.listen(place.port, place.host, resolve);
  });
  endings.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
}

async function announce(config: Config, database: OpenDatabase): Promise<void> {
  const baseUrl = config.publicUrl;
  const { metrics } = config;
  const metricsUrl = metrics === undefined ? undefined : `http://${metrics.host}:${metrics.port}`;
  process.stdout.write(
    banner({
      baseUrl,
      metricsUrl,
      missingTransports: missingTransports(config),
      demo: await demoOf(config, database, baseUrl),
    }),
  );
}

/** The kept credentials may be those of another database, or name the address of an earlier start. */
async function demoOf({ dataDir }: Config, { knex }: OpenDatabase, baseUrl: string) {
  const kept = await readDemoCredentials(dataDir);
  if (kept === undefined || (await knex('stores').where({ handle: kept.storeId }).first('id')) === undefined)
    return undefined;
  const credentials = { ...kept, baseUrl };
  if (kept.baseUrl !== baseUrl) await writeDemoCredentials(dataDir, credentials);
  return { credentials, file: credentialsFile(dataDir) };
}
