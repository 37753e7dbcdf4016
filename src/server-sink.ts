import { readFileSync } from 'node:fs';
import type { Logger } from 'pino';
import { apiAddresses } from './apis.js';
import type { Config } from './config.js';
import { EventSink } from './events/sink/event-sink.js';
import { type KafkaOptions, kafkaConnector } from './events/sink/kafka-broker.js';
import type { Metrics } from './platform/metrics/metrics.js';
import type { Outbox } from './store/outbox.js';

/** Creates the sink that sends events to a broker, unless there is none. */
export async function createSink(
  config: Config,
  outbox: Outbox,
  logger: Logger,
  metrics: Metrics | undefined,
): Promise<EventSink | undefined> {
  const { kafka, hub } = config;
  if (!kafka) return undefined;
  const connect = await kafkaConnector({ ...kafka, tls: kafka.tls && certificates(kafka.tls) });
  const options = {
    connect,
    leaseMs: hub.leaseMs,
    sourceOf: apiAddresses(config),
    onEvents: metrics?.onSinkEvents,
  };
  return new EventSink(outbox, options, logger);
}

/** Reads the files; throws an error that names the setting of one that cannot be read. */
function certificates({ ca, cert, key }: { ca: string; cert: string; key: string }): KafkaOptions['tls'] {
  return {
    ...(ca !== '' && { ca: textOf('KAFKA_TLS_CA_FILE', ca) }),
    ...(cert !== '' && { cert: textOf('KAFKA_TLS_CERT_FILE', cert), key: textOf('KAFKA_TLS_KEY_FILE', key) }),
  };
}

function textOf(setting: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${setting}: ${(error as Error).message}`, { cause: error });
  }
}
