import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Source of the metrics in Prometheus's text format. */
export interface MetricsText {
  readonly contentType: string;
  metrics(): Promise<string>;
}

/** A server of metrics that listens. */
export interface MetricsServer {
  /** `http://127.0.0.1:9464/metrics` */
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves `/metrics` at an address of its own, and nothing else. */
export async function serveMetrics(port: number, host: string, source: MetricsText): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const send = (status: number, type: string, text: string) =>
      response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text);
    const [path] = (request.url ?? '').split('?', 1);
    if (path !== '/metrics') send(404, 'text/plain', 'The metrics are at /metrics\n');
    else if (request.method !== 'GET' && request.method !== 'HEAD') send(405, 'text/plain', 'Use GET\n');
    else
      source.metrics().then(
        (text) => send(200, source.contentType, text),
        () => send(500, 'text/plain', 'The metrics cannot be read\n'),
      );
  });
  server.listen(port, host);
  await once(server, 'listening');
  const { address, family, port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${actual}/metrics`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
