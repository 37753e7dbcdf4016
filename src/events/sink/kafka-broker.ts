import type { MultipleErrors, Producer } from '@platformatic/kafka';
import { inTime } from '../../values/in-time.js';
import type { BrokerRecord } from './cloud-event.js';
import { type Broker, RecordTooLargeError } from './event-sink.js';

/** How a broker is reached. Certificates and keys are PEM texts. */
export interface KafkaOptions {
  /** `host:port` of some brokers of the cluster. */
  readonly brokers: readonly string[];
  readonly topic: string;
  /** Undefined: no TLS. */
  readonly tls: { readonly ca?: string; readonly cert?: string; readonly key?: string } | undefined;
  /** Undefined: no SASL. */
  readonly sasl:
    | {
        readonly mechanism: 'PLAIN' | 'SCRAM-SHA-256' | 'SCRAM-SHA-512';
        readonly username: string;
        readonly password: string;
      }
    | undefined;
}

/** Milliseconds. */
const CONNECT_TIMEOUT = 5_000;
const REQUEST_TIMEOUT = 15_000;

/** The client library does not limit how long it waits for a response, from a broker that hangs for example. */
const SEND_TIMEOUT = 60_000;
const CLOSE_TIMEOUT = 2_000;

const RETRY_DELAY = 250;

/** Attempts of the client library within one request; the sink makes further ones, with another producer. */
const RETRIES = 3;

/** The codes of Kafka's protocol for records, or batches of them, that are too large. */
const TOO_LARGE = [10, 18];

type Library = typeof import('@platformatic/kafka');

/** Loads the client library, which is an optional dependency, and returns a function that connects to the broker. */
export async function kafkaConnector(options: KafkaOptions): Promise<() => Broker> {
  const library = await import('@platformatic/kafka').catch((error: Error) => {
    throw new Error(
      `KAFKA_BROKERS: the package @platformatic/kafka could not be loaded; install it (${error.message})`,
      { cause: error },
    );
  });
  return () => new KafkaBroker(library, options);
}

/** An idempotent producer, for one topic, that waits for all in-sync replicas. */
class KafkaBroker implements Broker {
  private readonly producer: Producer<string, string, string, string>;

  constructor(
    private readonly library: Library,
    private readonly options: KafkaOptions,
  ) {
    const { brokers, tls, sasl } = options;
    this.producer = new library.Producer({
      clientId: 'tmf-open-api-server',
      bootstrapBrokers: [...brokers],
      idempotent: true,
      acks: library.ProduceAcks.ALL,
      retries: RETRIES,
      retryDelay: RETRY_DELAY,
      connectTimeout: CONNECT_TIMEOUT,
      timeout: REQUEST_TIMEOUT,
      serializers: library.stringSerializers,
      ...(tls && { tls: { ...tls }, tlsServerName: true }),
      ...(sasl && { sasl: { ...sasl } }),
    });
  }

  async send(records: readonly BrokerRecord[]): Promise<void> {
    const { topic } = this.options;
    const messages = records.map(({ key, value, headers, time }) => ({
      topic,
      key,
      value,
      headers: { ...headers },
      timestamp: BigInt(time),
    }));
    try {
      await within(SEND_TIMEOUT, this.producer.send({ messages }));
    } catch (error) {
      if (this.isTooLarge(error)) throw new RecordTooLargeError('message too large', { cause: error });
      throw error;
    }
  }

  async close(): Promise<void> {
    await within(CLOSE_TIMEOUT, this.producer.close());
  }

  private isTooLarge(error: unknown): boolean {
    const { GenericError, MultipleErrors } = this.library;
    if (!(error instanceof GenericError || error instanceof MultipleErrors)) return false;
    return TOO_LARGE.some((code) => (error as MultipleErrors).findBy('apiCode', code) !== null);
  }
}

/** Rejects when the promise is not settled within some milliseconds. */
const within = <T>(limitMs: number, promise: Promise<T>): Promise<T> =>
  inTime(promise, limitMs, () => new Error(`the broker has not answered within ${limitMs} ms`));
