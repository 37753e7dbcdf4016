import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { Logger } from 'pino';

/** The code of a successful export. */
const SUCCESS = 0;

/** Logs when spans cannot be sent, once until they can be sent again. */
export function loggedExporter(exporter: SpanExporter, logger: Logger): SpanExporter {
  let isFailing = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const hasFailed = result.code !== SUCCESS;
        if (hasFailed && !isFailing)
          logger.warn(
            { reason: result.error?.message },
            'traces cannot be sent to the collector; spans are lost',
          );
        if (!hasFailed && isFailing) logger.info('traces are sent to the collector again');
        isFailing = hasFailed;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}
