import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry, type MetricObjectWithValues, type MetricValue, Registry } from 'prom-client';
import type { MetricsText } from './metrics-server.js';

type Values = MetricObjectWithValues<MetricValue<string>>[];

/** Sent to a worker process, and its response. */
interface Question {
  readonly metricsWanted: number;
}
interface Reading {
  readonly metricsWanted: number;
  readonly metrics: Values;
}

/** Time that a worker has to respond. One that is blocked or begins is left out. */
const PATIENCE_MS = 2_000;

/** In a worker process: sends the metrics when the primary process asks, with the number of the worker as a label. */
export function reportMetrics(registry: Registry): void {
  registry.setDefaultLabels({ worker: String(cluster.worker?.id ?? 0) });
  process.on('message', (message: Partial<Question>) => {
    const { metricsWanted } = message;
    if (metricsWanted === undefined) return;
    registry.getMetricsAsJSON().then(
      (metrics) => process.send?.({ metricsWanted, metrics }),
      // Without a response, this worker is left out.
      () => {},
    );
  });
}

let questions = 0;

/** In the primary process: the metrics of all workers that respond. */
export function metricsOfWorkers(): MetricsText {
  return {
    contentType: Registry.PROMETHEUS_CONTENT_TYPE,
    metrics: async () => {
      questions += 1;
      const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker !== undefined);
      const readings = await Promise.all(workers.map((worker) => ask(worker, questions)));
      return AggregatorRegistry.aggregate(readings.filter((reading) => reading !== undefined)).metrics();
    },
  };
}

function ask(worker: Worker, question: number): Promise<Values | undefined> {
  return new Promise((resolve) => {
    const end = (metrics?: Values) => {
      clearTimeout(timer);
      worker.off('message', listen);
      resolve(metrics);
    };
    const listen = (message: Partial<Reading>) => {
      if (message.metricsWanted === question) end(message.metrics);
    };
    const timer = setTimeout(end, PATIENCE_MS);
    worker.on('message', listen);
    if (worker.isConnected()) worker.send({ metricsWanted: question } satisfies Question, () => {});
    else end();
  });
}
