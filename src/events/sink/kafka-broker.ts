import type { MultipleErrors, Producer } from '@platformatic/kafka';
import { inTime } from '../../values/concurrency/in-time.js';
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

const CONNECT_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 15_000;

/** The client library does not limit how long it waits for a response, from a broker that hangs for example. */
const SEND_TIMEOUT_MS = 60_000;
const CLOSE_TIMEOUT_MS = 2_000;

const RETRY_DELAY_MS = 250;

/** Attempts to reach a broker; the sink makes further ones, with another producer. */
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
  /** Rejects when the producer cannot connect any more: an idempotent one of this library never stops to try. */
  private readonly unreachable: Promise<never>;
  private checked: Promise<void> | undefined;

  constructor(
    private readonly library: Library,
    private readonly options: KafkaOptions,
  ) {
    this.producer = new library.Producer({
      ...connectionOptions(options),
      idempotent: true,
      acks: library.ProduceAcks.ALL,
      timeout: REQUEST_TIMEOUT_MS,
      serializers: library.stringSerializers,
    });
    this.unreachable = new Promise((_resolve, reject) => {
      let failures = 0;
      this.producer.on('client:broker:connect', () => {
        failures = 0;
      });
      this.producer.on('client:broker:failed', () => {
        failures += 1;
        if (failures > RETRIES * options.brokers.length) reject(new Error('no broker can be reached'));
      });
    });
    this.unreachable.catch(() => {});
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
      this.checked ??= this.check();
      await within(SEND_TIMEOUT_MS, this.checked);
      await within(SEND_TIMEOUT_MS, Promise.race([this.producer.send({ messages }), this.unreachable]));
    } catch (error) {
      if (this.isTooLarge(error)) throw new RecordTooLargeError('message too large', { cause: error });
      throw error;
    }
  }

  async close(): Promise<void> {
    await within(CLOSE_TIMEOUT_MS, this.producer.close());
  }

  /** Asks for the topic, with few attempts, so that the log has the reason why a broker refuses this client. */
  private async check(): Promise<void> {
    const client = new this.library.Admin({ ...connectionOptions(this.options), retries: RETRIES });
    try {
      await client.metadata({ topics: [this.options.topic] });
    } finally {
      await within(CLOSE_TIMEOUT_MS, client.close());
    }
  }

  private isTooLarge(error: unknown): boolean {
    const { GenericError, MultipleErrors } = this.library;
    if (!(error instanceof GenericError || error instanceof MultipleErrors)) return false;
    return TOO_LARGE.some((code) => (error as MultipleErrors).findBy('apiCode', code) !== null);
  }
}

const connectionOptions = ({ brokers, tls, sasl }: KafkaOptions) => ({
  clientId: 'tmf-open-api-server',
  bootstrapBrokers: [...brokers],
  retryDelay: RETRY_DELAY_MS,
  connectTimeout: CONNECT_TIMEOUT_MS,
  ...(tls && { tls: { ...tls }, tlsServerName: true }),
  ...(sasl && { sasl: { ...sasl } }),
});

/** Rejects when the promise is not settled within some milliseconds. */
const within = <T>(limitMs: number, promise: Promise<T>): Promise<T> =>
  inTime(promise, limitMs, () => new Error(`the broker has not answered within ${limitMs} ms`));
