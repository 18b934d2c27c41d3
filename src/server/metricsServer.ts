/** Prometheus reads `/metrics` on a port of its own, which nothing in front of the shop forwards. */
import { createServer, type Server } from 'node:http';
import type { Metrics } from './metrics';

/** Serves the metrics, unlistened. */
export function createMetricsServer({ registry }: Metrics): Server {
  return createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
}
