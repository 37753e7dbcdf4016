import { Gauge, type Registry } from 'prom-client';
import type { LoopProblem } from '../../events/loop.js';
import { SINK } from '../../events/sink/event-sink.js';
import type { Backlog, SinkBacklog } from '../../store/outbox.js';
import type { PoolUse, Store } from '../../store/store.js';

/** A collection whose resources are tasks. */
interface TaskCollection {
  readonly schema: { readonly table: string };
  countOpenTasks(): Promise<number>;
}

/** Sources that are read when the metrics are asked for. */
export interface GaugeSources {
  readonly version: string;
  readonly store: Store;
  readonly running: { readonly count: number };
  readonly problems: () => readonly LoopProblem[];
  /** Whether events go to a broker. */
  readonly hasSink: boolean;
  readonly readiness: { readonly building: readonly unknown[] };
  /** The collections whose resources are tasks. */
  readonly tasks: readonly TaskCollection[];
}

/** Time for which what was read from the database is used again: several gauges show the same reading. */
const READING_MS = 1_000;

/** Adds the gauges, whose values are read at each scrape. A value that cannot be read is NaN. */
export function addGauges(registry: Registry, sources: GaugeSources): void {
  const gauge = (
    name: string,
    help: string,
    read: () => number | undefined | Promise<number | undefined>,
  ) => {
    const created: Gauge = new Gauge({
      name,
      help,
      registers: [registry],
      collect: async () => created.set((await read()) ?? Number.NaN),
    });
  };
  const { store, running, problems, readiness } = sources;
  new Gauge({
    name: 'tmf_build_info',
    help: '1, with the version',
    labelNames: ['version'],
    registers: [registry],
  })
    .labels(sources.version)
    .set(1);
  gauge('http_server_active_requests', 'Requests to APIs that are running', () => running.count);
  gauge(
    'tmf_background_problems',
    'Background loops that fail or stand still, as in /ready',
    () => problems().length,
  );
  gauge(
    'tmf_derived_data_building',
    'Kinds of derived data that are being built after an upgrade, as in /ready',
    () => readiness.building.length,
  );
  gauge(
    'tmf_writes_waiting',
    'Units of work that wait for the writer of SQLite; on PostgreSQL they wait for a connection',
    () => store.use().waitingWrites,
  );
  addPoolGauges(registry, store);
  addBacklogGauges(
    gauge,
    recent(async () => aged(await store.outbox.backlog())),
  );
  addSinkGauges(gauge, sources);
  addTaskGauge(registry, sources);
}

type AddGauge = (name: string, help: string, read: () => Promise<number | undefined>) => void;

/** With ages in seconds at the time of reading: what is read is kept for a while, and may not wait any more. */
const aged = (backlog: Backlog) => ({
  ...backlog,
  eventAge: ageOf(backlog.oldestEvent),
  deliveryAge: ageOf(backlog.oldestDelivery),
});

type AgedBacklog = ReturnType<typeof aged>;

function addBacklogGauges(gauge: AddGauge, read: () => Promise<AgedBacklog | undefined>): void {
  const add = (name: string, help: string, value: (backlog: AgedBacklog) => number) =>
    gauge(name, help, async () => {
      const backlog = await read();
      return backlog && value(backlog);
    });
  add('tmf_outbox_events', 'Events that are not sequenced yet, at most 100000', ({ events }) => events);
  add('tmf_outbox_age_seconds', 'Age of the oldest event that is not sequenced', ({ eventAge }) => eventAge);
  add('tmf_deliveries_pending', 'Pending deliveries, at most 100000', ({ deliveries }) => deliveries);
  add('tmf_deliveries_age_seconds', 'Age of the oldest pending delivery', ({ deliveryAge }) => deliveryAge);
  add('tmf_subscriptions', 'Subscriptions to events', ({ subscriptions }) => subscriptions);
  add('tmf_subscriptions_suspended', 'Subscriptions that get no events', ({ suspended }) => suspended);
}

/** Without a broker, nothing waits for it. */
const NO_BACKLOG: SinkBacklog = { events: 0, oldestEvent: undefined };

function addSinkGauges(gauge: AddGauge, { store, hasSink }: GaugeSources): void {
  const read = recent(async () => {
    const { events, oldestEvent } = hasSink ? await store.outbox.sinkBacklog(SINK) : NO_BACKLOG;
    return { events, age: ageOf(oldestEvent) };
  });
  gauge(
    'tmf_sink_backlog_events',
    'Events that the broker has not got yet, at most 100000',
    async () => (await read())?.events,
  );
  gauge(
    'tmf_sink_backlog_age_seconds',
    'Age of the oldest event that the broker has not got',
    async () => (await read())?.age,
  );
}

const ageOf = (time: number | undefined) => (time === undefined ? 0 : Math.max(0, Date.now() - time) / 1000);

function addPoolGauges(registry: Registry, store: Store): void {
  const poolGauge = (name: string, help: string, value: (use: PoolUse) => number) => {
    const created = new Gauge({
      name,
      help,
      labelNames: ['pool'],
      registers: [registry],
      collect: () => {
        for (const use of store.use().pools) created.set({ pool: use.pool }, value(use));
      },
    });
  };
  poolGauge('db_client_connection_used', 'Connections to the database that are in use', ({ used }) => used);
  poolGauge('db_client_connection_idle', 'Connections to the database that are idle', ({ idle }) => idle);
  poolGauge('db_client_connection_max', 'Maximum number of connections to the database', ({ max }) => max);
  poolGauge(
    'db_client_connection_pending_requests',
    'Requests that wait for a connection to the database',
    ({ waiting }) => waiting,
  );
}

function addTaskGauge(registry: Registry, { tasks }: GaugeSources): void {
  const open = new Gauge({
    name: 'tmf_tasks_open',
    help: 'Searches and queries that have not ended, as far as COUNT_LIMIT counts them',
    labelNames: ['resource'],
    registers: [registry],
    collect: async () => {
      for (const service of tasks)
        open.set({ resource: service.schema.table }, await service.countOpenTasks().catch(() => Number.NaN));
    },
  });
}

/** Reads at most once per `READING_MS`, and one at a time; the result is undefined when the reading fails. */
function recent<T>(read: () => Promise<T>): () => Promise<T | undefined> {
  let reading: Promise<T | undefined> | undefined;
  let readAt = 0;
  return () => {
    if (reading && performance.now() - readAt < READING_MS) return reading;
    readAt = performance.now();
    reading = read().catch(() => undefined);
    return reading;
  };
}
