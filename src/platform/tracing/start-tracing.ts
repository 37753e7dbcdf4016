import { context, type Tracer } from '@opentelemetry/api';
import type { Logger } from 'pino';
import { inTime } from '../../values/concurrency/in-time.js';
import { loggedExporter } from './exporter-log.js';

/** Where traces go, and which. */
export interface TracingOptions {
  /** Where spans are posted, as OTLP in JSON. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly serviceName: string;
  /** Share of the traces that begin here and are recorded, from 0 to 1. Others are as their first service has decided. */
  readonly ratio: number;
}

/** Records spans and sends them to the collector. */
export interface Tracing {
  readonly tracer: Tracer;
  /** Sends what is recorded, for at most 2 s. */
  stop(): Promise<void>;
}

/** How long spans are collected before they are sent. */
const DELAY_MS = 1_000;

const EXPORT_TIMEOUT_MS = 10_000;
const STOP_TIMEOUT_MS = 2_000;

/** Loads OpenTelemetry's SDK, which is an optional dependency, and starts to trace. */
export async function startTracing(
  { url, headers, serviceName, ratio }: TracingOptions,
  version: string,
  logger: Logger,
): Promise<Tracing> {
  const sdk = await loadSdk();
  const exporter = new sdk.OTLPTraceExporter({
    url,
    headers: { ...headers },
    timeoutMillis: EXPORT_TIMEOUT_MS,
  });
  const provider = new sdk.TracerProvider({
    resource: sdk.resourceFromAttributes({ 'service.name': serviceName, 'service.version': version }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [
      new sdk.BatchSpanProcessor({
        exporter: loggedExporter(exporter, logger),
        scheduledDelayMillis: DELAY_MS,
      }),
    ],
  });
  // Of the process: another server in it, or the program that embeds this one, may have set it already.
  context.setGlobalContextManager(new sdk.AsyncLocalStorageContextManager().enable());
  return {
    tracer: provider.getTracer('tmf-open-api-server', version),
    stop: async () => {
      const late = () => new Error(`not shut down within ${STOP_TIMEOUT_MS} ms`);
      // The exporter has logged why it fails.
      await inTime(provider.shutdown(), STOP_TIMEOUT_MS, late).catch(() => {});
    },
  };
}

async function loadSdk() {
  try {
    const [trace, exporter, resources, hooks] = await Promise.all([
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/context-async-hooks'),
    ]);
    return { ...trace, ...exporter, ...resources, ...hooks };
  } catch (error) {
    throw new Error(
      'OTEL_EXPORTER_OTLP_ENDPOINT: the packages of OpenTelemetry could not be loaded; install the optional ' +
        `dependencies @opentelemetry/… (${(error as Error).message})`,
      { cause: error },
    );
  }
}
