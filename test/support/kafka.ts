import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Admin, Consumer, type Message, stringDeserializers } from '@platformatic/kafka';
import { fromRoot } from '../../src/root.js';
import { selfSigned } from './certificate.js';
import { freePort } from './free-port.js';

const SCRIPT = fromRoot('scripts', 'kafka.sh');

/** The folder with Kafka's libraries. */
const libraries = () => execFileSync(SCRIPT, ['--folder'], { encoding: 'utf8' }).trim();

/** What Kafka needs and this machine does not have; undefined if it can be started. */
export function missingForKafka(): string | undefined {
  if (spawnSync('java', ['-version']).status !== 0) return 'Java';
  return existsSync(libraries()) ? undefined : 'Apache Kafka (scripts/kafka.sh downloads it)';
}

const CLUSTER = 'Y2x1c3Rlci1vZi10ZXN0cw';

/** Who may use the listener with SASL. */
export const USER = { name: 'tmf', password: 'of-the-bus' };

const LISTENERS = ['plain', 'controller', 'sasl', 'mutual'] as const;
type Ports = Readonly<Record<(typeof LISTENERS)[number], number>>;

/** One node of Apache Kafka, broker and controller, that can be killed and started again. */
export class Kafka {
  /** `127.0.0.1:49152`: without TLS, for everybody. */
  readonly address: string;
  /** With TLS, for the user, by PLAIN or SCRAM. */
  readonly saslAddress: string;
  /** With TLS, for the client with the certificate. */
  readonly mutualAddress: string;
  /** The files of the broker's certificate, and of the client's certificate and key. */
  readonly files: { readonly ca: string; readonly cert: string; readonly key: string };
  private readonly folder = mkdtempSync(join(tmpdir(), 'kafka-'));
  private child: ChildProcess | undefined;

  private constructor(private readonly ports: Ports) {
    this.address = `127.0.0.1:${ports.plain}`;
    this.saslAddress = `localhost:${ports.sasl}`;
    this.mutualAddress = `localhost:${ports.mutual}`;
    const [broker, client] = [selfSigned('localhost'), selfSigned('client.example')];
    this.files = {
      ca: this.write('broker.pem', broker.cert),
      cert: this.write('client.pem', client.cert),
      key: this.write('client-key.pem', client.key),
    };
    this.write('identity.pem', broker.key + broker.cert);
    this.write('server.properties', this.settings());
  }

  /** Starts a new node without topics. */
  static async start(): Promise<Kafka> {
    const ports = await Promise.all(LISTENERS.map(async (name) => [name, await freePort()] as const));
    const kafka = new Kafka(Object.fromEntries(ports) as Ports);
    const format = ['format', '--cluster-id', CLUSTER, '--config', kafka.properties];
    for (const mechanism of ['SCRAM-SHA-256', 'SCRAM-SHA-512'])
      format.push('--add-scram', `${mechanism}=[name=${USER.name},password=${USER.password}]`);
    execFileSync('java', [...JVM, '-cp', join(libraries(), '*'), 'kafka.tools.StorageTool', ...format], {
      stdio: 'ignore',
    });
    await kafka.startAgain();
    return kafka;
  }

  /** Starts the node on its data. */
  async startAgain(): Promise<void> {
    const main = ['-cp', join(libraries(), '*'), 'kafka.Kafka', this.properties];
    const child = spawn('java', [...JVM, ...main], { stdio: ['ignore', 'ignore', 'ignore'] });
    this.child = child;
    while (!(await this.answers())) {
      if (child.exitCode !== null) throw new Error(`Kafka has ended with ${child.exitCode}`);
      await pause(200);
    }
  }

  /** Starts the node again if a test has left it killed. */
  async ensureRunning(): Promise<void> {
    if (!this.child) await this.startAgain();
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    this.child = undefined;
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async createTopic(topic: string, partitions: number): Promise<void> {
    const admin = new Admin({ clientId: 'test', bootstrapBrokers: [this.address], retries: 20 });
    const configs = [{ name: 'max.message.bytes', value: '1048588' }];
    await admin.createTopics({ topics: [topic], partitions, replicas: 1, configs });
    await admin.close();
  }

  /** Reads a topic from its beginning; the caller closes the reader. */
  async read(topic: string): Promise<TopicReader> {
    return TopicReader.start(this.address, topic);
  }

  private get properties(): string {
    return join(this.folder, 'server.properties');
  }

  private async answers(): Promise<boolean> {
    const socket = connect({ host: '127.0.0.1', port: this.ports.plain });
    const isOpen = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    return isOpen;
  }

  private write(name: string, text: string): string {
    const file = join(this.folder, name);
    writeFileSync(file, text);
    return file;
  }

  private settings(): string {
    const { plain, controller, sasl, mutual } = this.ports;
    const jaas = 'org.apache.kafka.common.security';
    return `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controller}
listeners=PLAIN://127.0.0.1:${plain},CONTROLLER://127.0.0.1:${controller},SASL://localhost:${sasl},MUTUAL://localhost:${mutual}
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAIN
listener.security.protocol.map=PLAIN:PLAINTEXT,CONTROLLER:PLAINTEXT,SASL:SASL_SSL,MUTUAL:SSL
ssl.keystore.type=PEM
ssl.keystore.location=${join(this.folder, 'identity.pem')}
ssl.truststore.type=PEM
ssl.truststore.location=${this.files.cert}
listener.name.mutual.ssl.client.auth=required
listener.name.sasl.sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256,SCRAM-SHA-512
listener.name.sasl.plain.sasl.jaas.config=${jaas}.plain.PlainLoginModule required user_${USER.name}="${USER.password}";
listener.name.sasl.scram-sha-256.sasl.jaas.config=${jaas}.scram.ScramLoginModule required;
listener.name.sasl.scram-sha-512.sasl.jaas.config=${jaas}.scram.ScramLoginModule required;
log.dirs=${join(this.folder, 'data')}
offsets.topic.num.partitions=1
offsets.topic.replication.factor=1
transaction.state.log.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
group.initial.rebalance.delay.ms=0
auto.create.topics.enable=false
`;
  }
}

const JVM = ['-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/** A record as consumers get it. */
export interface TopicRecord {
  readonly key: string;
  readonly value: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly partition: number;
  readonly offset: number;
}

/** The records of a topic, as they arrive. */
export class TopicReader {
  readonly records: TopicRecord[] = [];

  private constructor(private readonly consumer: Consumer<string, string, string, string>) {}

  static async start(address: string, topic: string): Promise<TopicReader> {
    const consumer = new Consumer({
      clientId: 'reader',
      groupId: `reader-${Math.random()}`,
      bootstrapBrokers: [address],
      deserializers: stringDeserializers,
      retries: 100,
    });
    const reader = new TopicReader(consumer);
    const stream = await consumer.consume({
      topics: [topic],
      mode: 'earliest',
      autocommit: false,
      maxWaitTime: 200,
    });
    stream.on('data', (message: Message<string, string, string, string>) => reader.add(message));
    stream.on('error', () => {});
    return reader;
  }

  /** Resolves when the condition holds. */
  async until(condition: (records: readonly TopicRecord[]) => boolean): Promise<void> {
    while (!condition(this.records)) await pause(50);
  }

  async close(): Promise<void> {
    await this.consumer.close(true);
  }

  private add({ key, value, headers, partition, offset }: Message<string, string, string, string>): void {
    const record = { key, value, headers: Object.fromEntries(headers), partition, offset: Number(offset) };
    this.records.push(record);
  }
}
