import type { Config } from './config.js';
import { addGauges, type GaugeSources } from './platform/metrics/gauges.js';
import { Metrics } from './platform/metrics/metrics.js';
import { type MetricsServer, serveMetrics } from './platform/metrics/metrics-server.js';
import { metricsOfWorkers, reportMetrics } from './platform/metrics/worker-metrics.js';
import type { ResourceService } from './services/resource/resource-service.js';

/** Creates the metrics of a server, unless they are off. */
export const createMetrics = ({ metrics: { port } }: Config): Metrics | undefined =>
  port === undefined ? undefined : new Metrics();

interface Sources extends Omit<GaugeSources, 'version' | 'tasks'> {
  readonly services: readonly ResourceService[];
}

/** Serves the metrics of this process; one of several worker processes reports them to the primary process instead. */
export async function publishMetrics(
  { version, metrics: { port = 0, host }, workers }: Config,
  { registry }: Metrics,
  { services, ...sources }: Sources,
): Promise<MetricsServer | undefined> {
  addGauges(registry, { version, ...sources, tasks: services.filter(({ hasTasks }) => hasTasks) });
  if (workers === 1) return serveMetrics(port, host, registry);
  reportMetrics(registry);
  return undefined;
}

/** Serves the metrics of all worker processes, in the process that manages them, unless they are off. */
export async function publishWorkerMetrics({
  metrics: { port, host },
}: Config): Promise<MetricsServer | undefined> {
  return port === undefined ? undefined : serveMetrics(port, host, metricsOfWorkers());
}
